package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodProvenance;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.Scaling;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.json.Json;
import dev.hourglass.json.JsonObject;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.random.RandomState;
import dev.hourglass.store.CheckpointFile;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recipe that is found, once, on the rows to learn from; or none, where the columns are as good. */
class AutoRecipeTest {
    private static final String SMALL = " --hidden 40,20 --bottleneck 5 ";
    private static final String SIGNS = "train signs.csv --target y --recipe auto --epochs 10 --quiet" + SMALL;

    @TempDir
    Path folder;

    private Workbench bench;

    /** signs.csv: whether two numbers have one sign, which no plane tells; plane.csv: whether the first is above 0. */
    @BeforeEach
    void writeData() throws IOException {
        bench = new Workbench(folder);
        RandomState random = new RandomState(3);
        StringBuilder signs = new StringBuilder("a,b,y\n");
        StringBuilder plane = new StringBuilder("a,b,y\n");
        for (int i = 0; i < 120; i++) {
            double a = random.standardNormal();
            double b = random.standardNormal();
            signs.append(a).append(',').append(b).append(a * b > 0 ? ",same\n" : ",other\n");
            plane.append(a).append(',').append(b).append(a > 0 ? ",above\n" : ",below\n");
        }
        bench.write("signs.csv", signs.toString());
        bench.write("plane.csv", plane.toString());
    }

    @Test
    void whatTellsClassesBestIsTrainedAndSaid() throws IOException {
        String out = bench.done(SIGNS + "--classifier -o m.st").out();
        assertTrue(out.startsWith("recipe by 3-fold cross-validation on the rows to learn from"), out);
        for (String name : List.of("raw columns", "denoise", "whiten")) {
            assertTrue(out.contains("\n  " + name + " "), out);
        }
        EncodedClassifier classifier = ClassifierFile.read(folder.resolve("m.st"));
        TrainingProvenance provenance = (TrainingProvenance) classifier.encoder().provenance();
        String chosen = provenance.settings().scaling() == Scaling.STANDARD ? "denoise" : "whiten";
        assertTrue(out.contains("\nrecipe: " + chosen + ": its log loss is below that of the raw columns by 0."), out);
        assertEquals(Representation.DEEP, classifier.representation());
        String c = ShortestDecimal.of(foundC(chosen));
        bench.done("train signs.csv --target y --recipe " + chosen + " --epochs 10 --quiet --classifier" + SMALL
                + "--features deep --standardize -o n.st --c " + c);
        assertArrayEquals(bench.bytes("m.st"), bench.bytes("n.st"));
        bench.done(SIGNS + "--classifier -o k.st --threads 3");
        assertArrayEquals(bench.bytes("m.st"), bench.bytes("k.st"));
    }

    /** The C with which a recipe is found. */
    private double foundC(String recipe) throws IOException {
        return JsonResult.of(bench.done(SIGNS + "-o e.st --json").out()).object().object("recipe")
                .list("candidates", JsonObject.class).stream()
                .filter(candidate -> candidate.string("name").equals(recipe)).findFirst().orElseThrow().real("c");
    }

    @Test
    void whereColumnsAreAsGoodTheyAreStandardized() throws IOException {
        JsonObject result = JsonResult.of(bench.done("train plane.csv --target y --recipe auto --epochs 2 --quiet"
                + " --json" + SMALL + "--classifier --features raw+code -o m.st").out()).object();
        JsonObject recipe = result.object("recipe");
        assertEquals("raw columns", recipe.string("chosen"));
        assertEquals(List.of("raw columns", "denoise", "whiten"), recipe.list("candidates", JsonObject.class).stream()
                .map(candidate -> candidate.string("name")).toList());
        assertEquals(3, recipe.list("candidates", JsonObject.class).get(1).object("log_loss")
                .list("per_fold", Object.class).size());
        EncodedClassifier classifier = ClassifierFile.read(folder.resolve("m.st"));
        assertEquals(Representation.CODE, classifier.representation());
        assertEquals(Method.STANDARDIZATION,
                ((MethodProvenance) classifier.encoder().provenance()).settings().method());
        String plots = bench.run("train plane.csv --target y --recipe auto --epochs 2 -o m.st --plots "
                + folder.resolve("plots")).err();
        assertTrue(plots.contains("--plots has no effect: nothing was trained"), plots);
    }

    @Test
    void choosingNeedsClasses() throws IOException {
        bench.refused("train signs.csv --recipe auto", 64, "the recipe auto is chosen by how well classes are told");
        bench.write("single.csv", "a,b,y\n1,2,p\n2,1,q\n3,5,p\n4,1,p\n5,2,p\n");
        String out = bench.done("train single.csv --target y --recipe auto --quiet -o m.st").out();
        assertTrue(out.startsWith("recipe: raw columns: a class has a single row, so that nothing can be measured\n"),
                out);
        bench.refused("train signs.csv --target y --recipe auto --optimizer sgd:1e30", 65,
                "in one of the folds by which the recipe is chosen");
    }

    /** What was chosen is not chosen again: the settings in the checkpoint say it. */
    @Test
    void aTrainingThatIsGoneOnWithKnowsItsRecipe() throws IOException {
        bench.done(SIGNS + "--classifier -o m.st --checkpoint c.st --every 5");
        assertEquals(10, CheckpointFile.read(folder.resolve("c.st")).state().history().epochs());
        Program resumed = bench.done("train signs.csv --resume c.st -o n.st --quiet");
        assertArrayEquals(bench.bytes("m.st"), bench.bytes("n.st"));
        assertTrue(resumed.out().matches("recipe: (denoise|whiten): chosen before the training was stopped\n(.|\n)*"),
                resumed.out());
        Program other = bench.run("train signs.csv --resume c.st --recipe whiten -o n.st");
        assertEquals(64, other.exitCode());
        assertTrue(other.err().contains("the training was begun with --recipe=auto"), other.err());
        Program c = bench.run("train signs.csv --resume c.st --c 1 -o n.st");
        assertTrue(c.err().contains("found --c=1, but the training was begun with --c="), c.err());
    }

    @Test
    void evaluateChoosesOnTheTrainingPartAlone() throws IOException {
        String evaluate = "evaluate signs.csv --target y --recipe auto --epochs 10 --quiet --json" + SMALL;
        JsonObject result = JsonResult.of(bench.done(evaluate).out()).object();
        String chosen = result.object("recipe").string("chosen");
        JsonObject same = JsonResult.of(bench.done(evaluate.replace("auto", chosen)
                + " --features deep --standardize --c " + ShortestDecimal.of(result.object("encoded").real("c"))).out())
                .object();
        assertEquals(Json.writeCompact(same.object("encoded")), Json.writeCompact(result.object("encoded")));
        assertTrue(result.object("encoded").real("accuracy") > result.object("raw").real("accuracy") + 0.2);
        assertFalse(same.names().contains("recipe"));
        String plane = bench.done("evaluate plane.csv --target y --recipe auto --epochs 2 --quiet" + SMALL).out();
        assertTrue(plane.contains("\nrecipe: raw columns: "), plane);
    }

    @Test
    void autoTakesPartInAComparison() throws IOException {
        String compare = "compare signs.csv --target y --epochs 10 --folds 3 --repeats 1 --quiet"
                + " --contestants auto" + SMALL;
        String out = bench.done(compare).out();
        assertTrue(out.contains("\nauto chose ") && out.contains(" of 3 folds.\nauto: better than raw columns"), out);
        assertEquals(out, bench.done(compare + " --threads 3").out());
        JsonObject auto = JsonResult.of(bench.done(compare + " --json").out()).object()
                .list("contestants", JsonObject.class).get(1);
        assertEquals(3, auto.list("chosen", String.class).size());
        assertEquals(List.of("other", "same"), auto.list("per_class", JsonObject.class).stream()
                .map(each -> each.string("class")).toList());
        assertTrue(auto.list("per_class", JsonObject.class).get(0).real("f1") > 0.6);
    }

    @Test
    void whatIsWrittenWithoutAClassifierIsTheEncoder() throws IOException {
        bench.done(SIGNS + "-o e.st --features code");
        assertTrue(EncoderFile.read(folder.resolve("e.st")).provenance() instanceof TrainingProvenance);
        assertEquals(0, bench.done("encode e.st signs.csv --quiet").exitCode());
    }
}
