package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a table to an encoder, codes and a comparison, with the jar as a person starts it. */
class DataCommandsIT {
    @TempDir
    static Path folder;
    private static Path encoder;
    private static JsonResult trained;

    private static Program run(String... arguments) {
        Program program = Program.run(Program.jar(arguments));
        assertEquals(0, program.exitCode(), program.err());
        return program;
    }

    @BeforeAll
    static void trainOnWine() {
        encoder = folder.resolve("new").resolve("wine.safetensors");
        trained = JsonResult.of(run("train", SampleData.wine().toString(), "--target", "target", "--bottleneck", "6",
                "--hidden", "20,10", "--epochs", "30", "--batch-size", "8", "--learning-rate", "0.002",
                "--validation", "0.25", "--seed", "7", "--threads", "2", "--out", encoder.toString(),
                "--plots", folder.resolve("plots").toString(), "--json", "--quiet").out());
    }

    @Test
    void trainReportsWhatItDid() throws IOException {
        assertEquals(List.of("train_rows", "columns", "numbers", "numeric_columns", "categorical_columns", "left_out",
                "loss", "val_loss", "epochs", "seconds", "file", "sha256", "dropped_rows", "skipped_rows",
                "filled_cells", "unseen_categories", "gathered_categories", "warnings"), trained.names());
        assertEquals("133", trained.text("train_rows"));
        assertEquals("13", trained.text("columns"));
        assertEquals("30", trained.text("epochs"));
        assertEquals(encoder.toString(), trained.text("file"));
        assertEquals(EncoderFile.sha256(encoder), trained.text("sha256"));
        assertTrue(trained.number("loss") > 0 && trained.number("val_loss") > 0);
    }

    @Test
    void trainDrawsWhatHappened() {
        List<String> history = SampleData.lines(folder.resolve("plots").resolve("history.csv"));
        assertEquals(31, history.size());
        assertEquals("epoch,loss,val_loss", history.get(0));
        assertEquals("30," + trained.text("loss") + "," + trained.text("val_loss"), history.get(30));
        for (String picture : List.of("autoencoder", "encoder", "learning_curves")) {
            assertTrue(Files.exists(folder.resolve("plots").resolve(picture + ".svg")), picture);
        }
    }

    @Test
    void inspectShowsHowItWasTrained() {
        JsonResult report = JsonResult.of(run("inspect", encoder.toString(), "--json").out());
        assertEquals(List.of("file", "sha256", "columns", "layers", "code_size", "training",
                "warnings"),
                report.names());
        assertEquals(trained.text("sha256"), report.text("sha256"));
        assertEquals("6", report.text("code_size"));
        assertEquals(13, report.list("columns").size());
        JsonResult training = report.member("training");
        assertEquals("7", training.text("seed"));
        assertEquals("8", training.text("batch_size"));
        assertEquals("0.002", training.text("learning_rate"));
        assertEquals(trained.text("val_loss"), training.text("val_loss"));
        String text = run("inspect", encoder.toString()).out();
        assertTrue(text.contains("encodes     13 columns into 6\n"), text);
        assertTrue(text.contains("\n  proline                         278 to  1680\n"), text);
        assertTrue(text.contains("dense_2 (Dense)"), text);
    }

    @Test
    void encodeWritesTheCodesOfTheEncoder() throws IOException {
        Path codes = folder.resolve("codes.csv");
        Program program = run("encode", encoder.toString(), SampleData.wine().toString(), "--keep", "target",
                "--keep", "ash", "-o", codes.toString(), "--json");
        assertEquals("{\"rows\":178,\"columns\":6,\"file\":\"" + codes
                + "\",\"dropped_rows\":0,\"skipped_rows\":0,\"filled_cells\":{},"
                + "\"unseen_categories\":{},\"gathered_categories\":{},\"warnings\":[\"6 values lie outside the range "
                + "of training, in \\\"alcohol\\\", \\\"magnesium\\\", \\\"nonflavanoid_phenols\\\", "
                + "\\\"color_intensity\\\", \\\"hue\\\", \\\"od280/od315_of_diluted_wines\\\"\"]}\n", program.out());
        assertEquals(expectedCodes(), SampleData.lines(codes));
    }

    private static List<String> expectedCodes() throws IOException {
        Table table = CsvReader.read(SampleData.wine(), new CsvOptions());
        Encoder loaded = EncoderFile.read(encoder);
        Matrix codes = loaded.transform(table, 1);
        List<String> lines = new ArrayList<>(List.of("target,ash,code0,code1,code2,code3,code4,code5"));
        List<String> input = SampleData.lines(SampleData.wine());
        for (int i = 0; i < codes.rows(); i++) {
            String[] cells = input.get(i + 1).split(",");
            StringBuilder line = new StringBuilder(cells[13] + "," + cells[2]);
            for (int j = 0; j < codes.columns(); j++) {
                line.append(',').append(ShortestDecimal.of(codes.get(i, j)));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    @ParameterizedTest
    @CsvSource({"wine, 119, 59, 0.9", "iris, 100, 50, 0.9"})
    void evaluateComparesOnRowsItHasNotSeen(String name, int trainRows, int testRows, double least) {
        Path data = name.equals("wine") ? SampleData.wine() : SampleData.iris();
        JsonResult result = JsonResult.of(run("evaluate", data.toString(), "--target", "target", "--bottleneck", "3",
                "--epochs", "20", "--json", "--quiet").out());
        assertEquals(List.of("classes", "train_rows", "test_rows", "raw", "encoded", "verdict", "dropped_rows",
                "skipped_rows", "filled_cells", "unseen_categories", "gathered_categories", "warnings"),
                result.names());
        assertEquals(trainRows, result.number("train_rows"));
        assertEquals(testRows, result.number("test_rows"));
        assertEquals(List.of("0", "1", "2"), result.list("classes"));
        assertTrue(result.member("raw").number("accuracy") >= least);
        for (String side : List.of("raw", "encoded")) {
            assertScores(result.member(side), testRows);
        }
        assertTrue(result.text("verdict").matches("Encoding (helped|hurt|made no (evident )?difference).*\\."));
    }

    private static void assertScores(JsonResult scores, int rows) {
        assertEquals(List.of("accuracy", "balanced_accuracy", "log_loss", "roc_auc", "per_class", "confusion_matrix",
                "c"), scores.names());
        long right = 0;
        long all = 0;
        for (int truth = 0; truth < 3; truth++) {
            List<?> row = (List<?>) scores.list("confusion_matrix").get(truth);
            for (int predicted = 0; predicted < 3; predicted++) {
                long count = Long.parseLong(row.get(predicted).toString());
                all += count;
                right += truth == predicted ? count : 0;
            }
        }
        assertEquals(rows, all);
        assertEquals((double) right / rows, scores.number("accuracy"));
        assertTrue(scores.number("log_loss") > 0);
        assertTrue(scores.number("roc_auc") > 0.5 && scores.number("roc_auc") <= 1);
    }

    @Test
    void evaluateTakesAnEncoderFromAFile() {
        Program program = run("evaluate", SampleData.wine().toString(), "--target", "target", "--model",
                encoder.toString());
        assertTrue(program.err().contains("note: the encoder was trained elsewhere"), program.err());
        assertTrue(program.out().startsWith("logistic regression, 119 rows to learn from, 59 rows to test on\n"));
        assertTrue(program.out().contains("\nencoded columns\n  accuracy  "), program.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de DE latn", "tr TR latn", "ar EG arab"})
    void whatPeopleReadIsTheSameInEveryLocale(String locale) {
        String[] parts = locale.split(" ");
        String[] flags = {"-Duser.language=" + parts[0], "-Duser.country=" + parts[1],
            "-Duser.extensions=u-nu-" + parts[2]};
        for (List<String> words : List.of(List.of("inspect", encoder.toString()), List.of("evaluate", "--quiet",
                SampleData.wine().toString(), "--target", "target", "--model", encoder.toString()))) {
            List<String> command = Program.java(flags);
            command.addAll(List.of("-jar", Program.JAR));
            command.addAll(words);
            assertEquals(run(words.toArray(String[]::new)).out(), Program.run(command).out());
        }
    }

    @Test
    void tablesGoThroughStandardInputAndOutput() {
        String table = run("generate", "-", "--samples", "30", "--features", "4", "--seed", "3").out();
        assertEquals(31, table.lines().count());
        assertTrue(table.startsWith("f0,f1,f2,f3,target\n"), table);
        Path model = folder.resolve("small.safetensors");
        Program train = Program.run(Program.jar("train", "-", "--target", "target", "--epochs", "1", "-o",
                model.toString()), Map.of(), table);
        assertEquals(0, train.exitCode(), train.err());
        Program encode = Program.run(Program.jar("encode", model.toString(), "-", "--keep", "f1", "--quiet"), Map.of(),
                table);
        assertEquals(0, encode.exitCode(), encode.err());
        String[] kept = encode.out().lines().map(line -> line.split(",")[0]).toArray(String[]::new);
        assertArrayEquals(table.lines().map(line -> line.split(",")[1]).toArray(String[]::new), kept);
    }

    @ParameterizedTest
    @CsvSource({"pdf_magic, 1, 1", "cell_na, 31, 2", "target_one_class, 2, 4"})
    void badDataEndsInTwoLines(String fault, int line, int column) {
        Path file = SampleData.fault(fault);
        Program program = Program.run(Program.jar("evaluate", file.toString(), "--target", "target", "--no-relaunch",
                "--quiet"));
        assertEquals(65, program.exitCode(), program.err());
        assertEquals("", program.out());
        assertTrue(program.err().startsWith("error: " + file + ":" + line + ":" + column), program.err());
        assertEquals(2, program.err().lines().count(), program.err());
    }

    @Test
    void theEngineSaysWhatItIs() {
        JsonResult engine = JsonResult.of(run("inspect", "--engine", "--json").out());
        assertEquals(List.of("kernels", "bits", "reason", "threads", "java", "warnings"), engine.names());
        assertEquals("vector", engine.text("kernels"));
        JsonResult scalar = JsonResult.of(run("inspect", "--engine", "--json", "--no-relaunch").out());
        assertEquals("scalar", scalar.text("kernels"));
    }
}
