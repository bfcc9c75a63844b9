package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A training that came to nothing, or a column that cannot be learned from, is said in words, in JSON, and by its file.
 */
class LearnedNothingTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void writeData() throws IOException {
        bench = Blobs.in(new Workbench(folder));
    }

    private static List<?> warnings(Program program) {
        return JsonResult.of(program.out()).list("warnings");
    }

    @Test
    void aWildTrainingWarnsWhereverItsEncoderIsUsed() {
        String train = "train data.csv --target y --learning-rate 50 --epochs 60 -o m.st ";
        String sentence =
                "the network reconstructs the training rows no better than the means of their columns would: loss ";
        assertTrue(bench.done(train).err().contains("warning: " + sentence), "stderr");
        Program quiet = bench.done(train + "--quiet --json");
        assertEquals("", quiet.err());
        assertTrue(warnings(quiet).toString().contains(sentence), quiet.out());
        assertTrue(warnings(quiet).toString().contains("try a smaller --learning-rate than 50"), quiet.out());
        assertTrue(bench.done("inspect m.st").out().contains("\nwarning     " + sentence));
        assertTrue(warnings(bench.done("inspect m.st --json")).toString().contains(sentence));
        assertTrue(bench.done("encode m.st data.csv").err().contains("the encoder may be of no use: " + sentence));
        assertTrue(bench.done("fit-classifier m.st data.csv --target y -o n.st").err().contains(sentence));
        assertTrue(bench.done("predict n.st data.csv").err().contains(sentence));
        assertTrue(warnings(bench.done("evaluate data.csv --target y --model m.st -q --json")).toString()
                .contains(sentence));
    }

    @Test
    void aGoodTrainingHasNothingToSay() {
        Program program = bench.done("train data.csv --target y --epochs 150 --learning-rate 0.01 -o m.st --json");
        assertEquals(List.of(), warnings(program));
        assertFalse(program.err().contains("warning"), program.err());
        assertFalse(bench.done("inspect m.st").out().contains("warning"));
    }

    @Test
    void aShortTrainingSaysThatItWasShort() {
        Program program = bench.done("train data.csv --target y --epochs 1 -o m.st");
        assertTrue(program.err().matches("(?s).*; it had \\d+ updates only: use more --epochs\n.*"), program.err());
        assertFalse(bench.done("inspect m.st").out().contains("warning"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"train data.csv --target y", "evaluate data.csv --target y"})
    void batchesOfOneRowAreRefused(String line) {
        bench.refused(line + " --batch-size 1", 64, "batch normalization learns nothing from batches of one row");
        bench.done(line + " --batch-size 1 --no-batch-normalization --epochs 2" + (line.startsWith("t") ? " -o m.st"
                : ""));
    }

    @Test
    void columnsOfSmallNumbersAreLearned() throws IOException {
        bench.write("tiny.csv", "farad,mole\n1e-17,2e-300\n4e-17,3e-300\n2e-17,9e-300\n3e-17,5e-300\n");
        Program program = bench.done("train tiny.csv --epochs 2 --json -o m.st");
        assertFalse(program.err().contains("constant"), program.err());
        List<String> codes = bench.done("encode m.st tiny.csv").out().lines().toList();
        assertEquals(5, codes.stream().distinct().count(), codes::toString);
    }

    @Test
    void valuesThatDifferByRoundingsCountAsOne() throws IOException {
        bench.write("round.csv", "a,b,c\n1,0.1,5\n2,0.10000000000000002,5\n3,0.1,5\n");
        String err = bench.done("train round.csv --epochs 1 -o m.st").err();
        assertTrue(err.contains("warning: a column is constant and says nothing: \"c\"\n"), err);
        assertTrue(err.contains("warning: the values of a column differ by no more than rounding errors, and count as"
                + " one: \"b\"\n"), err);
    }

    @Test
    void farValuesAreSaidWithTheShareOfTheOthers() throws IOException {
        StringBuilder table = new StringBuilder("a,b,city\n");
        for (int i = 0; i < 150; i++) {
            table.append(i * 7 % 50).append(',').append(i == 9 ? "1e39" : Integer.toString(i % 30)).append(',')
                    .append(i == 3 ? "Rome" : "Oslo").append('\n');
        }
        bench.write("far.csv", table.toString());
        String err = bench.done("train far.csv --categorical city --epochs 1 -o m.st").err();
        assertTrue(err.contains("warning: a few values flatten a column: \"b\"; 149 of 150 rows lie within a hundredth"
                + " of its range, 0 to 29, because of 1e39: correct such values, or remove their rows\n"), err);
    }

    @Test
    void columnsAreCountedAsTheyStandInTheTable() throws IOException {
        bench.write("mixed.csv", "id,a,sex,city\n1,2,m,Oslo\n2,4,f,Rome\n3,3,m,Bern\n4,1,f,Oslo\n");
        String train = "train mixed.csv --categorical auto --ignore id --epochs 1 -o m.st ";
        String out = bench.done(train).out();
        assertTrue(out.startsWith("learned 3 columns (6 numbers) from 4 rows"), out);
        assertTrue(out.contains("\ncolumns: 1 number, 2 categories (sex 2, city 3), 1 left out (id)\n"), out);
        JsonResult json = JsonResult.of(bench.done(train + "--json").out());
        assertEquals("3", json.text("columns"));
        assertEquals("6", json.text("numbers"));
        assertEquals("1", json.text("numeric_columns"));
        assertEquals("2", json.member("categorical_columns").text("sex"));
        assertEquals(List.of("id"), json.list("left_out"));
    }
}
