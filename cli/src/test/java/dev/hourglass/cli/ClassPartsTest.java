package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Small classes: what no row is left of to learn from is refused before the training, with remedies that were tried.
 */
class ClassPartsTest {
    private static final String LITTLE = " --epochs 2 --hidden 3 --bottleneck 1 --quiet ";

    @TempDir
    Path folder;

    /** 60 rows, of which the 4th and the 42nd are of the rare class, the others in turn of the common ones. */
    private Workbench table(String rare, String... common) throws IOException {
        StringBuilder text = new StringBuilder("a,b,y\n");
        for (int i = 0; i < 60; i++) {
            text.append(i * 37 % 60).append(',').append(i * i % 41).append(',')
                    .append(i == 3 || i == 41 ? rare : common[i % common.length]).append('\n');
        }
        Workbench bench = new Workbench(folder);
        bench.write("data.csv", text.toString());
        return bench;
    }

    private static String fix(Program program) {
        return program.err().substring(program.err().indexOf("\nfix: ") + "\nfix: ".length()).strip();
    }

    private void assertRefused(Workbench bench, String line, String problem) {
        Program refused = bench.run(line);
        assertEquals(65, refused.exitCode(), refused.err());
        assertTrue(refused.err().contains("data.csv:5:3 (column \"y\"): " + problem), refused.err());
        assertFalse(refused.err().contains("epoch"), refused.err());
        String[] remedies = fix(refused).split(", or ");
        assertEquals("use more rows of it", remedies[0]);
        assertTrue(remedies.length > 1, refused.err());
        for (int i = 1; i < remedies.length; i++) {
            String option = remedies[i].split(" ")[0];
            bench.done(line.replaceAll(" " + option + " [0-9.]+", "") + " " + remedies[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({"C, A B", "A, B C", "B, A C", "1, 0"})
    void evaluateNeedsARowOfEachClassToLearnFrom(String rare, String common) throws IOException {
        assertRefused(table(rare, common.split(" ")), "evaluate data.csv --target y --test 0.8" + LITTLE,
                "the class \"" + rare + "\" has 2 rows, all of them in the test part, none to learn from");
    }

    @Test
    void soDoesAClassifierOfATraining() throws IOException {
        assertRefused(table("C", "A", "B"), "train data.csv --target y --classifier --validation 0.8 -o m.st" + LITTLE,
                "the class \"C\" has 2 rows, all of them in the validation part, none to learn from");
    }

    @Test
    void aTrainingWithoutClassifierNeedsNone() throws IOException {
        table("C", "A", "B").done("train data.csv --target y --validation 0.8 -o m.st" + LITTLE);
    }

    @Test
    void aClassWithoutTestRowIsSaidBefore() throws IOException {
        Program program = table("C", "A", "B").done("evaluate data.csv --target y --test 0.2 --json" + LITTLE);
        JsonResult result = JsonResult.of(program.out());
        assertEquals("a class has no row to test on, so that ROC AUC is not defined: \"C\"",
                result.list("warnings").get(0));
        assertEquals("null", result.member("raw").text("roc_auc"));
    }

    /** Validation rows come out of the part to learn from, and classifiers see neither them nor the test rows. */
    @Test
    void evaluateTakesWhatTrainTakes() throws IOException {
        Workbench bench = table("B", "A", "B");
        JsonResult result = JsonResult.of(bench.done("evaluate data.csv --target y --validation 0.25 --early-stopping 2"
                + " --balanced --c 0.5 --json" + LITTLE).out());
        assertEquals("30", result.text("train_rows"));
        assertEquals("20", result.text("test_rows"));
        bench.refused("evaluate data.csv --target y --early-stopping 2", 64, "--early-stopping");
        bench.done("train data.csv --target y -o m.st" + LITTLE);
        for (String option : List.of("--validation 0.2", "--epochs 3", "--early-stopping 2")) {
            bench.refused("evaluate data.csv --target y --model m.st " + option, 64, "has no effect with --model");
        }
        bench.done("evaluate data.csv --target y --model m.st --balanced --c 2");
    }

    @Test
    void balanceAndPenaltyReachBothClassifiers() throws IOException {
        Workbench bench = table("C", "A", "B");
        String line = "evaluate data.csv --target y --test 0.4 --json" + LITTLE;
        JsonResult plain = JsonResult.of(bench.done(line).out());
        for (String option : List.of("--c 0.01", "--balanced")) {
            JsonResult other = JsonResult.of(bench.done(line + option).out());
            for (String side : List.of("raw", "encoded")) {
                assertTrue(plain.member(side).number("log_loss") != other.member(side).number("log_loss"), option);
            }
        }
    }

    @Test
    void aLoadedEncoderMayHaveSeenTheTestRows() throws IOException {
        Workbench bench = table("B", "A", "B");
        bench.done("train data.csv --target y -o m.st" + LITTLE);
        String seen = "the encoder was trained elsewhere; on rows that it has seen, the comparison favors it";
        JsonResult json = JsonResult.of(bench.done("evaluate data.csv --target y --model m.st -q --json").out());
        assertTrue(json.list("warnings").contains(seen));
        assertTrue(json.text("verdict").endsWith(" Mind that " + seen + "."), json.text("verdict"));
        assertTrue(bench.done("evaluate data.csv --target y --model m.st -q").out().endsWith(seen + ".\n"));
    }

    /** 250 prices in 500 rows, some of them once, some ten times. */
    @Test
    void wholeNumbersThatMeasureAreNoClasses() throws IOException {
        StringBuilder text = new StringBuilder("a,price\n");
        for (int i = 0; i < 500; i++) {
            text.append(i * 37 % 60).append(',').append(i < 250 ? 100 + i : 100 + i % 25).append('\n');
        }
        Workbench bench = new Workbench(folder);
        bench.write("data.csv", text.toString());
        bench.refused("evaluate data.csv --target price", 65,
                "the target looks like a measurement: it has 250 whole numbers in 500 rows, expected classes");
        String err = bench.done("train data.csv --target price --classifier --epochs 1 -o m.st").err();
        assertTrue(err.contains("warning: the target \"price\" looks like a measurement: it has 250 whole numbers in"
                + " 500 rows"), err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --balanced"})
    void onlyOneAnswerIsSaid(String balanced) throws IOException {
        Workbench bench = table("1", "0");
        Program program = bench.done("evaluate data.csv --target y --test 0.5 --json --epochs 2" + balanced);
        boolean said =
                program.err().contains("gives every test row the class \"0\"; --balanced lets every class count");
        assertEquals(balanced.isEmpty(), said, program.err());
        assertEquals(balanced.isEmpty(), program.out().contains("Both always answer \\\"0\\\""), program.out());
    }
}
