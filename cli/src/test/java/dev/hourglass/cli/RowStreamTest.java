package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of many blocks through the commands that make a row of each row, and through drift. */
class RowStreamTest {
    private static final int ROWS = 3000;

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void train() throws IOException {
        bench = Blobs.in(new Workbench(folder));
        bench.done(Blobs.TRAIN + "--classifier -o m.st");
        bench.done(Blobs.TRAIN + "--keep-decoder -o whole.st");
        bench.write("many.csv", Blobs.table(rows()));
    }

    /** With a number each, in place of the class. */
    private static List<String> rows() {
        List<String> blobs = Blobs.rows();
        return IntStream.range(0, ROWS).mapToObj(row -> blobs.get(row % Blobs.ROWS)
                .replaceFirst("[^,]*$", String.valueOf(row))).toList();
    }

    private void change(int row, String text) throws IOException {
        List<String> rows = new ArrayList<>(rows());
        rows.set(row, text);
        bench.write("changed.csv", Blobs.table(rows));
    }

    @ParameterizedTest
    @ValueSource(strings = {"encode m.st", "predict m.st", "score whole.st --per-column", "reconstruct whole.st"})
    void rowsKeepTheirOrderAndTheirBits(String command) throws IOException {
        List<String> few = Blobs.lines(bench.done(command + " data.csv --quiet").out());
        for (int threads = 1; threads <= 4; threads++) {
            List<String> many = Blobs.lines(
                    bench.done(command + " many.csv --keep y --quiet --threads " + threads).out());
            assertEquals(IntStream.range(0, ROWS).mapToObj(row -> row + "," + few.get(row % Blobs.ROWS)).toList(),
                    many);
        }
        bench.done(command + " many.csv --keep y --quiet -o out.csv");
        assertEquals(bench.done(command + " many.csv --keep y --quiet").out(), bench.text("out.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o out.csv", "-o out.jsonl", "-o out.npz", "-o out.csv --threads 1"})
    void aFailureNearTheEndLeavesTheOldOutput(String out) throws IOException {
        String name = out.split(" ")[1];
        bench.write(name, "old");
        for (String row : List.of("1,2,3", "x,2,3,9", "1e300,2,3,9", "1,,3,9")) {
            change(ROWS - 2, row);
            for (String command : List.of("encode m.st", "predict m.st", "score whole.st", "reconstruct whole.st")) {
                Program program = bench.run(command + " changed.csv --quiet " + out);
                assertEquals(65, program.exitCode(), program.err());
                assertTrue(program.err().contains("changed.csv:" + ROWS + ":"), program.err());
                assertEquals("old", bench.text(name));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertFalse(files.anyMatch(file -> file.getFileName().toString().endsWith(".tmp")));
        }
    }

    @Test
    void theFirstFaultInTheFileIsRefused() throws IOException {
        List<String> rows = new ArrayList<>(rows());
        rows.set(1000, "1e300,2,3,9");
        rows.set(2500, "1,2,3");
        bench.write("changed.csv", Blobs.table(rows));
        for (String threads : List.of("1", "2")) {
            for (String command : List.of("encode m.st changed.csv -o out.csv", "score whole.st changed.csv -o out.csv",
                    "drift whole.st changed.csv")) {
                bench.refused(command + " --quiet --threads " + threads, 65, "changed.csv:1002:1");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"encode m.st", "score whole.st", "reconstruct whole.st"})
    void rowsThatAreLeftOutAreCountedAndListed(String command) throws IOException {
        List<String> good = rows();
        List<String> rows = IntStream.range(0, ROWS).mapToObj(row -> row % 3 == 0 ? good.get(row)
                : row % 3 == 1 ? "1,2" : "1e300,2,3,9").toList();
        bench.write("changed.csv", Blobs.table(rows));
        for (String threads : List.of("1", "3")) {
            Program program = bench.done(command + " changed.csv --keep y --bad-rows skip --bad-rows-list bad.csv"
                    + " --json -o out.csv --threads " + threads);
            assertEquals(IntStream.iterate(0, row -> row < ROWS, row -> row + 3).mapToObj(String::valueOf).toList(),
                    Blobs.lines(bench.text("out.csv")).stream().map(line -> line.split(",")[0]).toList());
            List<String> bad = Blobs.lines(bench.text("bad.csv"));
            assertEquals(ROWS / 3 * 2, bad.size());
            assertEquals(IntStream.range(0, ROWS).filter(row -> row % 3 > 0).mapToObj(row -> String.valueOf(row + 2))
                    .toList(), bad.stream().map(line -> line.split(",")[0]).toList());
            assertTrue(program.err().contains("warning: left out 2000 rows that cannot be used: line 3, "),
                    program.err());
            assertTrue(program.err().contains("; line 6, "), program.err());
            assertEquals(3, program.err().split("; line ", -1).length, program.err());
            assertTrue(program.err().contains(" and 1997 more"), program.err());
            JsonResult json = JsonResult.of(program.out());
            assertEquals("1000", json.text("rows"));
            assertEquals("2000", json.text("skipped_rows"));
        }
    }

    /** The same rows many times over: as many times the anomalies, the same greatest error. */
    @Test
    void anomaliesOfAllBlocksAreCounted() throws IOException {
        JsonResult few = JsonResult.of(bench.done("score whole.st data.csv --threshold 50% --json -o out.csv").out());
        long anomalies = Blobs.lines(bench.text("out.csv")).stream().filter(line -> line.contains(",1,")).count();
        assertEquals(String.valueOf(anomalies), few.text("anomalies"));
        int times = ROWS / Blobs.ROWS;
        for (String threads : List.of("1", "3")) {
            Program program = bench.done("score whole.st many.csv --threshold 50% --json -o out.csv --threads "
                    + threads);
            JsonResult many = JsonResult.of(program.out());
            assertEquals(String.valueOf(ROWS), many.text("rows"));
            assertEquals(String.valueOf(times * anomalies), many.text("anomalies"));
            assertEquals(few.member("errors").text("greatest"), many.member("errors").text("greatest"));
            assertTrue(program.err().contains(times * anomalies + " of " + ROWS + " rows are anomalies"),
                    program.err());
        }
    }

    @Test
    void driftOfAllBlocksIsOfTheRowsThatAreLeft() throws IOException {
        String few = bench.done("drift whole.st many.csv --json --threads 1").out();
        List<String> rows = new ArrayList<>();
        rows().forEach(row -> rows.addAll(List.of(row, "1,2", "1e300,2,3,9")));
        bench.write("changed.csv", Blobs.table(rows));
        for (String threads : List.of("1", "3")) {
            String many = bench.done("drift whole.st changed.csv --bad-rows skip --bad-rows-list bad.csv --json"
                    + " --threads " + threads).out();
            assertEquals(few.replace("\"skipped_rows\":0", "\"skipped_rows\":" + 2 * ROWS).split("\"warnings\"")[0],
                    many.split("\"warnings\"")[0]);
            assertEquals(2 * ROWS, Blobs.lines(bench.text("bad.csv")).size());
        }
    }

    /** The list is one of the same run, or the old one. */
    @Test
    void aListIsThereWithItsTableOrNotAtAll() throws IOException {
        bench.write("bad.csv", "old");
        String text = Blobs.table(rows()).replaceFirst("\n", "\n1,2\n") + "\"";
        bench.write("changed.csv", text);
        bench.refused("encode m.st changed.csv --bad-rows skip --bad-rows-list bad.csv --quiet -o out.csv", 65,
                "never closed");
        assertEquals("old", bench.text("bad.csv"));
        assertFalse(Files.exists(folder.resolve("out.csv")));
        bench.done("encode m.st many.csv --bad-rows skip --bad-rows-list bad.csv --quiet -o out.csv");
        assertEquals("line,problem\n", bench.text("bad.csv"));
    }

    @Test
    void arraysHoldAllBlocks() throws IOException {
        bench.done("encode m.st many.csv --quiet -o all.npy");
        bench.write("some.csv", Blobs.table(rows().subList(0, 100)));
        bench.done("encode m.st some.csv --quiet -o some.npy");
        byte[] all = bench.bytes("all.npy");
        byte[] some = bench.bytes("some.npy");
        assertEquals(128 + ROWS * 2 * Float.BYTES, all.length);
        assertArrayEquals(Arrays.copyOfRange(some, 128, some.length),
                Arrays.copyOfRange(all, 128, some.length));
    }
}
