package dev.hourglass.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.FittedEncoder;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.Scaling;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.History;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.MinMaxSettings;
import dev.hourglass.preprocessing.QuantileScaler;
import dev.hourglass.store.AutoencoderFile;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was saved and loaded equals what was saved; what differs in one part does not; and texts say something. */
class EqualityTest {
    private static final Features FEATURES = Features.ofNumbers(Sample.COLUMNS);
    private static final Autoencoder TRAINED = Sample.fit(1, ProgressListener.SILENT);

    @TempDir
    private Path folder;

    static Stream<Encoder> encoders() {
        return Stream.of(TRAINED.encoder(),
                trained(FitData.of(Sample.ROWS), Scaling.RANK_GAUSS).encoder(),
                Autoencoder.fit(FEATURES, FitData.of(Sample.ROWS), Recipe.WHITEN.settings().withEpochs(2), 1,
                        ProgressListener.SILENT).encoder(),
                FittedEncoder.of(FEATURES, Sample.ROWS, new MethodSettings(Method.PRINCIPAL_COMPONENTS)),
                FittedEncoder.of(FEATURES, Sample.ROWS, new MethodSettings(Method.NYSTROEM)));
    }

    private static Autoencoder trained(FitData<DoubleMatrix> data, Scaling scaling) {
        return Autoencoder.fit(FEATURES, data, Sample.SETTINGS.withScaling(scaling), 1, ProgressListener.SILENT);
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void aLoadedEncoderEqualsTheSavedOne(Encoder encoder) throws IOException {
        Path file = folder.resolve("a.encoder");
        EncoderFile.write(file, encoder);
        Encoder loaded = EncoderFile.read(file);
        assertNotSame(encoder, loaded);
        assertSame(encoder, loaded);
        assertSame(encoder.scaler(), loaded.scaler());
        assertSame(encoder.network(), loaded.network());
        assertSame(encoder.features(), loaded.features());
    }

    private static void assertSame(Object one, Object other) {
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertEquals(one.toString(), other.toString());
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void aLoadedClassifierEqualsTheSavedOne(Encoder encoder) throws IOException {
        EncodedClassifier classifier = classifier(encoder, Representation.CODE);
        Path file = folder.resolve("a.classifier");
        ClassifierFile.write(file, classifier);
        assertSame(classifier, ClassifierFile.read(file));
        assertNotEquals(classifier, classifier(encoder, Representation.DEEP));
    }

    private static EncodedClassifier classifier(Encoder encoder, Representation taken) {
        List<String> classes = Arrays.stream(Sample.classes(Sample.ROWS)).mapToObj(code -> code == 1 ? "yes" : "no")
                .toList();
        return EncodedClassifier.fit(encoder, taken, Sample.ROWS, classes, "answer",
                new LogisticRegression(), 1);
    }

    @Test
    void theSameTrainingGivesEqualAutoencoders() {
        Autoencoder again = Sample.fit(2, ProgressListener.SILENT);
        assertSame(TRAINED, again);
        assertNotEquals(TRAINED, trained(Sample.DATA, Scaling.STANDARD));
        assertNotEquals(TRAINED.encoder(), trained(FitData.of(Sample.ROWS), Scaling.MIN_MAX).encoder(),
                "another training, if of the same numbers");
    }

    @Test
    void scalersAreEqualByWhatTheyLearned() {
        MinMaxScaler scaler = MinMaxScaler.fit(Sample.ROWS);
        assertSame(scaler, MinMaxScaler.fit(Sample.ROWS));
        assertNotEquals(scaler, MinMaxScaler.fit(Sample.MANY_ROWS));
        assertNotEquals(scaler, new MinMaxScaler(scaler.dataMinimum(), scaler.dataMaximum(),
                new MinMaxSettings().withClip(true)));
        assertSame(QuantileScaler.fit(Sample.ROWS), QuantileScaler.fit(Sample.ROWS));
        assertNotEquals(QuantileScaler.fit(Sample.ROWS), QuantileScaler.fit(Sample.MANY_ROWS));
    }

    @Test
    void textsSaySomething() {
        Encoder encoder = TRAINED.encoder();
        assertEquals("scaler of 6 columns to 0.0 to 1.0", encoder.scaler().toString());
        assertEquals("scaler of 6 columns by 200 quantiles", QuantileScaler.fit(Sample.ROWS).toString());
        assertEquals("network of 4 layers, 6 columns in, 2 out, 106 numbers", encoder.network().toString());
        assertEquals("encoder of 6 columns to codes of 2: " + encoder.scaler() + ", " + encoder.network(),
                encoder.toString());
        assertTrue(TRAINED.toString().startsWith("autoencoder of 6 columns with codes of 2: 4 epochs, loss "));
        assertEquals("2 epochs, loss 0.5 to 0.25, validation loss 0.6 to 0.7, least in epoch 1",
                new History(new double[] {0.5, 0.25}, new double[] {0.6, 0.7}).toString());
        assertEquals("1 epochs, loss 0.5 to 0.5", new History(new double[] {0.5}, new double[0]).toString());
        assertEquals("no epochs", new History(new double[0], new double[0]).toString());
        String classifier = classifier(encoder, Representation.CODE).toString();
        assertTrue(classifier.startsWith("classifier of \"answer\" by code: logistic model of 2 features and 2 classes,"
                + " encoder of"), classifier);
        assertEquals("200 x 6 float64", Sample.ROWS.toString());
        assertEquals("\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"", FEATURES.toString());
        assertEquals("2 rows x 1 columns",
                new Table(NumericColumn.ofMatrix(List.of("a"), new DoubleMatrix(2, 1))).toString());
        assertTrue(Sample.SETTINGS.toString().contains("epochs=4"), Sample.SETTINGS.toString());
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void aDetectorThatWasSavedAndLoadedIsEqual(Scaling scaling) throws IOException {
        AnomalyDetector detector = AnomalyDetector.of(trained(Sample.DATA, scaling), Sample.DATA, 1);
        AnomalyDetector loaded = AutoencoderFile.read(AutoencoderFile.toBytes(detector), "a copy");
        assertEquals(detector, loaded);
        assertEquals(detector.hashCode(), loaded.hashCode());
        FitData<DoubleMatrix> others = FitData.of(Sample.ROWS.selectRows(new int[] {0, 1, 2, 3}));
        assertNotEquals(detector, AnomalyDetector.of(trained(Sample.DATA, scaling), others, 1));
    }
}
