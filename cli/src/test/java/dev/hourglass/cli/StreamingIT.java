package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables larger than memory, and streams that are not at their end. */
class StreamingIT {
    private static final int COLUMNS = 20;
    private static final int SMALL = 2000;
    /** Some 110 MB: its numbers alone, at once, would be twice the heap that is given. */
    private static final int ROWS = 300_000;

    @TempDir
    static Path folder;

    private static String header;
    private static List<String> rows;

    @BeforeAll
    static void train() throws IOException {
        header = IntStream.range(0, COLUMNS).mapToObj(column -> "x" + column).collect(Collectors.joining(",")) + '\n';
        Random random = new Random(1);
        rows = random.doubles((long) SMALL * COLUMNS).boxed().collect(
                () -> new ArrayList<List<Double>>(), (all, value) -> {
                    if (all.isEmpty() || all.get(all.size() - 1).size() == COLUMNS) {
                        all.add(new ArrayList<>());
                    }
                    all.get(all.size() - 1).add(value);
                }, List::addAll).stream().map(row -> row.stream().map(String::valueOf)
                        .collect(Collectors.joining(",")) + '\n').toList();
        write("small.csv", SMALL);
        write("large.csv", ROWS);
        Program trained = Program.run(Program.jar("train", file("small.csv"), "--epochs", "1", "--keep-decoder",
                "--quiet", "-o", file("model")));
        assertEquals(0, trained.exitCode(), trained.err());
        run("", "encode", file("model"), file("small.csv"), "--quiet", "-o", file("small-codes.csv"));
        run("", "score", file("model"), file("small.csv"), "--quiet", "-o", file("small-scores.csv"));
        run("", "reconstruct", file("model"), file("small.csv"), "--quiet", "-o", file("small-back.csv"));
    }

    private static void write(String name, int count) throws IOException {
        byte[] all = String.join("", rows).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(header.getBytes(StandardCharsets.US_ASCII));
            for (int row = 0; row < count; row += SMALL) {
                out.write(all);
            }
        }
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    private static List<String> small(String... arguments) {
        return withHeap("24m", arguments);
    }

    private static List<String> withHeap(String size, String... arguments) {
        List<String> command = new ArrayList<>(Program.java("-Xmx" + size, "-jar", Program.JAR));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String run(String input, String... arguments) {
        return run(small(arguments), input);
    }

    private static String run(List<String> command, String input) {
        Program program = Program.run(command, Map.of(), input);
        assertEquals(0, program.exitCode(), program.err());
        return program.out();
    }

    /** Rows of equal cells have equal results, wherever they stand. */
    private static void assertWhole(String small, Path codes) throws IOException {
        assertWhole(small, codes, ROWS / SMALL);
    }

    private static void assertWhole(String small, Path codes, int times) throws IOException {
        byte[] once = Files.readAllBytes(folder.resolve(small));
        int begin = new String(once, StandardCharsets.US_ASCII).indexOf('\n') + 1;
        byte[] all = Files.readAllBytes(codes);
        int part = once.length - begin;
        assertEquals(begin + (long) part * times, all.length);
        for (int at = begin; at < all.length; at += part) {
            assertArrayEquals(Arrays.copyOfRange(once, begin, once.length),
                    Arrays.copyOfRange(all, at, at + part));
        }
    }

    @Test
    void aFileLargerThanTheHeapIsEncoded() throws IOException {
        run("", "encode", file("model"), file("large.csv"), "--quiet", "-o", file("codes.csv"));
        assertWhole("small-codes.csv", folder.resolve("codes.csv"));
    }

    @ParameterizedTest
    @CsvSource({"score, small-scores.csv", "reconstruct, small-back.csv"})
    void aFileLargerThanTheHeapIsScored(String command, String small) throws IOException {
        run("", command, file("model"), file("large.csv"), "--quiet", "-o", file("out.csv"));
        assertWhole(small, folder.resolve("out.csv"));
    }

    /** Its numbers alone take more than the smaller heap; how much there is changes no bit of what is learned. */
    @Test
    void aFileLargerThanTheHeapIsLearnedFrom() throws IOException {
        String[] train = {"train", file("large.csv"), "--epochs", "1", "--batch-size", "1024", "--threads", "1",
            "--quiet", "--memory", "40M", "-o"};
        for (String heap : List.of("40m", "1g")) {
            List<String> command = withHeap(heap, train);
            command.add(file("learned-" + heap));
            run(command, "");
        }
        assertArrayEquals(Files.readAllBytes(folder.resolve("learned-40m")),
                Files.readAllBytes(folder.resolve("learned-1g")));
    }

    /** Twice the heap in all, in files of which each is open while it is read. */
    @Test
    void filesLargerThanTheHeapTogetherAreOneTable() throws IOException {
        int files = 64;
        Path shards = Files.createDirectory(folder.resolve("shards"));
        for (int file = 0; file < files; file++) {
            Files.copy(folder.resolve("small.csv"), shards.resolve("part-" + file + ".csv"));
        }
        run("", "encode", file("model"), shards.resolve("part-*.csv").toString(), "--quiet", "-o", file("parts.csv"));
        assertWhole("small-codes.csv", folder.resolve("parts.csv"), files);
    }

    /** A table of its rows many times over is as far from the training rows as it is, which is not at all. */
    @Test
    void aFileLargerThanTheHeapIsCompared() throws IOException {
        String found = run("", "drift", file("model"), file("large.csv"), "--quiet", "--json");
        assertTrue(found.startsWith("{\"rows\":" + ROWS + ",\"drift\":\"none\","), found);
    }

    @Test
    void aStreamLargerThanTheHeapIsEncodedOnTheWay() throws IOException {
        Path codes = folder.resolve("stream.csv");
        Process process = Program.builder(small("encode", file("model"), "-", "--quiet"), Map.of())
                .redirectInput(folder.resolve("large.csv").toFile()).redirectOutput(codes.toFile())
                .redirectError(folder.resolve("err").toFile()).start();
        assertEquals(0, Program.exitCode(process), Files.readString(folder.resolve("err")));
        assertWhole("small-codes.csv", codes);
    }

    @Test
    void theFirstRowsComeOutBeforeTheLastHaveComeIn() throws IOException {
        Process process = Program.builder(small("encode", file("model"), "-", "--quiet"), Map.of())
                .redirectError(folder.resolve("err").toFile()).start();
        OutputStream in = process.getOutputStream();
        in.write(Files.readAllBytes(folder.resolve("small.csv")));
        in.flush();
        assertTrue(Program.firstLine(process).startsWith("code0,"));
        assertEquals(Files.readAllLines(folder.resolve("small-codes.csv")).get(1), Program.firstLine(process));
        in.write(rows.get(0).getBytes(StandardCharsets.US_ASCII));
        in.close();
        long others = process.inputReader().lines().count();
        assertEquals(0, Program.exitCode(process));
        assertEquals(SMALL, others);
    }
}
