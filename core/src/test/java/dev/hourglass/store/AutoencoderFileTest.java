package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.ReconstructionErrors;
import dev.hourglass.autoencoder.Scaling;
import dev.hourglass.golden.Golden;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.Features;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole autoencoders are the same after they were saved, and numpy computes what they do from their files. */
class AutoencoderFileTest {
    /** Of numpy's float64 against layers of float32. */
    private static final double ROUNDING = 2e-6;

    @TempDir
    private Path folder;

    private static byte[] golden(String name) throws IOException {
        try (InputStream in = AutoencoderFileTest.class.getResourceAsStream("/store/" + name)) {
            return in.readAllBytes();
        }
    }

    static Stream<String[]> errors() {
        return Golden.records("/store/errors.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void errorsAreNumpys(String name, String row, String error, String ofColumns) throws IOException {
        double[] values = Golden.doubles(row);
        ReconstructionErrors found = AutoencoderFile.read(golden(name), name).reconstructor()
                .errors(new DoubleMatrix(1, values.length, values), 1);
        double expected = Double.parseDouble(error);
        assertEquals(expected, found.ofRows()[0], ROUNDING * Math.max(1, expected));
        double[] columns = Golden.doubles(ofColumns);
        assertEquals(columns.length, found.ofColumns().columns());
        for (int j = 0; j < columns.length; j++) {
            assertEquals(columns[j], found.ofColumns().get(0, j), ROUNDING * Math.max(1, expected));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"boxes-1.autoencoder", "boxes-5.autoencoder", "boxes-6.autoencoder",
        "cities-4.autoencoder"})
    void filesAreTheSameBytesByEveryWay(String name) throws IOException {
        byte[] bytes = golden(name);
        Path file = Files.write(folder.resolve("file"), bytes);
        for (AnomalyDetector read : List.of(AutoencoderFile.read(file), AutoencoderFile.read(bytes, name),
                AutoencoderFile.read(new ByteArrayInputStream(bytes), name), AutoencoderFile.find(file).orElseThrow(),
                AutoencoderFile.readResource(AutoencoderFileTest.class, "/store/" + name))) {
            assertArrayEquals(bytes, AutoencoderFile.toBytes(read));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertEquals(EncoderFile.sha256(file), AutoencoderFile.write(out, read));
            assertArrayEquals(bytes, out.toByteArray());
        }
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void whatIsReadComputesTheSameBits(Scaling scaling) throws IOException {
        Random random = new Random(1);
        DoubleMatrix rows = new DoubleMatrix(50, 3);
        for (int i = 0; i < rows.values().length; i++) {
            rows.values()[i] = random.nextGaussian();
        }
        FitData<DoubleMatrix> data = FitData.of(rows).withValidation(rows.selectRows(new int[] {3, 1, 4}));
        Autoencoder trained = Autoencoder.fit(Features.ofNumbers(List.of("a", "b", "c")), data,
                new AutoencoderSettings().withScaling(scaling).withEpochs(3), 1, ProgressListener.SILENT);
        AnomalyDetector before = AnomalyDetector.of(trained, data, 1);
        Path file = folder.resolve("file");
        AutoencoderFile.write(file, before);
        AnomalyDetector after = AutoencoderFile.read(file);
        assertArrayEquals(before.reconstructor().errors(rows, 1).ofRows(),
                after.reconstructor().errors(rows, 2).ofRows());
        assertEquals(before.reconstructor().errors(rows, 1).ofColumns(),
                after.reconstructor().errors(rows, 1).ofColumns());
        assertEquals(before.reconstructor().reconstruct(rows, 1), after.reconstructor().reconstruct(rows, 1));
        assertEquals(before.validation().orElseThrow().mean(), after.validation().orElseThrow().mean());
        assertEquals(before.drift(rows, before.reconstructor().errors(rows, 1)).toString(),
                after.drift(rows, after.reconstructor().errors(rows, 1)).toString());
        assertEquals(trained.encoder().transform(rows, 1), EncoderFile.read(file).transform(rows, 1));
    }

    @Test
    void otherModelsAreNamed() throws IOException {
        Path encoder = Files.write(folder.resolve("encoder"), golden("boxes-1.encoder"));
        Path whole = Files.write(folder.resolve("whole"), golden("boxes-1.autoencoder"));
        Path classifier = Files.write(folder.resolve("classifier"), golden("fruits-1.classifier"));
        ModelFileException refused =
                assertThrows(ModelFileException.class, () -> AutoencoderFile.read(encoder));
        assertEquals(encoder + ": found an encoder, expected a whole autoencoder", refused.getMessage());
        assertEquals(FoundFile.AUTOENCODER, refused.expected());
        assertEquals(classifier + ": found a classifier, expected a whole autoencoder",
                assertThrows(ModelFileException.class, () -> AutoencoderFile.read(classifier)).getMessage());
        assertEquals(whole + ": found a whole autoencoder, expected a classifier",
                assertThrows(ModelFileException.class, () -> ClassifierFile.read(whole)).getMessage());
        assertEquals(Optional.empty(), ClassifierFile.find(whole));
        assertEquals(Optional.empty(), AutoencoderFile.find(encoder));
        assertEquals(Optional.empty(), AutoencoderFile.find(classifier));
        assertEquals(List.of("width", "height"), EncoderFile.read(whole).columns());
    }

    /** Each is changed in its document and sealed anew. */
    @Test
    void documentsThatMakeNoModelAreRefused() throws IOException {
        assertRefused("\\\"decoder\\\":", "\\\"decoded\\\":", "decoder");
        assertRefused("\\\"training_errors\\\":", "\\\"training_error_\\\":", "training_error");
        assertRefused("\\\"units\\\":5}],\\\"training", "\\\"units\\\":4}],\\\"training", "dense_1");
        assertRefused("columns/levels", "columns/levelz", "columns/level");
        assertRefused("decoder/dense_1/bias", "decoder/dense_2/bias", "decoder/dense_2/bias");
    }

    private void assertRefused(String found, String other, String named) throws IOException {
        String text = new String(golden("cities-4.autoencoder"), StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(found), found);
        byte[] changed = EncoderFileFuzz.sealed(
                text.replace(found, other).getBytes(StandardCharsets.ISO_8859_1));
        String refusal = assertThrows(ModelFileException.class,
                () -> AutoencoderFile.read(changed, "it")).getMessage();
        assertTrue(refusal.startsWith("it: ") && refusal.contains(named), refusal);
        assertThrows(ModelFileException.class, () -> EncoderFile.read(changed, "it"));
    }
}
