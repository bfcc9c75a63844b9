package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.linear.ClassWeights;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classifiers from a table to a table: {@code train --classifier}, {@code fit-classifier} and {@code predict}. */
class ClassifierCommandsTest {

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void openBench() {
        bench = new Workbench(folder);
    }

    private Table read(String name, String... texts) throws IOException {
        return CsvReader.read(folder.resolve(name), new CsvOptions().withTextColumns(List.of(texts)));
    }

    /** What the commands do, done by hand. */
    private static EncodedClassifier inMemory(Table table, AutoencoderSettings settings,
            LogisticRegression regression) {
        DoubleMatrix rows = table.matrix(table.numericNames());
        Encoder encoder = Autoencoder.fit(table.numericNames(), rows, settings, 2, ProgressListener.SILENT)
                .encoder();
        return EncodedClassifier.fit(encoder, Representation.CODE, table, "target", regression, 1);
    }

    private void assertPredicted(EncodedClassifier expected, Table data, String csv) throws IOException {
        Table predicted = read(csv, "predicted_class");
        assertEquals(expected.predict(data, 1), List.of(predicted.text("predicted_class")));
        assertEquals(expected.labels().labels().stream().map(label -> "probability_" + label).toList(),
                predicted.numericNames());
        assertArrayEquals(expected.predictProbabilities(data, 1).values(),
                predicted.matrix(predicted.numericNames()).values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iris", "wine"})
    void filesAndMemoryGiveTheSameBits(String name) throws IOException {
        Files.copy(name.equals("iris") ? SampleData.iris() : SampleData.wine(), folder.resolve("data.csv"));
        Table data = read("data.csv", "target");
        EncodedClassifier expected = inMemory(data, new AutoencoderSettings(), new LogisticRegression());
        bench.done("train data.csv --target target --classifier --quiet -o m.st");
        assertEquals(expected.model(), ClassifierFile.read(folder.resolve("m.st")).model());
        for (int threads = 1; threads <= 3; threads++) {
            bench.done("predict m.st data.csv -o out.csv --quiet --threads " + threads);
            assertPredicted(expected, data, "out.csv");
        }
        List<String> classes = expected.predict(data, 1);
        int right = 0;
        for (int i = 0; i < classes.size(); i++) {
            right += classes.get(i).equals(data.text("target")[i]) ? 1 : 0;
        }
        assertTrue(right > 0.9 * classes.size(), right + " of " + classes.size());
    }

    @Test
    void optionsOfTheRegressionCountInBothWays() throws IOException {
        Files.copy(SampleData.iris(), folder.resolve("data.csv"));
        Table data = read("data.csv", "target");
        bench.done("train data.csv --target target --classifier --c 0.1 --balanced --epochs 8 --quiet -o m.st");
        EncodedClassifier expected = inMemory(data, new AutoencoderSettings().withEpochs(8),
                new LogisticRegression().withC(0.1).withClassWeights(ClassWeights.balanced()));
        assertEquals(expected.model(), ClassifierFile.read(folder.resolve("m.st")).model());
        bench.done("fit-classifier m.st data.csv --target target --c 0.1 --balanced --quiet -o n.st");
        assertArrayEquals(bench.bytes("m.st"), bench.bytes("n.st"));
        bench.done("fit-classifier m.st data.csv --target target --quiet -o o.st");
        assertNotEquals(expected.model(), ClassifierFile.read(folder.resolve("o.st")).model());
    }

    /** In both ways the file says what of the encoder is read, and predict goes by it. */
    @ParameterizedTest
    @ValueSource(strings = {"--features deep", "--features raw+code", "--layer 2"})
    void whatIsReadOfTheEncoderIsSaidOnce(String options) throws IOException {
        Files.copy(SampleData.iris(), folder.resolve("data.csv"));
        String train = "train data.csv --target target --epochs 8 --quiet ";
        bench.done(train + "--classifier --c auto --standardize " + options + " -o m.st");
        bench.done(train + "-o e.st");
        bench.done("fit-classifier e.st data.csv --target target --c auto --standardize --quiet -o n.st " + options);
        assertArrayEquals(bench.bytes("m.st"), bench.bytes("n.st"));
        EncodedClassifier classifier = ClassifierFile.read(folder.resolve("m.st"));
        assertEquals(options.replaceFirst("--(features )?", ""), classifier.representation().toString());
        bench.done("predict m.st data.csv -o out.csv --quiet --threads 3");
        assertPredicted(classifier, read("data.csv", "target"), "out.csv");
        String inspected = bench.done("inspect m.st").out();
        assertTrue(inspected.contains(classifier.model().features() + " columns)\n"), inspected);
        assertTrue(bench.done("inspect m.st --json").out().contains(
                "\"features\":\"" + classifier.representation() + "\""));
        assertEquals(bench.done("encode e.st data.csv --quiet").out(),
                bench.done("encode m.st data.csv --quiet").out());
    }

    @Test
    void classifiersOfCodesStayAsTheyWere() throws IOException {
        Files.copy(SampleData.iris(), folder.resolve("data.csv"));
        bench.done("train data.csv --target target --epochs 8 --quiet --classifier -o m.st");
        bench.done("train data.csv --target target --epochs 8 --quiet --classifier --features code -o n.st");
        assertArrayEquals(bench.bytes("m.st"), bench.bytes("n.st"));
        assertTrue(new String(bench.bytes("m.st"), StandardCharsets.ISO_8859_1).contains("\"format_version\":\"1\""));
        bench.refused("train data.csv --target target --features deep", 64,
                "--features has no effect without --classifier");
        bench.refused("train data.csv --target target --classifier --layer 4", 64, "the encoder has 3 layers");
        bench.refused("fit-classifier m.st data.csv --target target --layer 1 --features deep", 64,
                "both say what is taken of the encoder");
        bench.refused("evaluate data.csv --target target --layer 4", 64, "the encoder has 3 layers");
    }

    /** A bounded activation hides a value that no float holds; where columns stand beside codes, it is refused. */
    @Test
    void farValuesAreRefusedInWhatIsRead() throws IOException {
        Files.copy(SampleData.iris(), folder.resolve("data.csv"));
        bench.done("train data.csv --target target --epochs 3 --quiet --classifier --layers dense:3,tanh"
                + " --features raw+code -o m.st");
        bench.write("far.csv", bench.text("data.csv").lines().limit(2).collect(Collectors.joining("\n"))
                .replaceFirst("\n[^,]*,", "\n1e300,") + "\n");
        bench.done("encode m.st far.csv --quiet");
        bench.refused("predict m.st far.csv --quiet", 65, "found 1e300, too far outside the range of training");
        assertEquals(1, bench.done("predict m.st far.csv --quiet --bad-rows skip").out().lines().count());
    }

    /** The target itself, if the data has it, is not read: predictions are the same without and with nonsense in it. */
    @Test
    void theTargetIsNotRead() throws IOException {
        Files.copy(SampleData.iris(), folder.resolve("data.csv"));
        bench.done("train data.csv --target target --classifier --epochs 8 --quiet -o m.st");
        String expected = bench.done("predict m.st data.csv").out();
        bench.write("blind.csv", bench.text("data.csv").replaceAll(",[^,\n]*\n", "\n"));
        assertEquals(expected, bench.done("predict m.st blind.csv").out());
        bench.write("other.csv", bench.text("data.csv").replaceAll(",([^,\n]*)\n", ",\"not $1\"\n").replace(
                "\"not target\"", "target"));
        assertEquals(expected, bench.done("predict m.st other.csv").out());
    }

    private static final List<String> LABELS = List.of("007", "7", " spaces ", "say \"hi\"", "line\nbreak",
            "cr\rlf\r\n", "a,b", "\uD83D\uDE00", "e\u0301", "\u00e9", "'", "=1+1", "\u202Eturned", "predicted_class");

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }

    /** Labels come out of the output as they went in, byte for byte, in cells as in names of columns. */
    @Test
    void anyLabelSurvives() throws IOException {
        StringBuilder csv = new StringBuilder("a,b,target\n");
        for (int i = 0; i < 6 * LABELS.size(); i++) {
            int k = i % LABELS.size();
            csv.append(k + i / 1000.0).append(',').append(k * k - i / 500.0).append(',').append(quoted(LABELS.get(k)))
                    .append('\n');
        }
        bench.write("data.csv", csv.toString());
        bench.done("train data.csv --target target --classifier --c 1e6 --epochs 60 --bottleneck 2 --quiet -o m.st");
        bench.done("predict m.st data.csv --keep target --quiet -o out.csv");
        Table out = read("out.csv", "target", "predicted_class");
        assertEquals(new TreeSet<>(LABELS), new TreeSet<>(List.of(out.text("target"))));
        assertEquals(new TreeSet<>(LABELS), new TreeSet<>(List.of(out.text("predicted_class"))));
        assertEquals(LABELS.stream().map(label -> "probability_" + label).collect(Collectors.toSet()),
                new TreeSet<>(out.numericNames()));
        EncodedClassifier classifier = ClassifierFile.read(folder.resolve("m.st"));
        assertEquals(classifier.predict(read("data.csv", "target"), 1), List.of(out.text("predicted_class")));
    }

    @Test
    void columnsThatAreCalledAsResultsAreNotKept() throws IOException {
        List<String> names = new ArrayList<>(List.of("predicted_class", "probability_u"));
        bench.write("data.csv", "a,predicted_class,probability_u,y\n1,1,1,u\n2,2,2,v\n3,3,3,u\n");
        bench.done("train data.csv --target y --ignore predicted_class --ignore probability_u --classifier"
                + " --epochs 1 --quiet -o m.st");
        for (String name : names) {
            bench.refused("predict m.st data.csv --keep " + name, 64,
                    "--keep " + name + " would give the output two columns of that name");
        }
        bench.refused("predict m.st data.csv --keep y --keep y", 64, "two columns of that name");
        bench.done("predict m.st data.csv --keep y");
    }

    /** Whatever the column is called where the table has no header. */
    @ParameterizedTest
    @ValueSource(strings = {"", "--categorical last"})
    void aTargetThatTheEncoderReadsIsRefused(String options) throws IOException {
        bench.write("data.csv", "1,5,0\n2,3,1\n3,8,0\n4,1,1\n5,2,0\n6,7,1\n");
        bench.done("train data.csv --no-header --epochs 1 --quiet -o m.st " + options);
        String refusal = "the encoder reads the target \"c2\"";
        for (String target : List.of("c2", "last")) {
            String line = " --no-header --target " + target;
            bench.refused("evaluate data.csv --model m.st" + line, 65, refusal);
            bench.refused("fit-classifier m.st data.csv -o n.st" + line, 65, refusal);
        }
    }

    @Test
    void aFileIsNotReadAndWritten() throws IOException {
        bench.write("data.csv", "a,y\n1,u\n2,v\n3,u\n");
        bench.done("train data.csv --target y --epochs 1 --quiet -o m.st");
        bench.refused("fit-classifier m.st data.csv --target y -o m.st", 64, "both read and written");
        bench.refused("fit-classifier m.st data.csv --target y -o data.csv", 64, "both read and written");
        bench.refused("fit-classifier m.st data.csv --target a -o n.st", 65, "the encoder reads the target \"a\"");
        bench.refused("fit-classifier m.st data.csv --target z -o n.st", 65, "no column \"z\"");
        bench.refused("train data.csv --target y --c 2 -o n.st", 64, "--c has no effect without --classifier");
        bench.refused("train data.csv --classifier -o n.st", 64, "--target");
    }

    @Test
    void resultsForMachines() throws IOException {
        bench.write("data.csv", "a,y\n1,u\n2,v\n3,u\n");
        bench.done("train data.csv --target y --epochs 1 --quiet -o m.st");
        JsonResult fitted = JsonResult.of(bench.done("fit-classifier m.st data.csv --target y --json -o n.st").out());
        assertEquals(List.of("3", "y", "[u, v]"), List.of(fitted.text("train_rows"), fitted.text("target"),
                fitted.list("classes").toString()));
        assertEquals(64, fitted.text("sha256").length());
        JsonResult predicted = JsonResult.of(bench.done("predict n.st data.csv --json -o out.csv").out());
        assertEquals(List.of("3", "y"), List.of(predicted.text("rows"), predicted.text("target")));
        JsonResult inspected = JsonResult.of(bench.done("inspect n.st --json").out());
        assertEquals("[u, v]", inspected.list("classes").toString());
        assertTrue(bench.done("inspect n.st").out().contains("predicts    \"y\", one of \"u\", \"v\""));
    }
}
