package dev.hourglass.cli.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.Blobs;
import dev.hourglass.cli.Recorded;
import dev.hourglass.cli.Workbench;
import dev.hourglass.store.EncoderFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on the pages that commands write; how pages are built is tested with the engine. */
class ReportFileTest {
    private static final Pattern HEADING = Pattern.compile("<h2>([^<]*)</h2>");
    private static final String TRAIN = Blobs.TRAIN + "-o e.st ";
    private static final String EVALUATE = "evaluate data.csv --target y --epochs 3 --bottleneck 2 --quiet ";
    private static final String COMPARE = "compare data.csv --target y --epochs 2 --folds 2 --repeats 2 --quiet"
            + " --contestants pca,tutorial ";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void writeData() throws IOException {
        bench = Blobs.in(new Workbench(folder));
    }

    private String report(String line) throws IOException {
        bench.done(line + "--report " + page());
        return Files.readString(page());
    }

    private Path page() {
        return folder.resolve("page.html");
    }

    private static List<String> headings(String html) {
        List<String> headings = new ArrayList<>();
        Matcher matcher = HEADING.matcher(html);
        while (matcher.find()) {
            headings.add(matcher.group(1));
        }
        return headings;
    }

    @Test
    void trainTellsOfWhatItLearned() throws IOException {
        String html = report(TRAIN + "--validation 0.2 ");
        assertEquals(List.of("The network", "The codes", "What the code keeps of each column", "The data",
                "How this was made"), headings(html));
        String sha256 = EncoderFile.sha256(folder.resolve("e.st"));
        assertTrue(html.contains(sha256), "the encoder's digest");
        assertTrue(html.contains(EncoderFile.read(folder.resolve("e.st")).provenance().dataSha256()));
        assertTrue(html.contains(">validation loss <"), "the learning curves");
        assertTrue(html.contains("c1 ("), "classes in the legend");
    }

    @Test
    void trainWithoutClassesOrValidationLeavesThemOut() throws IOException {
        String html = report("train data.csv --ignore y --epochs 3 --bottleneck 2 --quiet -o e.st ");
        assertFalse(html.contains("Classes of the rows") || html.contains(">validation loss <"));
        assertTrue(html.contains("No rows were kept aside to measure on"));
    }

    @Test
    void evaluateTellsTheVerdictFirst() throws IOException {
        String out = bench.done(EVALUATE + "--report " + page()).out();
        String html = Files.readString(page());
        String verdict = out.strip().substring(out.strip().lastIndexOf('\n') + 1);
        assertTrue(html.contains("<h1><bdi>" + verdict + "</bdi></h1>"), verdict);
        assertEquals(List.of("The classifiers", "The codes", "What the code keeps of each column", "The network",
                "The data", "How this was made"), headings(html));
    }

    @Test
    void anEncoderFromElsewhereHasNoTrainingToTellOf() throws IOException {
        bench.done(TRAIN);
        String html = report("evaluate data.csv --target y --quiet --model e.st ");
        assertEquals(List.of("The classifiers", "The codes", "The network", "The data", "How this was made"),
                headings(html));
        assertTrue(html.contains("Mind that the encoder was trained elsewhere"));
        assertFalse(html.contains("How it learned"));
    }

    /** A single row to measure on has no variance to lose. */
    @Test
    void oneValidationRowTellsNothingOfColumns() throws IOException {
        bench.write("few.csv", "a,b\n1,2\n2,1\n3,5\n4,3\n5,9\n6,4\n7,8\n8,6\n9,7\n10,0\n");
        String html = report("train few.csv --epochs 2 --validation 0.1 --bottleneck 1 --quiet -o f.st ");
        assertFalse(html.contains("What the code keeps of each column"));
    }

    @Test
    void compareShowsIntervals() throws IOException {
        String out = bench.done(COMPARE + "--report " + page()).out();
        String html = Files.readString(page());
        assertEquals(List.of("The comparison", "The data", "How this was made"), headings(html));
        for (String sentence : out.substring(out.lastIndexOf("\n\n")).strip().split("\n")) {
            assertTrue(html.contains("<bdi>" + sentence.replace("<", "&lt;") + "</bdi>"), sentence);
        }
        assertTrue(html.contains("Accuracy against raw columns"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TRAIN, EVALUATE, COMPARE})
    void neitherThreadsNorTimeChangeAByte(String line) throws IOException {
        String once = report(line + "--threads 1 ");
        assertEquals(once, report(line + "--threads 2 --json "));
        assertFalse(once.contains("--threads") || once.contains("--quiet") || once.contains("--json"));
    }

    @Test
    void aResumedTrainingHasTheSamePage() throws IOException {
        String whole = report(TRAIN);
        bench.done(TRAIN + "--checkpoint c.st --every 2");
        assertEquals(whole, report(TRAIN + "--resume c.st "));
        assertEquals(whole, report("train data.csv --quiet -o e.st --resume c.st "));
    }

    @Test
    void thePageTakesNoOthersPlace() throws IOException {
        byte[] data = bench.bytes("data.csv");
        Path file = folder.resolve("data.csv");
        for (String line : List.of(TRAIN, EVALUATE, COMPARE)) {
            bench.refused(line + "--report " + file, 64, "would be both read and written");
        }
        bench.refused(TRAIN + "--report " + folder.resolve("e.st"), 64, "would be written twice");
        bench.refused(TRAIN + "--plots " + folder + " --report " + folder.resolve("encoder.svg"), 64,
                "would be written twice");
        bench.refused(TRAIN + "--bad-rows skip --bad-rows-list " + page() + " --report " + page(), 64,
                "would be written twice");
        bench.refused(EVALUATE + "--report " + folder, 73, "is a folder");
        assertArrayEquals(data, bench.bytes("data.csv"));
        assertFalse(Files.exists(folder.resolve("e.st")), "refused before the work");
    }

    @Test
    void theCommandCanBePastedIntoAShell() throws IOException {
        Files.move(folder.resolve("data.csv"), folder.resolve("my data.csv"));
        String line = "train|" + folder.resolve("my data.csv") + "|--target|y|--epochs|3|--quiet|-o|"
                + folder.resolve("e.st") + "|--seed|7|--report|" + page();
        assertEquals(0, Recorded.command("", line.split("\\|")).exitCode());
        String html = Files.readString(page());
        assertTrue(html.contains("hourglass train '" + folder.resolve("my data.csv") + "' --target y"), html);
        assertTrue(html.contains(" --seed 7<"), "the seed");
    }
}
