package dev.hourglass.cli.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.Blobs;
import dev.hourglass.cli.JsonResult;
import dev.hourglass.cli.Program;
import dev.hourglass.cli.Workbench;
import dev.hourglass.json.JsonObject;
import dev.hourglass.search.FoldScore;
import dev.hourglass.search.SearchState;
import dev.hourglass.search.SearchStateFile;
import dev.hourglass.search.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
    private static final String SEARCH = "search data.csv --target y --epochs 3 --folds 3 ";
    private static final String WIDTHS = SEARCH + "--bottleneck 1,2 ";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void writeData() throws IOException {
        bench = Blobs.in(new Workbench(folder));
    }

    private JsonObject json(String line) throws IOException {
        return JsonResult.of(bench.done(line + " --json --quiet").out()).object();
    }

    @Test
    void threadsChangeNoByte() {
        for (String more : List.of("", "--recipe tutorial,whiten --rungs 2 ", "--json ")) {
            String alone = bench.done(WIDTHS + more + "--quiet --threads 1").out();
            assertEquals(alone, bench.done(WIDTHS + more + "--quiet --threads 2").out());
            assertEquals(alone, bench.done(WIDTHS + more + "--quiet --threads 8").out());
        }
    }

    @Test
    void peopleGetATableACurveAndACommand() {
        String out = bench.done(WIDTHS + "--recipe tutorial,whiten --quiet").out();
        assertTrue(out.startsWith("3-fold cross-validation of 60 rows, 4 candidates; means and standard errors"), out);
        assertTrue(out.contains("\nbottleneck  recipe    log loss "), out);
        assertEquals(4, out.lines().filter(line -> line.matches("[12] +(tutorial|whiten) .*")).count(), out);
        assertTrue(out.contains("\nwidth  log loss "), out);
        assertTrue(out.contains("####"), out);
        assertTrue(out.contains("\nRecommended: bottleneck "), out);
        String command = out.lines().reduce((first, last) -> last).orElseThrow();
        assertTrue(command.matches(".* train .*data.csv --target=y --bottleneck=[12] --recipe=\\w+ --epochs=3"),
                command);
    }

    /** Every list is a dimension; what is given once goes for all candidates, and into the command. */
    @Test
    void everyListIsADimension() throws IOException {
        JsonObject result = json(SEARCH + "--bottleneck 2 --noise gaussian:0.1,swap:0.2 --activation relu,tanh"
                + " --l2 0,1e-4 --hidden 6,5 --seed 3");
        assertEquals(8, result.integer("combinations"));
        List<JsonObject> candidates = result.list("candidates", JsonObject.class);
        assertEquals(8, candidates.stream().map(each -> each.object("settings").string("noise")
                + each.object("settings").string("activation") + each.object("settings").string("l2")).distinct()
                .count());
        for (int i = 1; i < 8; i++) {
            assertTrue(candidates.get(i - 1).object("log_loss").real("mean")
                    <= candidates.get(i).object("log_loss").real("mean"));
        }
        String command = result.object("recommendation").string("command");
        List<String> words = Arrays.asList(command.substring(command.indexOf(" train ") + 1).split(" "));
        assertTrue(words.containsAll(List.of("--hidden=6,5", "--seed=3", "--epochs=3", "--bottleneck=2")), command);
        assertEquals(0, bench.run(String.join(" ", words) + " --quiet -o m.st").exitCode(), command);
    }

    @Test
    void aSampleIsDrawnWhereThereAreTooMany() throws IOException {
        JsonObject result = json(SEARCH + "--bottleneck 1,2,3 --l1 0,1,2 --l2 0,1,2 --trials 4");
        assertEquals(27, result.integer("combinations"));
        assertEquals(4, result.list("candidates", JsonObject.class).size());
    }

    @Test
    void withoutWidthsPowersOfTwoAreSearched() throws IOException {
        JsonObject result = json(SEARCH);
        assertEquals(List.of(1, 2), result.list("candidates", JsonObject.class).stream()
                .map(each -> each.integer("code_size")).sorted().toList());
        assertEquals(List.of(1, 2), result.list("principal_components", JsonObject.class).stream()
                .map(each -> each.integer("code_size")).toList());
        assertEquals(List.of(4), json(SEARCH + "--layers dense:4").list("candidates", JsonObject.class).stream()
                .map(each -> each.integer("code_size")).toList());
    }

    @Test
    void withoutClassesTheReconstructionIsMeasured() throws IOException {
        bench.write("plain.csv", "a,b\n1,2\n2,3\n3,5\n5,1\n4,4\n2,2\n");
        JsonObject result = json("search plain.csv --epochs 2 --folds 2");
        assertEquals("unexplained", result.string("measure"));
        assertFalse(result.list("candidates", JsonObject.class).get(0).names().contains("log_loss"));
        String out = bench.done("search plain.csv --epochs 2 --folds 2 --quiet").out();
        assertTrue(out.contains("\nbottleneck  unexplained\n") || out.contains("\nwidth  unexplained\n"), out);
    }

    @Test
    void picturesAreDrawn() throws IOException {
        bench.done(WIDTHS + "--quiet --plots " + folder.resolve("plots"));
        for (String name : List.of("unexplained_by_width.svg", "log_loss_by_width.svg")) {
            assertTrue(Files.readString(folder.resolve("plots").resolve(name)).contains("principal components"), name);
        }
    }

    private byte[] half(Path state) throws IOException {
        SearchState whole = SearchStateFile.read(state);
        Map<Task, FoldScore> kept = new TreeMap<>();
        whole.scores().forEach((task, score) -> {
            if ((task.candidate() + task.fold()) % 2 == 0) {
                kept.put(task, score);
            }
        });
        SearchStateFile.write(state, whole.withScores(kept));
        return Files.readAllBytes(state);
    }

    /** What is kept does not have to be done again, and the end is the same to the byte. */
    @Test
    void whoGoesOnEndsWithTheSameBytes() throws IOException {
        String out = bench.done(WIDTHS + "--quiet").out();
        String withState = WIDTHS + "--state state.st ";
        assertEquals(out, bench.done(withState + "--quiet").out());
        byte[] whole = bench.bytes("state.st");
        assertTrue(half(folder.resolve("state.st")).length < whole.length);
        Program again = bench.done(withState + "--threads 2");
        assertEquals(out, again.out());
        assertTrue(again.err().contains("going on with a search, of which 6 of 12 steps are done"), again.err());
        assertArrayEquals(whole, bench.bytes("state.st"));
        assertEquals(out, bench.done(withState + "--quiet").out());
        assertArrayEquals(whole, bench.bytes("state.st"));
    }

    @Test
    void whatTimeLeavesOutIsTold() throws IOException {
        Program program = bench.done("search data.csv --target y --folds 2 --epochs 10000000 --bottleneck 1,2"
                + " --budget 1s --quiet --state state.st");
        assertTrue(program.out().contains("The time was over before all was done. Judged are 0 of 2 candidates;"
                + " not finished:\n  bottleneck "), program.out());
        assertTrue(program.out().contains("nothing can be recommended"), program.out());
        assertEquals(4, SearchStateFile.read(folder.resolve("state.st")).scores().size(),
                "principal components are done");
    }

    @Test
    void foreignStatesAreRefused() throws IOException {
        bench.done(WIDTHS + "--quiet --state state.st");
        bench.refused(WIDTHS + "--quiet --state state.st --seed 2", 65, "other candidates or settings");
        bench.refused(WIDTHS + "--quiet --state state.st --ignore c", 65, "other rows or classes");
        bench.refused("search data.csv --ignore y --quiet --epochs 3 --state state.st", 65, "other rows or classes");
        bench.write("state.st", "{\"format\":\"hourglass-search\"}");
        bench.refused(WIDTHS + "--quiet --state state.st", 65, "expected the state of a search");
        bench.refused(WIDTHS + "--quiet --state data.csv", 64, "would be both read and written");
    }

    @Test
    void whatCannotBeSearchedIsRefused() {
        bench.refused(SEARCH + "--quiet --bottleneck 2,2", 64, "expected different values with commas");
        bench.refused(SEARCH + "--quiet --bottleneck auto", 64, "expected different values with commas");
        bench.refused(SEARCH + "--quiet --recipe tutorial,best", 64, "each tutorial, denoise or whiten");
        bench.refused(SEARCH + "--quiet --activation relu,rule", 64, "rule");
        bench.refused(SEARCH + "--quiet --layers dense:4 --bottleneck 2,3", 64, "has no effect with --layers");
        bench.refused(SEARCH + "--quiet --recipe whiten,tutorial --loss mse,mixed", 64, "between 0 and 1");
        bench.refused(SEARCH + "--quiet --budget 10", 64, "s, m or h");
        bench.refused(SEARCH + "--quiet --budget m", 64, "s, m or h");
        bench.refused(SEARCH + "--quiet --rungs 11", 64, "from 1 to 10");
        bench.refused("search data.csv --target y --quiet --folds 21", 65, "use fewer --folds");
        bench.refused("search data.csv --target z --quiet", 65, "\"z\"");
    }

    /** Whoever had fewer epochs is not judged, and each line says how many there were. */
    @Test
    void rungsAreTold() {
        String out = bench.done(WIDTHS.replace("epochs 3", "epochs 9") + "--recipe tutorial,whiten --rungs 2 --quiet")
                .out();
        assertTrue(out.startsWith("3-fold cross-validation of 60 rows, 4 candidates in 2 rungs; "), out);
        assertTrue(out.contains("  trained for  log loss "), out);
        assertEquals(2, out.lines().filter(line -> line.matches(".*(tutorial|whiten)  +3 epochs .*")).count(), out);
        assertEquals(2, out.lines().filter(line -> line.matches(".*(tutorial|whiten)  +9 epochs .*")).count(), out);
        assertTrue(out.contains("\nRecommended, of the 2 that came to rung 2: bottleneck "), out);
        String one = bench.done(WIDTHS + "--rungs 2 --quiet").out();
        assertTrue(one.contains("\nRecommended, as the only one that came to rung 2: bottleneck "), one);
    }

    @Test
    void aTrainingThatDivergesIsToldOf() {
        String out = bench.done(WIDTHS + "--quiet --optimizer adam,sgd:1e30").out();
        assertTrue(out.contains("not finite"), out);
        assertTrue(out.contains("Recommended: bottleneck "), out);
        assertTrue(bench.done(WIDTHS + "--quiet --optimizer sgd:1e30 --plots " + folder.resolve("p")).out()
                .contains("nothing can be recommended"));
    }
}
