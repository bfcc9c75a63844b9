package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table in several files, through every command that reads one: what comes of it is what comes of a whole file. */
class ShardsTest {
    private static final String PARTS = "part-0.csv part-1.csv part-2.csv part-3.csv";

    @TempDir
    Path folder;

    private Workbench bench;

    /** The rows of data.csv: some, none, some packed, some without a line's end. */
    @BeforeEach
    void divide() throws IOException {
        bench = Blobs.in(new Workbench(folder));
        List<String> rows = Blobs.rows();
        bench.write("part-0.csv", Blobs.table(rows.subList(0, 7)));
        bench.write("part-1.csv", "a,b,c,y\n");
        try (OutputStream zip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("part-2.csv")))) {
            zip.write(("\uFEFF" + Blobs.table(rows.subList(7, 40))).getBytes(StandardCharsets.UTF_8));
        }
        bench.write("part-3.csv", Blobs.table(rows.subList(40, Blobs.ROWS)).strip());
    }

    private String pattern() {
        return folder.resolve("part-*.csv").toString();
    }

    /** What a command prints, but for what it says of the time and of the files. */
    private static String shown(String out) {
        return out.replaceAll("\"[a-z_]*seconds\":[0-9.eE-]+", "seconds")
                .replaceAll("\\S*/(data|part-.)\\.csv'? ?", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--memory 10K", "--memory 10K --validation 0.5", "--classifier", "--keep-decoder",
        "--method pca", "--categorical c --rare 9"})
    void encodersAreTheSame(String options) throws IOException {
        String train = (options.contains("--method") ? "train data.csv --target y --quiet " : Blobs.TRAIN) + options
                + " -o ";
        bench.done(train + "whole.st");
        bench.done(train.replace("data.csv", PARTS) + "parts.st");
        bench.done(train.replace("data.csv", pattern()) + "pattern.st");
        assertArrayEquals(bench.bytes("whole.st"), bench.bytes("parts.st"));
        assertArrayEquals(bench.bytes("whole.st"), bench.bytes("pattern.st"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"encode model.st", "predict model.st", "score whole.st", "reconstruct whole.st",
        "drift whole.st", "drift whole.st --json", "fit-classifier model.st --target y --json -o again.st",
        "evaluate --target y --model model.st --json", "compare --target y --contestants pca --json --folds 2",
        "search --target y --bottleneck 1,2 --epochs 2 --folds 2 --json"})
    void resultsAreTheSame(String command) throws IOException {
        bench.done(Blobs.TRAIN + "--classifier -o model.st");
        bench.done(Blobs.TRAIN + "--keep-decoder -o whole.st");
        List<String> results = new ArrayList<>();
        for (String table : List.of("data.csv", PARTS, pattern())) {
            // Behind the model, before or after other arguments.
            boolean model = command.matches("(encode|predict|score|reconstruct|drift|fit-classifier) .*");
            String[] words = command.split(" ", model ? 3 : 2);
            String line = model ? words[0] + " " + words[1] + " " + table + " " + (words.length > 2 ? words[2] : "")
                    : words[0] + " " + table + " " + words[1];
            results.add(shown(bench.done(line + " --quiet").out()));
            if (command.contains("again.st")) {
                results.set(results.size() - 1, results.get(results.size() - 1)
                        + new String(bench.bytes("again.st"), StandardCharsets.ISO_8859_1));
            }
        }
        assertEquals(1, results.stream().distinct().count(), String.join("\n", results));
        assertFalse(results.get(0).isEmpty());
    }

    @Test
    void standardInputIsOneOfThemOnce() throws IOException {
        bench.done(Blobs.TRAIN + "-o model.st");
        String model = folder.resolve("model.st").toString();
        String first = folder.resolve("part-0.csv").toString();
        String rest = Blobs.table(Blobs.rows().subList(7, Blobs.ROWS));
        Program mixed = Recorded.command(rest, "encode", model, first, "-", "--quiet");
        assertEquals(bench.done("encode model.st data.csv --quiet").out(), mixed.out());
        Program fault = Recorded.command(rest.replaceFirst("\n", "\nx,1,2,c0\n"), "encode", model, first, "-");
        assertTrue(fault.err().contains("error: standard input:2:1 (column \"a\")"), fault.err());
        bench.refused("encode model.st - part-0.csv -", 64, "standard input is given twice");
    }

    /** Relative to where the tests run, since a name with a folder is no other's name. */
    @Test
    void aFileThatIsCalledStandardInputIsToldFromIt() throws IOException {
        bench.done(Blobs.TRAIN + "-o model.st");
        Path file = Path.of("standard input");
        Files.writeString(file, "a,b,c,y\nx,1,2,c0\n");
        try {
            Program fault = Recorded.command(Blobs.table(Blobs.rows()), "encode", folder.resolve("model.st").toString(),
                    "-", file.toString());
            assertTrue(fault.err().contains("error: ./standard input:2:1 (column \"a\")"), fault.err());
        } finally {
            Files.delete(file);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileCountsOnceUnderAnyName() throws IOException {
        bench.refused("train part-0.csv part-3.csv part-0.csv", 64, "part-0.csv is given twice");
        bench.refused("train part-0.csv " + pattern(), 64, "part-0.csv is given twice");
        Files.createSymbolicLink(folder.resolve("latest.csv"), Path.of("part-3.csv"));
        bench.refused("train latest.csv part-0.csv part-3.csv", 64, "part-3.csv is the same file as ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "train --memory 10K", "compare --target y", "search"})
    void aFaultIsToldWithItsFileAndItsLine(String command) throws IOException {
        bench.write("part-3.csv", "a,b,c,y\n1,2,3,c0\n4,5\n");
        bench.refused(command + " " + PARTS, 65, "part-3.csv:3:3 (column \"c\"): expected 4 fields, as in the header"
                + " on line 1");
        bench.write("part-1.csv", "a,c,b,y\n");
        bench.refused(command + " " + PARTS, 65, "part-1.csv:1:2: found the columns of " + folder.resolve("part-0.csv")
                + " in another order: column 2 is \"c\", expected \"b\"");
        bench.write("part-1.csv", "");
        bench.refused(command + " " + PARTS, 65, "part-1.csv:1:1: the file is empty");
        bench.refused(command + " part-0.csv none.csv", 66, "none.csv: no such file");
    }

    /** From the disk, and after rows were divided, a row is still told by its file and its line there. */
    @ParameterizedTest
    @ValueSource(strings = {"", "--memory 10K", "--memory 10K --validation 0.5"})
    void whatIsFoundLaterIsToldAsWell(String options) throws IOException {
        bench.write("part-3.csv", Blobs.table(Blobs.rows()) + "x,1,2,c0\n");
        Program program = bench.run("train part-0.csv part-1.csv part-3.csv --target y --epochs 1 --bottleneck 1"
                + " --bad-rows skip -o model.st " + options);
        assertEquals(0, program.exitCode(), program.err());
        assertTrue(program.err().contains("left out 1 row that cannot be used: " + folder.resolve("part-3.csv")
                + ", line 62, "), program.err());
        bench.write("part-3.csv", Blobs.table(Blobs.rows()) + "1,2,oops,c0\n1,2,7,c0\n1,2,7,c0\n");
        bench.done("train part-0.csv part-1.csv --target y --epochs 1 --bottleneck 1 --categorical c -o model.st"
                + " --quiet");
        bench.refused("encode model.st part-1.csv part-3.csv --quiet -o out.csv", 65, "part-3.csv:62:3 (column \"c\"):"
                + " found the category \"oops\"");
    }

    @Test
    void rowsLeftOutAreListedByTheirFiles() throws IOException {
        bench.done(Blobs.TRAIN + "-o model.st");
        bench.write("part-1.csv", "a,b,c,y\n1,2\n");
        bench.write("part-3.csv", "a,b,c,y\n1,2,3,c0\nx,2,3,c0\n1e300,2,3,c0\n");
        Program program = bench.done("encode model.st " + PARTS
                + " --bad-rows skip --bad-rows-list bad.csv -o out.csv");
        assertEquals(41, Blobs.lines(bench.text("out.csv")).size());
        assertTrue(bench.text("bad.csv").startsWith("file,line,problem\n"), bench.text("bad.csv"));
        assertEquals(List.of("part-1.csv 2", "part-3.csv 3", "part-3.csv 4"), Blobs.lines(bench.text("bad.csv"))
                .stream().map(line -> line.split(",")).map(cells -> Path.of(cells[0]).getFileName() + " " + cells[1])
                .toList());
        assertTrue(program.err().contains("part-1.csv, line 2, "), program.err());
        bench.done("encode model.st part-3.csv --bad-rows skip --bad-rows-list bad.csv -o out.csv");
        assertTrue(bench.text("bad.csv").startsWith("line,problem\n"), bench.text("bad.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"encode model.st", "score whole.st", "predict model.st", "reconstruct whole.st"})
    void noInputIsWrittenOver(String command) throws IOException {
        bench.done(Blobs.TRAIN + "--classifier -o model.st");
        bench.done(Blobs.TRAIN + "--keep-decoder -o whole.st");
        for (String options : List.of("-o part-3.csv", "-o out.csv --bad-rows skip --bad-rows-list part-3.csv")) {
            byte[] before = bench.bytes("part-3.csv");
            bench.refused(command + " " + PARTS + " " + options, 64, "part-3.csv would be both read and written");
            assertArrayEquals(before, bench.bytes("part-3.csv"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"train --epochs 1 -o part-2.csv", "train --epochs 1 --checkpoint part-2.csv",
        "train --epochs 1 --report part-2.csv", "train --epochs 1 --memory 10K --keep-cache part-2.csv",
        "train --method pca --target y -o part-2.csv", "search --bottleneck 1 --state part-2.csv",
        "compare --target y --report part-2.csv", "evaluate --target y --report part-2.csv"})
    void noInputOfLearningIsWrittenOver(String command) {
        bench.refused(command + " " + PARTS, 64, "part-2.csv would be both read and written");
    }

    @Test
    void trainingsGoOnWithAllFiles() throws IOException {
        bench.done(Blobs.TRAIN + "-o whole.st");
        bench.done(Blobs.TRAIN.replace("data.csv", PARTS) + "--checkpoint check.st --every 1 -o parts.st");
        bench.done("train data.csv --resume check.st --quiet -o again.st");
        assertArrayEquals(bench.bytes("whole.st"), bench.bytes("again.st"));
        bench.refused("train part-0.csv part-1.csv part-2.csv --resume check.st -o again.st", 65,
                "give the data that it was begun with");
    }

    @Test
    void nothingIsFoundByAPatternThatNoFileMatches() throws IOException {
        bench.refused("train " + folder.resolve("none-*.csv"), 66, "none-*.csv: no file matches");
        bench.refused("train " + folder.resolve("none/*.csv"), 66, "no file matches");
        bench.refused("train " + folder.resolve("par?"), 66, "no file matches");
        Files.createDirectory(folder.resolve("some.d"));
        bench.refused("train " + folder.resolve("some.*"), 66, "no file matches");
    }

    @Test
    void aModelAmongTheFilesStandsInTheWrongPlace() throws IOException {
        bench.done(Blobs.TRAIN + "-o model.st");
        bench.refused("encode part-0.csv part-3.csv model.st", 65,
                "model.st is a model: they stand in the wrong order");
    }
}
