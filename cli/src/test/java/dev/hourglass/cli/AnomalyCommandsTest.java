package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.preprocessing.PreparationListener;
import dev.hourglass.store.AutoencoderFile;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole autoencoders from a table to a table: {@code train --keep-decoder}, {@code reconstruct}, {@code score}. */
class AnomalyCommandsTest {
    private static final String TRAIN = "train data.csv --target id --categorical kind --loss mixed --hidden 8"
            + " --bottleneck 2 --epochs 60 --learning-rate 0.01 --validation 0.25 --quiet ";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void openBench() throws IOException {
        bench = new Workbench(folder);
        bench.write("data.csv", table(400, 1, 0));
        bench.write("new.csv", table(200, 2, 0));
    }

    /** y is twice x and some noise. */
    private static String table(int rows, long seed, double moved) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("x,kind,y,id\n");
        for (int i = 0; i < rows; i++) {
            double x = random.nextGaussian() + moved;
            text.append(x).append(random.nextBoolean() ? ",a," : ",b,").append(2 * x + 0.05 * random.nextGaussian())
                    .append(",r").append(i).append('\n');
        }
        return text.toString();
    }

    private Table read(String name, String... texts) throws IOException {
        return CsvReader.read(folder.resolve(name), new CsvOptions().withTextColumns(List.of(texts)));
    }

    private static double[] numbers(Table table, String name) {
        return table.matrix(List.of(name)).values();
    }

    @Test
    void theWholeAutoencoderIsToldAsSuch() throws IOException {
        assertTrue(bench.done(TRAIN + "--keep-decoder -o m.st").out().contains("\nautoencoder: "));
        assertTrue(bench.done(TRAIN + "-o e.st").out().contains("\nencoder: "));
    }

    @Test
    void rowsAreScoredAsTheEngineScoresThem() throws IOException {
        bench.done(TRAIN + "--keep-decoder -o m.st");
        bench.done("score m.st new.csv --keep id --per-column -o out.csv");
        Table scores = read("out.csv", "id", "worst_column");
        assertEquals(List.of("id", "error", "anomaly", "worst_column", "error_x", "error_kind", "error_y"),
                scores.names());
        double[] expected = AutoencoderFile.read(folder.resolve("m.st")).reconstructor().errors(
                AutoencoderFile.read(folder.resolve("m.st")).encoder().features().prepare(read("new.csv", "kind", "id"),
                        PreparationListener.STRICT), 1).ofRows();
        assertArrayEquals(expected, numbers(scores, "error"));
        for (int threads = 1; threads <= 3; threads++) {
            bench.done("score m.st new.csv --keep id --per-column -o again.csv --threads " + threads);
            assertArrayEquals(bench.bytes("out.csv"), bench.bytes("again.csv"));
        }
    }

    @Test
    void thresholdsDecideWhatAnAnomalyIs() throws IOException {
        bench.done(TRAIN + "--keep-decoder -o m.st");
        bench.write("odd.csv", "x,kind,y\n1,a,2\n2,b,-4\n0,a,0\n");
        Program usual = bench.done("score m.st odd.csv -o out.csv --json");
        assertArrayEquals(new double[] {0, 1, 0}, numbers(read("out.csv", "worst_column"), "anomaly"));
        assertTrue(usual.out().contains("\"rows\":3,\"anomalies\":1,\"threshold\":{\"error\":"), usual.out());
        assertTrue(usual.out().contains("\"share\":0.99,\"of\":\"validation rows\"}"), usual.out());
        bench.done("score m.st odd.csv -o out.csv --threshold 0");
        assertArrayEquals(new double[] {1, 1, 1}, numbers(read("out.csv", "worst_column"), "anomaly"));
        bench.done("score m.st odd.csv -o out.csv --threshold 1e9");
        assertArrayEquals(new double[3], numbers(read("out.csv", "worst_column"), "anomaly"));
        Program highest = bench.done("score m.st odd.csv -o out.csv --threshold 1e300");
        assertTrue(highest.err().contains("0 of 3 rows are anomalies, with errors above 1e300"), highest.err());
        bench.refused("score m.st odd.csv --threshold 101%", 64,
                "--threshold: found \"101%\", expected an error such as 0.02, or a share such as 99.5%");
    }

    @Test
    void rowsComeBackInTheirOwnUnits() throws IOException {
        bench.done(TRAIN + "--keep-decoder -o m.st");
        bench.done("reconstruct m.st new.csv --keep id -o back.csv");
        Table back = read("back.csv", "id", "kind");
        Table data = read("new.csv", "id", "kind");
        assertEquals(List.of("id", "x", "kind", "y"), back.names());
        double[] x = numbers(back, "x");
        int right = 0;
        for (int i = 0; i < x.length; i++) {
            assertEquals(numbers(data, "x")[i], x[i], 1);
            right += back.text("kind")[i].equals(data.text("kind")[i]) ? 1 : 0;
        }
        assertTrue(right > 190, right + " of 200 kinds");
        bench.done("reconstruct m.st new.csv -o back.jsonl");
        bench.done("score m.st new.csv -o scores.npz");
        assertTrue(bench.text("back.jsonl").startsWith("{\"x\":"), bench.text("back.jsonl").substring(0, 9));
    }

    @Test
    void tablesThatMovedAreTold() throws IOException {
        bench.done(TRAIN + "--keep-decoder -o m.st");
        bench.write("moved.csv", table(200, 3, 2));
        String same = bench.done("drift m.st new.csv").out();
        assertTrue(same.startsWith("no change that matters: the table is like the training rows\n"), same);
        String moved = bench.done("drift m.st moved.csv --quiet").out();
        assertTrue(moved.startsWith("a large change: what was learned may not hold for this table\n"
                + "2 of 3 columns changed a lot: \"x\", \"y\"\n"), moved);
        String json = bench.done("drift m.st moved.csv --quiet --json").out();
        assertTrue(json.startsWith("{\"rows\":200,\"drift\":\"large\",\"verdict\":["), json);
    }

    @Test
    void theFileIsAnEncoderAsWell() throws IOException {
        bench.done(TRAIN + "--keep-decoder -o m.st");
        bench.done(TRAIN + "-o e.st");
        bench.done("encode m.st new.csv -o m.csv");
        bench.done("encode e.st new.csv -o e.csv");
        assertArrayEquals(bench.bytes("e.csv"), bench.bytes("m.csv"));
        assertArrayEquals(EncoderFile.toBytes(EncoderFile.read(folder.resolve("e.st"))),
                EncoderFile.toBytes(EncoderFile.read(folder.resolve("m.st"))));
        bench.write("classes.csv", table(60, 4, 0).replaceAll("r[0-9]*([0-9])", "r$1"));
        bench.done("fit-classifier m.st classes.csv --target id -o c.st --quiet");
        bench.done("export m.st -o Model.onnx");
        String inspected = bench.done("inspect m.st").out();
        assertTrue(inspected.contains("\ndecoder\n") && inspected.contains("errors of 100 validation rows: mean "),
                inspected);
        assertTrue(bench.done("inspect m.st --json").out().contains("\"validation_errors\":{\"rows\":100,"));
    }

    @Test
    void aTrainingThatGoesOnKeepsItsDecoder() throws IOException {
        bench.done(TRAIN + "--keep-decoder -o whole.st");
        bench.done(TRAIN + "--keep-decoder -o first.st --checkpoint c.st --every 40");
        bench.done("train data.csv --resume c.st --quiet -o resumed.st");
        assertArrayEquals(bench.bytes("whole.st"), bench.bytes("resumed.st"));
        bench.done(TRAIN + "-o first.st --checkpoint d.st --every 40");
        bench.refused("train data.csv --resume d.st --keep-decoder -o x.st", 64,
                "found --keep-decoder, but the training was begun with no --keep-decoder");
    }

    @Test
    void whatHasNoDecoderIsRefused() throws IOException {
        bench.done(TRAIN + "-o e.st");
        bench.refused("score e.st new.csv", 65, "found an encoder, expected a whole autoencoder");
        bench.refused("reconstruct new.csv e.st", 65, "they stand in the wrong order");
        bench.refused("train data.csv --method pca --keep-decoder -o x.st", 64,
                "--keep-decoder has no effect with --method pca: nothing is trained");
        bench.refused("train data.csv --target id --classifier --keep-decoder -o x.st", 64,
                "--classifier and --keep-decoder would make two models");
    }

    /** As encode refuses them, or leaves them out. */
    @ParameterizedTest
    @ValueSource(strings = {"score", "reconstruct", "drift"})
    void rowsFarOutsideAreRefusedOrLeftOut(String command) throws IOException {
        bench.done(TRAIN + "--keep-decoder -o m.st");
        bench.write("far.csv", "x,kind,y\n1,a,2\n1e300,b,-4\n0,a,0\n");
        bench.refused(command + " m.st far.csv --quiet", 65,
                "far.csv:3:1 (column \"x\"): found 1e300, too far outside the range of training");
        bench.done(command + " m.st far.csv --bad-rows skip --quiet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1e300,b,-4\n", "1e300,b,-4\n1e300,a,1\n"})
    void aTableOfWhichNothingIsLeftHasNoDrift(String rows) throws IOException {
        bench.done(TRAIN + "--keep-decoder -o m.st");
        bench.write("far.csv", "x,kind,y\n" + rows);
        bench.refused("drift m.st far.csv --bad-rows skip --quiet", 65, rows.isEmpty()
                ? "found a header but no data rows" : "no row is left to compare with the training rows");
    }
}
