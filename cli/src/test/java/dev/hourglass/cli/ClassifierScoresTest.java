package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.linear.CrossValidatedScores;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationPath;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands say of the classifiers that they fit: C, scores of cross-validation, scores of each class. */
class ClassifierScoresTest {
    /** Fits that begin elsewhere end within their tolerance of each other. */
    private static final double SAME = 1e-9;
    private static final String NOT_ANEW = "; the encoder is not trained anew inside the folds\n";
    private static final String LITTLE = " --target target --epochs 8 --bottleneck 3 --quiet ";
    private static final String NOTHING_TO_SAY = "cross-validation has nothing to say of the classifier: \"v\" has one"
            + " row to learn from, and it takes two";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void openBench() throws IOException {
        bench = new Workbench(folder);
        Files.copy(SampleData.wine(), folder.resolve("data.csv"));
    }

    /** The codes of a classifier's own encoder, cross-validated by hand. */
    private RegularizationPath byHand(String classifier, boolean standardized) throws IOException {
        Table table = CsvReader.read(folder.resolve("data.csv"),
                new CsvOptions().withTextColumns(List.of("target")));
        DoubleMatrix codes = ClassifierFile.read(folder.resolve(classifier)).encoder().transform(table, 1).toDouble();
        List<String> classes = List.of(table.text("target"));
        return RegularizationSearch.of(new LogisticRegression().withStandardized(standardized))
                .run(codes, ClassLabels.of(classes).encode(classes), 1).orElseThrow();
    }

    private static void assertScores(CrossValidatedScores expected, JsonResult result) {
        assertEquals(expected.c(), result.number("c"));
        JsonResult scores = result.member("cross_validation");
        assertEquals(List.of("folds", "log_loss", "log_loss_standard_deviation", "accuracy",
                "accuracy_standard_deviation"), scores.names());
        assertEquals(expected.folds(), scores.number("folds"));
        assertEquals(expected.logLoss(), scores.number("log_loss"), SAME);
        assertEquals(expected.logLossDeviation(), scores.number("log_loss_standard_deviation"), SAME);
        assertEquals(expected.accuracy(), scores.number("accuracy"));
        assertEquals(expected.accuracyDeviation(), scores.number("accuracy_standard_deviation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --standardize"})
    void cIsFoundByCrossValidationOfTheCodes(String standardize) throws IOException {
        String line = "train data.csv --classifier --json --c auto -o m.st" + LITTLE + standardize;
        JsonResult trained = JsonResult.of(bench.done(line).out());
        RegularizationPath path = byHand("m.st", !standardize.isEmpty());
        assertScores(path.chosen(), trained);
        assertEquals(path.scores().size(), trained.list("tried").size());
        JsonResult least = new JsonResult((JsonObject) trained.list("tried").get(0));
        assertEquals(path.scores().get(0).logLoss(), least.number("log_loss"));
        assertEquals(0.001, least.number("c"));
        byte[] found = bench.bytes("m.st");
        String c = " --c " + trained.text("c") + standardize;
        JsonResult given = JsonResult.of(bench.done("train data.csv --classifier --json -o m.st" + LITTLE + c).out());
        assertScores(path.chosen(), given);
        assertFalse(given.names().contains("tried"));
        assertArrayEquals(found, bench.bytes("m.st"), "the chosen C, given, makes the same file");
        for (String option : List.of(c, " --c auto" + standardize)) {
            JsonResult fitted = JsonResult.of(bench.done("fit-classifier m.st data.csv --target target --json -o n.st"
                    + " --quiet" + option).out());
            assertScores(path.chosen(), fitted);
            assertArrayEquals(found, bench.bytes("n.st"));
        }
    }

    @Test
    void theScoresAreALineForPeople() throws IOException {
        String trained = bench.done("train data.csv --classifier -o m.st" + LITTLE).out();
        String scores = "5-fold cross-validation of the classifier on these codes: log loss 0\\.\\d{4} \\+- 0\\.\\d{4},"
                + " accuracy 0\\.\\d{4} \\+- 0\\.\\d{4}" + NOT_ANEW;
        assertTrue(trained.matches("(?s).*\n" + scores + "classifier: .*"), trained);
        String found = bench.done("fit-classifier m.st data.csv --target target --c auto -o n.st").out();
        assertTrue(found.matches("(?s).*\nC [0-9.]+, by " + scores + "classifier: .*"), found);
        assertFalse(bench.done("train data.csv -o m.st" + LITTLE).out().contains("cross-validation"));
        for (String more : List.of("--features deep", "--layer 1")) {
            String wide = bench.done("fit-classifier m.st data.csv --target target -o n.st " + more).out();
            assertTrue(wide.contains("of the classifier on these columns: log loss"), wide);
        }
    }

    @Test
    void standardizedCodesMakeAnotherClassifierOfTheSameFormat() throws IOException {
        bench.done("train data.csv --classifier -o m.st" + LITTLE);
        bench.done("fit-classifier m.st data.csv --target target --standardize --quiet -o n.st");
        EncodedClassifier plain = ClassifierFile.read(folder.resolve("m.st"));
        EncodedClassifier standardized = ClassifierFile.read(folder.resolve("n.st"));
        assertFalse(plain.model().equals(standardized.model()));
        bench.done("predict n.st data.csv --quiet -o out.csv");
        assertEquals(bench.bytes("m.st").length, bench.bytes("n.st").length, 8);
    }

    @Test
    void aClassOfOneRowLeavesNothingToSay() throws IOException {
        bench.write("data.csv", "a,y\n1,u\n2,v\n3,u\n4,u\n");
        Program trained = bench.done("train data.csv --target y --classifier --epochs 1 -o m.st");
        assertTrue(trained.err().contains("note: " + NOTHING_TO_SAY + "\n"), trained.err());
        assertFalse(trained.out().contains("cross-validation"));
        JsonResult fitted = JsonResult.of(bench.done("fit-classifier m.st data.csv --target y --json -o n.st").out());
        assertEquals("null", fitted.text("cross_validation"));
        assertEquals(List.of(), fitted.list("warnings"));
        JsonResult found = JsonResult.of(
                bench.done("fit-classifier m.st data.csv --target y --c auto --json -o n.st").out());
        assertEquals(List.of(NOTHING_TO_SAY + "; --c auto means 1 then"), found.list("warnings"));
        assertEquals(1, found.number("c"));
    }

    @Test
    void evaluateSaysHowEachClassIsFound() throws IOException {
        JsonResult raw = JsonResult.of(bench.done("evaluate data.csv --json" + LITTLE).out()).member("raw");
        List<?> confusion = raw.list("confusion_matrix");
        double recalls = 0;
        for (int k = 0; k < 3; k++) {
            JsonResult scores = new JsonResult((JsonObject) raw.list("per_class").get(k));
            assertEquals(List.of("class", "precision", "recall", "f1", "test_rows"), scores.names());
            assertEquals(Integer.toString(k), scores.text("class"));
            double right = Double.parseDouble(((List<?>) confusion.get(k)).get(k).toString());
            assertEquals(right / scores.number("test_rows"), scores.number("recall"));
            recalls += scores.number("recall");
        }
        assertEquals(recalls / 3, raw.number("balanced_accuracy"), 1e-15);
        String text = bench.done("evaluate data.csv" + LITTLE).out();
        assertTrue(text.matches("(?s).*\nraw columns\n"
                + "  accuracy           0\\.\\d{4}\n  balanced accuracy  0\\.\\d{4}\n"
                + "  log loss           0\\.\\d{4}\n  ROC AUC            0\\.\\d{4}\n"
                + "  class  precision  recall  F1      test rows\n"
                + "  0      [01]\\.\\d{4}     [01]\\.\\d{4}  [01]\\.\\d{4}  20\n.*"), text);
    }

    @Test
    void evaluateFindsACForEachOfBoth() throws IOException {
        String line = "evaluate data.csv --c auto --standardize" + LITTLE;
        JsonResult result = JsonResult.of(bench.done(line + "--json").out());
        String text = bench.done(line).out();
        for (String side : List.of("raw", "encoded")) {
            JsonResult scores = result.member(side);
            assertTrue(RegularizationSearch.GRID.contains(scores.number("c")));
            assertEquals(5, scores.member("cross_validation").number("folds"));
            assertTrue(text.matches("(?s).*\n" + side + " columns\n.*\n  C {18}" + scores.text("c")
                    + ", by 5-fold cross-validation on the rows to learn from: log loss .*"), text);
        }
        assertEquals(1, JsonResult.of(bench.done("evaluate data.csv --json" + LITTLE).out()).member("raw").number("c"));
    }

    @Test
    void evaluateSaysWhereCCannotBeFound() throws IOException {
        StringBuilder text = new StringBuilder("a,target\n");
        for (int i = 0; i < 30; i++) {
            text.append(i * 7 % 30).append(i == 3 || i == 20 ? ",v\n" : i % 2 == 0 ? ",u\n" : ",w\n");
        }
        bench.write("data.csv", text.toString());
        JsonResult result = JsonResult.of(bench.done(
                "evaluate data.csv --target target --epochs 1 --test 0.5 --c auto --json").out());
        assertTrue(result.list("warnings").contains(NOTHING_TO_SAY + "; --c auto means 1 then"),
                result.list("warnings").toString());
        assertEquals(1, result.member("encoded").number("c"));
        assertFalse(result.member("raw").names().contains("cross_validation"));
    }

    @Test
    void otherWordsAreRefused() {
        for (String c : List.of("0", "aut", "nan", "AUTO")) {
            bench.refused("train data.csv --target target --classifier --c " + c, 64,
                    "expected a number above 0, or auto");
        }
        bench.refused("train data.csv --target target --standardize", 64, "no effect without --classifier");
    }

    /** A training that goes on has to fit the same classifier in the end. */
    @Test
    void checkpointsKnowHowCIsFound() throws IOException {
        bench.done("train data.csv --classifier --c auto --checkpoint c.st --every 4 -o m.st" + LITTLE);
        bench.refused("train data.csv --resume c.st --c 2", 64,
                "found --c=2, but the training was begun with --c=auto");
        bench.done("train data.csv --resume c.st --c auto -o n.st --quiet");
        assertArrayEquals(bench.bytes("m.st"), bench.bytes("n.st"));
    }
}
