package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.json.JsonObject;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.MinMaxSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderFileTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("sample.encoder");
    }

    @Test
    void everythingComesBack() throws IOException {
        Encoder written = SampleEncoder.encoder();
        EncoderFile.write(file, written);
        Encoder read = EncoderFile.read(file);
        assertEquals(written.columns(), read.columns());
        assertEquals(written.network(), read.network());
        assertEquals(written.provenance(), read.provenance());
        assertEquals(((MinMaxScaler) written.scaler()).settings(), ((MinMaxScaler) read.scaler()).settings());
        assertArrayEquals(written.scaler().dataMinimum(), read.scaler().dataMinimum());
        assertArrayEquals(written.scaler().dataMaximum(), read.scaler().dataMaximum());
        DoubleMatrix rows = new DoubleMatrix(2, 3, new double[] {0.5, 0.2, 1e299, -9, 7, 3});
        assertEquals(written.transform(rows, 1), read.transform(rows, 1));
    }

    /** The bytes are the format: if this digest changes, so must the format's version. */
    @Test
    void theBytesAreTheSameEverywhere() throws IOException {
        String digest = EncoderFile.write(file, SampleEncoder.encoder());
        assertEquals("0f77ff4b6c2bfc884595350a0c71cec83727104057662fc42067c47382537719", digest);
        assertEquals(digest, EncoderFile.sha256(file));
        Path again = folder.resolve("again");
        assertEquals(digest, EncoderFile.write(again, EncoderFile.read(file)));
    }

    @Test
    void thePartsOfTheDocumentAreReadable() throws IOException {
        EncoderFile.write(file, SampleEncoder.encoder());
        try (SafeTensorsReader reader = SafeTensorsReader.open(ModelSource.of(file))) {
            JsonObject metadata = reader.header().metadata();
            assertEquals(List.of("sha256", "format", "format_version", "hourglass"), List.copyOf(metadata.names()));
            assertEquals("hourglass-encoder", metadata.string("format"));
            assertEquals("1", metadata.string("format_version"));
            assertEquals(List.of("scaler/data_min", "scaler/data_max", "dense/kernel", "dense/bias",
                    "batch_normalization/gamma", "batch_normalization/beta", "batch_normalization/moving_mean",
                    "batch_normalization/moving_variance", "dense_1/kernel", "dense_1/bias"),
                    reader.header().tensors().stream().map(TensorEntry::name).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void onlyFiniteNumbersAreWritten(float value) {
        Architecture architecture = SampleEncoder.encoder().network().architecture();
        List<float[]> weights = SampleEncoder.weights(architecture);
        weights.get(1)[1] = value;
        Encoder encoder = SampleEncoder.encoder(architecture, weights, 0.5);
        assertEquals("expected finite numbers in the tensor dense/bias, found " + value + " at index 1",
                assertThrows(IllegalArgumentException.class, () -> EncoderFile.write(file, encoder)).getMessage());
        assertFalse(Files.exists(file));
    }

    @Test
    void tooManyLayersAreNotWritten() throws IOException {
        Encoder most = layered(1000);
        EncoderFile.write(file, most);
        assertEquals(most.network().architecture(), EncoderFile.read(file).network().architecture());
        Encoder more = layered(1001);
        assertThrows(IllegalArgumentException.class, () -> EncoderFile.write(file, more));
    }

    private static Encoder layered(int count) {
        List<Layer> layers = new ArrayList<>(Collections.nCopies(count - 1, new LeakyReLU()));
        layers.add(new Dense(1));
        Architecture architecture = new Architecture(3, layers);
        return SampleEncoder.encoder(architecture, SampleEncoder.weights(architecture), 0.5);
    }

    @Test
    void aMissingFileIsToldAsSuch() {
        assertThrows(NoSuchFileException.class, () -> EncoderFile.read(file));
    }

    @Test
    void featuresComeBackAsTheyWere() throws IOException {
        Encoder plain = SampleEncoder.encoder();
        Features features = new Features(List.of(new Feature("n", 0.1, List.of()),
                new Feature("größe", 1, List.of("007", " \"\uD83D\uDE00\n"))));
        Encoder encoder = new Encoder(features, plain.scaler(), plain.network(), plain.provenance());
        Path file = folder.resolve("features");
        EncoderFile.write(file, encoder);
        assertEquals(features, EncoderFile.read(file).features());
        assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).contains("\"format_version\":\"2\""));
        EncoderFile.write(file, plain);
        assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).contains("\"format_version\":\"1\""));
    }

    @Test
    void marksAndOtherCategoriesComeBack() throws IOException {
        Encoder plain = SampleEncoder.encoder();
        Features features = new Features(List.of(new Feature("c", 1, List.of("x"), true),
                new Feature("d", 0.5, List.of())), List.of("-9", "none"));
        EncoderFile.write(file, new Encoder(features, plain.scaler(), plain.network(), plain.provenance()));
        assertEquals(features, EncoderFile.read(file).features());
        assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).contains("\"format_version\":\"3\""));
    }

    /** A program that does not know the rule would scale such columns by 1: the version keeps it from reading them. */
    @Test
    void theRuleForNarrowRangesComesBack() throws IOException {
        Encoder plain = SampleEncoder.encoder();
        double[] least = {0, 0, 1e-17};
        double[] greatest = {1, 1, 4e-17};
        DoubleMatrix rows = new DoubleMatrix(1, 3, new double[] {0.5, 0.5, 2e-17});
        Encoder old = new Encoder(plain.features(), new MinMaxScaler(least, greatest, new MinMaxSettings()),
                plain.network(), plain.provenance());
        Encoder scaling = new Encoder(plain.features(),
                new MinMaxScaler(least, greatest, new MinMaxSettings().withRelative(true)), plain.network(),
                plain.provenance());
        assertNotEquals(old.transform(rows, 1), scaling.transform(rows, 1));
        EncoderFile.write(file, old);
        assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).contains("\"format_version\":\"1\""));
        assertEquals(old.transform(rows, 1), EncoderFile.read(file).transform(rows, 1));
        EncoderFile.write(file, scaling);
        assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).contains("\"format_version\":\"3\""));
        assertEquals(scaling.transform(rows, 1), EncoderFile.read(file).transform(rows, 1));
        assertEquals(plain.features(), EncoderFile.read(file).features());
    }

    @Test
    void warningsComeBack() throws IOException {
        Encoder plain = SampleEncoder.encoder();
        TrainingProvenance old = (TrainingProvenance) plain.provenance();
        TrainingProvenance warned = new TrainingProvenance(old.settings(), old.rows(), old.dataSha256(), old.epoch(),
                old.loss(), old.validationLoss(), List.of("all training rows have the same code", "größe \u001b"));
        EncoderFile.write(file, new Encoder(plain.features(), plain.scaler(), plain.network(), warned));
        assertEquals(warned, EncoderFile.read(file).provenance());
    }
}
