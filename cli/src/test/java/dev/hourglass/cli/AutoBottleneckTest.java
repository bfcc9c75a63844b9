package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --bottleneck auto}: a width that a search on the rows to learn from finds. */
class AutoBottleneckTest {
    private static final String TRAIN = "train data.csv --target y --epochs 4 --bottleneck auto ";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void writeData() throws IOException {
        bench = Blobs.in(new Workbench(folder));
    }

    /** The model is that of a training which was told the width. */
    @Test
    void theModelIsThatOfTheChosenWidth() throws IOException {
        Program program = bench.done(TRAIN + "-o a.st --json");
        JsonObject result = JsonResult.of(program.out()).object();
        int width = result.integer("code_size");
        assertTrue(program.err().contains("--bottleneck " + width + ", of [1, 2]: the "), program.err());
        bench.done("train data.csv --target y --epochs 4 --quiet -o b.st --bottleneck " + width);
        assertArrayEquals(bench.bytes("b.st"), bench.bytes("a.st"));
        bench.done(TRAIN + "--quiet -o c.st --threads 3");
        assertArrayEquals(bench.bytes("a.st"), bench.bytes("c.st"));
    }

    /** Classes judge only where they are learned: a target alone is a column that is left out. */
    @Test
    void classesJudgeWhereTheyAreLearned() {
        assertTrue(bench.done(TRAIN + "-o a.st").err().contains("unexplained variance"));
        assertTrue(bench.done(TRAIN + "-o a.st --classifier").err().contains("log loss"));
    }

    @Test
    void aTrainingThatGoesOnDoesNotSearchAgain() throws IOException {
        bench.done(TRAIN + "-o a.st --checkpoint c.st --every 2");
        Program again = bench.done("train data.csv --resume c.st -o b.st");
        assertFalse(again.err().contains("--bottleneck"), again.err());
        assertArrayEquals(bench.bytes("a.st"), bench.bytes("b.st"));
        bench.done(TRAIN + "--resume c.st -o b.st --quiet");
        assertArrayEquals(bench.bytes("a.st"), bench.bytes("b.st"));
        bench.done("train data.csv --resume c.st -o b.st --quiet --bottleneck 2");
        assertArrayEquals(bench.bytes("a.st"), bench.bytes("b.st"));
        bench.refused("train data.csv --resume c.st -o b.st --quiet --bottleneck 1", 64, "begun with --bottleneck=2");
    }

    @Test
    void evaluateFindsItOnTheRowsToLearnFrom() {
        Program program = bench.done("evaluate data.csv --target y --epochs 3 --bottleneck auto");
        assertTrue(program.err().contains(", of [1, 2]: the "), program.err());
        assertEquals(program.out().replaceAll("in [0-9.]+ s", ""), bench.done("evaluate data.csv --target y --epochs 3"
                + " --bottleneck auto --threads 3").out().replaceAll("in [0-9.]+ s", ""));
    }

    @Test
    void compareFindsItInEveryFold() {
        Program program = bench.done("compare data.csv --target y --epochs 2 --bottleneck auto --folds 3 --repeats 1"
                + " --contestants tutorial --threads 1");
        assertTrue(program.err().matches("(?s).*bottlenecks that were found for tutorial: .* of 3 folds.*"),
                program.err());
        assertEquals(program.out(), bench.done("compare data.csv --target y --epochs 2 --bottleneck auto --folds 3"
                + " --repeats 1 --contestants tutorial --threads 4 --quiet").out());
    }

    @Test
    void whatCannotBeSearchedIsRefused() throws IOException {
        bench.refused("compare data.csv --target y --epochs 2 --bottleneck auto --contestants auto", 64,
                "looks for no width");
        bench.refused(TRAIN + "-o a.st --quiet --layers dense:4", 64, "has no effect with --layers");
        bench.refused("train data.csv --target y --bottleneck many", 64, "or auto");
        bench.write("two.csv", "a,b\n1,2\n2,1\n");
        bench.refused("train two.csv --bottleneck auto --quiet -o a.st", 65, "choosing a width takes 3 or more");
        bench.refused(TRAIN + "--quiet --optimizer sgd:1e30 -o a.st", 65, "no width could be chosen");
    }
}
