package dev.hourglass.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.Blobs;
import dev.hourglass.cli.JsonResult;
import dev.hourglass.cli.Program;
import dev.hourglass.cli.Workbench;
import dev.hourglass.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final String QUICK = "compare data.csv --target y --epochs 2 --quiet ";
    private static final String COMPARE = QUICK + "--folds 3 --repeats 2 ";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void writeData() throws IOException {
        bench = Blobs.in(new Workbench(folder));
    }

    private Program refused(int exitCode, String options) {
        Program program = bench.run(QUICK + options);
        assertEquals(exitCode, program.exitCode(), program.err());
        return program;
    }

    @Test
    void everyContestantHasItsLineAndItsSentence() {
        String out = bench.done(COMPARE).out();
        List<String> names = List.of("raw columns", "PCA", "RBF Nystroem", "untrained tutorial", "tutorial",
                "untrained denoise", "denoise", "untrained whiten", "whiten");
        for (String name : names) {
            assertTrue(out.contains("\n" + name + " "), out);
            assertTrue(name.equals(names.get(0)) || out.contains("\n" + name + ": "), out);
        }
        assertTrue(out.startsWith("3-fold cross-validation of 60 rows, 2 rounds; means and standard deviations"), out);
        assertEquals(out, bench.done(COMPARE + "--threads 3").out());
    }

    @Test
    void machinesGetEveryFold() throws IOException {
        JsonObject result = JsonResult.of(bench.done(COMPARE + "--json --contestants pca,whiten").out()).object();
        List<JsonObject> contestants = result.list("contestants", JsonObject.class);
        assertEquals(List.of("raw columns", "PCA", "untrained whiten", "whiten"),
                contestants.stream().map(each -> each.string("name")).toList());
        assertEquals(6, contestants.get(1).object("accuracy").list("per_fold", Object.class).size());
        assertTrue(contestants.get(3).object("accuracy_against_raw").real("p") <= 1);
        assertEquals(4, result.list("verdict", String.class).size());
    }

    @Test
    void optionsOfATrainingGoForAllRecipes() throws IOException {
        JsonObject result = JsonResult.of(
                bench.done(COMPARE + "--json --contestants tutorial,whiten --bottleneck 2").out()).object();
        for (JsonObject each : result.list("contestants", JsonObject.class).subList(1, 5)) {
            assertEquals(2, each.integer("columns"));
        }
    }

    @Test
    void whatCannotBeComparedIsRefused() throws IOException {
        assertTrue(refused(64, "--contestants pca,umap").err().contains("one of raw, pca, nystroem, tutorial"));
        assertTrue(refused(65, "--folds 21").err().contains("use fewer --folds"));
        assertTrue(refused(65, "--contestants tutorial --optimizer sgd:1e30").err()
                .contains("leave the recipe out of --contestants"));
    }

    @Test
    void anySeedWillDo() {
        String greatest = bench.done(COMPARE + "--contestants pca,whiten --seed 4294967295").out();
        assertTrue(greatest.contains("\nwhiten: "), greatest);
    }

    @Test
    void whatWasFilledOrLeftOutIsTold() throws IOException {
        bench.write("gaps.csv", "a,b,y\n,1,p\n2,0,q\n3,1,p\n1,2,q\n5,3,p\n2,2,q\n4,1,p\n,3,q\n");
        String compare = "compare gaps.csv --target y --folds 2 --repeats 1 --contestants pca ";
        assertTrue(bench.done(compare + "--impute mean").err().contains("filled missing cells: 2 in \"a\""));
        assertTrue(bench.done(compare + "--drop-missing").err().contains("left out 2 of 8 rows"));
    }

    /** Unknown categories count as none in every fold, so that there is nothing to choose. */
    @Test
    void whatWouldHaveNoEffectIsNoOption() {
        assertTrue(refused(64, "--unseen error").err().contains("unknown option --unseen"));
    }

    @Test
    void aColumnThatAFoldTeachesNothingOfIsRefusedByItsName() throws IOException {
        bench.write("late.csv", "a,b,y\n1,,p\n2,,q\n3,,p\n1,,q\n5,7,p\n2,,q\n4,,p\n3,,q\n");
        Program program = bench.run("compare late.csv --target y --folds 2 --contestants pca --impute mean --quiet");
        assertEquals(65, program.exitCode(), program.err());
        assertEquals("error: in one of the folds, every training row of column \"b\" is missing\n"
                + "fix: leave the column out with --ignore b\n", program.err());
    }
}
