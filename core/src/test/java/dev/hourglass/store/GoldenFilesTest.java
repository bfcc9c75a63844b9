package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.autoencoder.AutoencoderLayers;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.Checkpoint;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.FittedEncoder;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.golden.Golden;
import dev.hourglass.layer.ActivityRegularization;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Dropout;
import dev.hourglass.layer.ELU;
import dev.hourglass.layer.GaussianCorruption;
import dev.hourglass.layer.MaskingNoise;
import dev.hourglass.layer.Tanh;
import dev.hourglass.loss.Huber;
import dev.hourglass.loss.L1L2;
import dev.hourglass.loss.Objective;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.Descent;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.optimizer.Clipping;
import dev.hourglass.optimizer.SGD;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.schedule.CosineDecay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that earlier versions wrote; they must be read for ever, and give the same bits. */
class GoldenFilesTest {
    private static final Path FORMAT = Path.of("../docs/file-format.md");

    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        try (var in = GoldenFilesTest.class.getResourceAsStream("/store/" + name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    static Stream<String[]> codes() {
        return Golden.records("/store/codes.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theCodesAreTheSameBits(String name, String row, String codes) throws IOException {
        Encoder encoder = EncoderFile.read(file(name));
        double[] values = Golden.doubles(row);
        Matrix found = encoder.transform(new DoubleMatrix(1, values.length, values), 1);
        assertEquals(codes, IntStream.range(0, found.columns())
                .mapToObj(column -> HexFormat.of().toHexDigits(Float.floatToRawIntBits(found.values()[column])))
                .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"boxes-1.encoder", "names-1.encoder", "houses-2.encoder", "cities-3.encoder",
        "boxes-4.encoder", "boxes-5.encoder", "boxes-6.encoder", "pca-6.encoder", "standard-6.encoder",
        "nystroem-6.encoder"})
    void whatIsReadIsWrittenTheSame(String name) throws IOException {
        Path written = folder.resolve("written");
        EncoderFile.write(written, EncoderFile.read(file(name)));
        assertArrayEquals(Files.readAllBytes(file(name)), Files.readAllBytes(written));
    }

    @Test
    void theFeaturesAreTheSame() throws IOException {
        List<String> boxes = List.of("width", "height");
        assertEquals(Features.ofNumbers(boxes), EncoderFile.read(file("boxes-1.encoder")).features());
        assertEquals(new Features(List.of(new Feature("area", 80.2, List.of()),
                new Feature("heating", 0, List.of("gas", "heat, pump", "wood")), new Feature("age", 21.4, List.of()))),
                EncoderFile.read(file("houses-2.encoder")).features());
        assertEquals(new Features(List.of(new Feature("age", 33.0 / 7, List.of()),
                new Feature("city", 0, List.of("Oslo", "Rome"), true), new Feature("area", 181.0 / 7, List.of()))),
                EncoderFile.read(file("cities-3.encoder")).features());
    }

    private AutoencoderSettings settings(String name) throws IOException {
        return ((TrainingProvenance) EncoderFile.read(file(name)).provenance()).settings();
    }

    @Test
    void partsOfATrainingAreTheSame() throws IOException {
        AutoencoderLayers layers = new AutoencoderLayers()
                .withEncoder(List.of(new Dense(3), new BatchNormalization(), new ELU(0.5), new Dropout(0.1),
                        new Dense(1)))
                .withNoise(List.of(new MaskingNoise(0.1), new GaussianCorruption(0.2)))
                .withAfterCode(List.of(new Tanh(), new ActivityRegularization(0.001, 0)));
        Descent descent = new Descent(new SGD(0.1, 0.9, false), new CosineDecay(1, 0), new Clipping(0, 1));
        AutoencoderSettings settings = new AutoencoderSettings().withLayers(layers).withDescent(descent)
                .withObjective(new Objective(new Huber(0.5), new L1L2(0, 0.001))).withEpochs(2).withSeed(7);
        assertEquals(settings, settings("boxes-4.encoder"));
        assertEquals(settings, CheckpointFile.read(file("boxes-2.checkpoint")).settings());
    }

    @Test
    void recipesAreTheSame() throws IOException {
        AutoencoderSettings settings = Recipe.WHITEN.settings().withHidden(List.of(3, 2)).withBottleneck(1)
                .withEpochs(2).withBatchSize(2).withSeed(7);
        assertEquals(settings, settings("boxes-5.encoder"));
        assertEquals(settings, CheckpointFile.read(file("boxes-3.checkpoint")).settings());
    }

    @Test
    void methodsAreTheSame() throws IOException {
        DoubleMatrix boxes = new DoubleMatrix(6, 2, new double[] {1, 10, 2, 14, 3, 19, 4, 25, 5, 28, 6, 35});
        for (Method method : Method.values()) {
            Path written = folder.resolve("written");
            EncoderFile.write(written, FittedEncoder.of(Features.ofNumbers(List.of("width", "height")), boxes,
                    new MethodSettings(method)));
            assertArrayEquals(Files.readAllBytes(file(method + "-6.encoder")), Files.readAllBytes(written));
        }
    }

    /** Older files have a command line's words, the newest the same by name; those of the settings are settings. */
    @Test
    void optionsAreTheSame() throws IOException {
        Map<String, List<String>> old = CheckpointFile.read(file("boxes-2.checkpoint")).options();
        assertEquals(List.of("mask:0.1", "gaussian:0.2"), old.get("noise"));
        assertEquals(List.of("sgd:0.1:momentum=0.9"), old.get("optimizer"));
        assertEquals(List.of("whiten"), CheckpointFile.read(file("boxes-3.checkpoint")).options().get("recipe"));
        assertEquals(Map.of("recipe", List.of("whiten"), "strip", List.of(), "ignore", List.of("depth", "name")),
                CheckpointFile.read(file("boxes-4.checkpoint")).options());
    }

    /** The checkpoint is of the end, so that nothing is left to train. */
    @ParameterizedTest
    @CsvSource({"boxes-2.checkpoint, boxes-4.encoder", "boxes-3.checkpoint, boxes-5.encoder",
        "boxes-4.checkpoint, boxes-5.encoder", "ranks-4.checkpoint, boxes-6.encoder"})
    void trainingGoesOnFromACheckpoint(String stopped, String ended) throws IOException {
        Checkpoint checkpoint = CheckpointFile.read(file(stopped));
        double[] boxes = {1, 10, 2, 14, 3, 19, 4, 25, 5, 28, 6, 35};
        Encoder encoder = new AutoencoderTraining(Features.ofNumbers(checkpoint.columns()),
                FitData.of(new DoubleMatrix(6, 2, boxes)), checkpoint.settings())
                .resume(checkpoint, 1, ProgressListener.SILENT).encoder();
        Path written = folder.resolve("written");
        EncoderFile.write(written, encoder);
        assertArrayEquals(Files.readAllBytes(file(ended)), Files.readAllBytes(written));
    }

    @Test
    void aCheckpointThatIsReadIsWrittenTheSame() throws IOException {
        Path written = folder.resolve("written");
        CheckpointFile.write(written, CheckpointFile.read(file("boxes-4.checkpoint")));
        assertArrayEquals(Files.readAllBytes(file("boxes-4.checkpoint")), Files.readAllBytes(written));
    }

    /** The bytes that the description of the format explains are those of the file. */
    @Test
    void theDocumentedBytesAreTheFile() throws IOException {
        List<String> dump = Files.readAllLines(FORMAT).stream()
                .filter(line -> line.matches("[0-9a-f]{8}: ([0-9a-f]{4} )+ .*")).toList();
        byte[] documented = HexFormat.of().parseHex(dump.stream()
                .map(line -> line.substring(10, line.indexOf("  ", 10)).replace(" ", ""))
                .collect(Collectors.joining()));
        assertArrayEquals(Files.readAllBytes(file("boxes-1.encoder")), documented);
    }
}
