package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches of rows, some of which an encoder cannot take, and none at all. */
class BadRowsCommandTest {
    private static final String NEW =
            "id,x,city\nk1,1,Rome\nk2,,Rome\nk3,2,Bonn\nk4,1e300,Oslo\nk5,five,Oslo\nk6,3\nk7,4,Oslo\n";

    @TempDir
    Path folder;

    @BeforeEach
    void train() throws IOException {
        Files.writeString(folder.resolve("data.csv"), "x,city,y\n"
                + "1,Rome,a\n2,Oslo,b\n3,Rome,a\n4,Oslo,b\n".repeat(5));
        Files.writeString(folder.resolve("new.csv"), NEW);
        done("train data.csv --target y --categorical city --classifier --epochs 1 --quiet -o model");
    }

    private Program run(String line) {
        return Recorded.command("", Stream.of(line.split(" "))
                .map(word -> word.matches(".*\\.csv|model.*") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new));
    }

    private Program done(String line) {
        Program program = run(line);
        assertEquals(0, program.exitCode(), program.err());
        return program;
    }

    @Test
    void badRowsAreLeftOutAndListed() throws IOException {
        assertEquals(65, run("encode model new.csv --keep id").exitCode());
        for (String command : List.of("encode", "predict")) {
            Program program = done(command + " model new.csv --keep id --bad-rows skip --bad-rows-list bad.csv");
            assertEquals(List.of("id", "k1", "k7"), program.out().lines().map(line -> line.split(",")[0]).toList());
            assertTrue(program.err().contains("warning: left out 5 rows that cannot be used: line 3, "), program.err());
            List<String> bad = Files.readAllLines(folder.resolve("bad.csv"));
            assertEquals("line,problem", bad.get(0));
            assertEquals(List.of("3", "4", "5", "6", "7"),
                    bad.stream().skip(1).map(line -> line.split(",")[0]).toList());
        }
        JsonResult json = JsonResult.of(done("predict model new.csv --bad-rows skip --json --quiet -o out.csv").out());
        assertEquals("2", json.text("rows"));
        assertEquals("5", json.text("skipped_rows"));
    }

    /** Each row has the codes that it has alone. */
    @Test
    void theOthersAreEncodedAsEver() throws IOException {
        Files.writeString(folder.resolve("good.csv"), "id,x,city\nk1,1,Rome\nk7,4,Oslo\n");
        assertEquals(done("encode model good.csv --quiet").out(),
                done("encode model new.csv --bad-rows skip --quiet").out());
    }

    @Test
    void aTableWithoutRowsGivesAHeader() throws IOException {
        Files.writeString(folder.resolve("none.csv"), "x,city\n");
        assertEquals("code0,code1\n", done("encode model none.csv --quiet").out());
        assertEquals("predicted_class,probability_a,probability_b\n", done("predict model none.csv --quiet").out());
        assertEquals(65, run("fit-classifier model none.csv --target y").exitCode());
        Files.writeString(folder.resolve("none.csv"), "x,city\n1,Bonn\n");
        assertEquals("code0,code1\n", done("encode model none.csv --quiet --bad-rows skip").out());
    }

    @Test
    void aListNeedsRowsToBeSkipped() {
        Program program = run("encode model new.csv --bad-rows-list bad.csv");
        assertEquals(64, program.exitCode());
        assertFalse(Files.exists(folder.resolve("bad.csv")));
        assertEquals(64, run("encode model new.csv --bad-rows skip --bad-rows-list new.csv").exitCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"encode model new.csv", "predict model new.csv", "drift model new.csv",
        "fit-classifier model new.csv --target id -o model3", "evaluate new.csv --target id --model model"})
    void aListTakesNoModelsPlace(String command) throws IOException {
        byte[] model = Files.readAllBytes(folder.resolve("model"));
        refused(command + " --bad-rows skip --bad-rows-list model", "would be both read and written");
        assertArrayEquals(model, Files.readAllBytes(folder.resolve("model")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"encode model new.csv -o list.csv", "fit-classifier model new.csv --target id -o list.csv",
        "train new.csv --target id -o list.csv", "train new.csv --target id -o model3 --checkpoint list.csv",
        "train new.csv --target id -o list.csv --method pca", "search new.csv --state list.csv"})
    void aListTakesNoOutputsPlace(String command) {
        refused(command + " --bad-rows skip --bad-rows-list list.csv", "would be written twice");
        assertFalse(Files.exists(folder.resolve("list.csv")), "refused before the work");
    }

    @Test
    void aListTakesNoPicturesPlace() {
        refused("train new.csv --target id -o model3 --plots " + folder
                + " --bad-rows skip --bad-rows-list " + folder.resolve("history.csv"), "would be written twice");
    }

    private void refused(String line, String words) {
        Program program = run(line);
        assertEquals(64, program.exitCode(), program.err());
        assertTrue(program.err().contains(words), program.err());
    }

    @Test
    void learningLeavesRowsOutToo() throws IOException {
        Files.writeString(folder.resolve("dirty.csv"), Files.readString(folder.resolve("data.csv"))
                + "5\nsix,Rome,a\n\n7,Rome,a\n");
        assertEquals(65, run("evaluate dirty.csv --target y --categorical city --epochs 1 --quiet").exitCode());
        for (String command : List.of("evaluate", "train")) {
            Program program = done(command + " dirty.csv --target y --categorical city --epochs 1 --bad-rows skip"
                    + (command.equals("train") ? " -o model2" : ""));
            assertTrue(program.err().contains("left out 3 rows that cannot be used: line 22, "), program.err());
        }
        done("evaluate dirty.csv --target y --model model --bad-rows skip --quiet");
        done("fit-classifier model dirty.csv --target y --bad-rows skip --quiet -o model3");
    }
}
