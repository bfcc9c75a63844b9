package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.split.RowParts;
import dev.hourglass.split.Split;
import dev.hourglass.split.SplitSize;
import dev.hourglass.split.TrainTestSplit;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration: one epoch is enough, since data, split and baseline do not depend on the training. */
class DemoIT {
    private static final String BASELINE = "0.8939393939393939";

    @TempDir
    static Path folder;
    private static Program json;
    private static Program text;

    @BeforeAll
    static void run() {
        json = Program.run(Program.jar("demo", "--epochs", "1", "--seeds", "2", "--json", "--quiet", "--threads", "1",
                "--out", folder.resolve("json").toString()));
        text = Program.run(Program.jar("demo", "--epochs", "1", "--threads", "2",
                "--out", folder.resolve("text").toString()));
        assertEquals(0, json.exitCode(), json.err());
        assertEquals(0, text.exitCode(), text.err());
    }

    private static Path file(String name) {
        return folder.resolve("json").resolve(name);
    }

    @Test
    void itWritesElevenFilesAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("json"))) {
            assertEquals(List.of("autoencoder_compress.svg", "autoencoder_no_compress.svg", "data.csv",
                    "encoder_compress.safetensors", "encoder_compress.svg", "encoder_no_compress.safetensors",
                    "encoder_no_compress.svg", "history_compress.csv", "history_no_compress.csv",
                    "learning_curves_compress.svg", "learning_curves_no_compress.svg"),
                    files.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void threadsChangeNoByte() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("json"))) {
            for (Path file : files.toList()) {
                Path other = folder.resolve("text").resolve(file.getFileName());
                assertEquals(-1, Files.mismatch(file, other), file.toString());
            }
        }
    }

    /** The first seed is that of the demonstration itself. */
    @Test
    void seedsAreSpread() {
        JsonResult seeds = JsonResult.of(json.out()).member("seeds");
        assertEquals(List.of("tutorial", "whiten"), seeds.names());
        assertEquals(2, seeds.member("whiten").list("per_seed").size());
        assertEquals(JsonResult.of(json.out()).member("encoded").text("accuracy"),
                seeds.member("tutorial").list("per_seed").get(0).toString());
    }

    @Test
    void jsonHoldsEveryResult() throws IOException {
        JsonResult result = JsonResult.of(json.out());
        assertEquals(List.of("1000", "100"), List.of(result.text("rows"), result.text("columns")));
        assertEquals(BASELINE, result.member("raw").text("accuracy"));
        for (String variant : List.of("no_compress", "compress")) {
            JsonResult training = result.member(variant);
            assertEquals(List.of("loss", "val_loss", "seconds", "file", "sha256", "encoded"),
                    training.names());
            Path encoder = file("encoder_" + variant + ".safetensors");
            assertEquals(encoder.toString(), training.text("file"));
            assertEquals(EncoderFile.sha256(encoder), training.text("sha256"));
            assertTrue(training.number("seconds") > 0);
            assertEquals(List.of("epoch,loss,val_loss", "1," + training.text("loss") + "," + training.text("val_loss")),
                    SampleData.lines(file("history_" + variant + ".csv")));
        }
    }

    /** The accuracies on encoded columns, computed again from the files alone. */
    @Test
    void theEncodedAccuraciesFollowFromTheFiles() throws IOException {
        JsonResult result = JsonResult.of(json.out());
        double compressed = accuracy("encoder_compress.safetensors", 50);
        assertEquals(compressed, result.member("encoded").number("accuracy"));
        assertEquals(compressed, result.member("compress").member("encoded").number("accuracy"));
        assertEquals(accuracy("encoder_no_compress.safetensors", 100),
                result.member("no_compress").member("encoded").number("accuracy"));
    }

    private static double accuracy(String encoderFile, int codeSize) throws IOException {
        Table table = CsvReader.read(file("data.csv"), new CsvOptions().withTextColumns(List.of("target")));
        assertEquals(1000, table.rows());
        assertEquals(101, table.names().size());
        Encoder encoder = EncoderFile.read(file(encoderFile));
        assertEquals(codeSize, encoder.codeSize());
        DoubleMatrix codes = encoder.transform(table, 1).toDouble();
        int[] classes = Arrays.stream(table.text("target")).mapToInt(Integer::parseInt).toArray();
        Split split = new TrainTestSplit().withTestSize(SplitSize.fraction(0.33)).withRandomState(1).split(1000);
        int[] predicted = new LogisticRegression()
                .fit(codes.selectRows(split.train()), RowParts.select(classes, split.train()))
                .predict(codes.selectRows(split.test()));
        int right = 0;
        for (int i = 0; i < predicted.length; i++) {
            right += predicted[i] == classes[split.test()[i]] ? 1 : 0;
        }
        return (double) right / predicted.length;
    }

    @Test
    void theEncoderWithoutCompressionKeepsTheNumberOfColumns() throws IOException {
        assertEquals(100, EncoderFile.read(file("encoder_no_compress.safetensors")).codeSize());
    }

    @Test
    void picturesAreWhole() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("json"))) {
            for (Path picture : files.filter(path -> path.toString().endsWith(".svg")).toList()) {
                String svg = Files.readString(picture);
                assertTrue(svg.startsWith("<svg ") && svg.endsWith("</svg>\n"), picture.toString());
            }
        }
    }

    @Test
    void peopleSeeEveryStepAndItsTime() {
        List<String> lines = text.out().lines().toList();
        assertTrue(lines.get(0).matches("data +\\(1000, 100\\) \\(1000,\\) +\\d+\\.\\d\\d s"), text.out());
        assertTrue(lines.get(1).matches("split +\\(670, 100\\) .*\\(330, 100\\) .* \\d+\\.\\d\\d s"), text.out());
        assertTrue(lines.get(2).startsWith("autoencoder, bottleneck 100 "), text.out());
        assertTrue(lines.get(3).startsWith("autoencoder, bottleneck 50 "), text.out());
        assertTrue(lines.get(4).matches("logistic regression on raw columns +" + BASELINE + " +\\d+\\.\\d\\d s"),
                text.out());
        assertTrue(lines.get(5).startsWith("logistic regression on 100 encoded columns "), text.out());
        assertTrue(lines.get(6).startsWith("logistic regression on 50 encoded columns "), text.out());
        assertTrue(text.err().contains("\nepoch 1/1  loss "), text.err());
    }

    @Test
    void quietIsQuiet() {
        assertEquals("WARNING: Using incubator modules: jdk.incubator.vector\n", json.err());
        assertArrayEquals(json.out().getBytes(StandardCharsets.US_ASCII), json.out().getBytes(StandardCharsets.UTF_8));
    }
}
