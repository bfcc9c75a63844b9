package dev.hourglass.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Codes;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.FittedEncoder;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.dataset.ClassificationGenerator;
import dev.hourglass.dataset.ClassificationSamples;
import dev.hourglass.dataset.ClassificationSettings;
import dev.hourglass.dataset.SampleTable;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.EncodingChoice;
import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.evaluation.RecipeSearch;
import dev.hourglass.export.ExportFormats;
import dev.hourglass.export.ModelExport;
import dev.hourglass.inspection.Finding;
import dev.hourglass.linear.CrossValidatedScores;
import dev.hourglass.linear.FoldScores;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationPath;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.preprocessing.Features;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines of results; whole texts as commands print them are among the tests of the command line. */
class ReportsTest {
    private static final ClassificationSamples SAMPLES =
            ClassificationGenerator.generate(new ClassificationSettings().withSamples(60));

    private static EncodingChoice choice(int chosen, double... losses) {
        return new EncodingChoice(List.of(candidate("raw columns", losses[0]), candidate("denoise", losses[1]),
                candidate("whiten", losses[2])), chosen);
    }

    private static EncodingChoice.Candidate candidate(String name, double loss) {
        return new EncodingChoice.Candidate(name, 0.3, List.of(new FoldScores(loss, 0.5, true),
                new FoldScores(loss, 0.75, true)));
    }

    @Test
    void aRecipeHasATableAndAReason() {
        ChosenRecipe chosen = RecipeSearch.choice(Optional.of(choice(2, 0.5, 0.4, 0.25)));
        assertEquals(Optional.of(Recipe.WHITEN), chosen.recipe());
        assertEquals(List.of(
                "recipe by 2-fold cross-validation on the rows to learn from, all trained anew inside the folds:",
                "               log loss          accuracy          C",
                "  raw columns  0.5000 +- 0.0000  0.6250 +- 0.1768  0.3",
                "  denoise      0.4000 +- 0.0000  0.6250 +- 0.1768  0.3",
                "  whiten       0.2500 +- 0.0000  0.6250 +- 0.1768  0.3",
                "recipe: whiten: its log loss is below that of the raw columns by 0.2500 (standard error 0.0000)"),
                RecipeReport.lines(chosen));
    }

    @Test
    void rawColumnsHaveAReasonAsWell() {
        assertEquals("recipe: raw columns: the log loss of whiten is not below theirs but above, by 0.2500 (standard"
                + " error 0.0000)", RecipeReport.lines(RecipeSearch.choice(Optional.of(choice(0, 0.5, 0.8, 0.75))))
                .get(5));
        assertEquals(List.of("recipe: raw columns: a class has a single row, so that nothing can be measured"),
                RecipeReport.lines(RecipeSearch.choice(Optional.empty())));
    }

    @Test
    void whatATrainingWasBegunWithIsToldByItsSettings() {
        for (Recipe recipe : RecipeSearch.RECIPES) {
            AutoencoderSettings settings = recipe.settings().withEpochs(3);
            assertEquals(Optional.of(recipe), RecipeSearch.begun(settings).recipe());
        }
    }

    @Test
    void whatNotEveryMethodFindsIsMarkedInItsLine() {
        CrossValidatedScores scores = new CrossValidatedScores(3, List.of(new FoldScores(0.5, 0.75, true),
                new FoldScores(0.5, 0.75, true)));
        Optional<RegularizationPath> path = Optional.of(new RegularizationPath(List.of(scores)));
        String rest = "2-fold cross-validation of the classifier on these codes: log loss 0.5000 +- 0.0000, accuracy"
                + " 0.7500 +- 0.0000; the encoder is not trained anew inside the folds";
        assertEquals(List.of(rest), new ClassifierReport(3, path, false, true).lines());
        assertEquals(List.of("C 3, by " + rest.replace("codes", "columns")),
                new ClassifierReport(3, path, true, false).lines());
        assertEquals(List.of(), new ClassifierReport(3, Optional.empty(), true, true).lines());
    }

    @Test
    void aClassOfASingleRowIsToldWithWhatItMeans() {
        DoubleMatrix rows = SAMPLES.x();
        Encoder encoder = FittedEncoder.of(Features.ofNumbers(SampleTable.featureNames(SAMPLES)), rows,
                new MethodSettings(Method.PRINCIPAL_COMPONENTS).withBottleneck(2));
        List<String> classes = new ArrayList<>(Collections.nCopies(rows.rows() - 1, "many"));
        classes.add("one");
        for (boolean finds : new boolean[] {true, false}) {
            RegularizationSearch search = RegularizationSearch.of(new LogisticRegression());
            ClassifierFit fitted = new ClassifierFit(finds ? search : search.withGrid(List.of(2.0)), encoder,
                    Representation.CODE, Codes.of(encoder.transform(rows, 1)), classes, "y", 1);
            List<Finding> findings = new ArrayList<>();
            assertEquals(List.of(), ClassifierReport.of(fitted, true, findings::add).lines());
            assertEquals(finds ? Finding.Weight.CAUTION : Finding.Weight.NOTE, findings.get(0).weight());
            assertEquals("cross-validation has nothing to say of the classifier: \"one\" has one row to learn from,"
                    + " and it takes two" + (finds ? "; c=auto means 1 then" : ""), findings.get(0).toString());
        }
    }

    @Test
    void aComparisonTellsOfBothKindsOfColumns() {
        DoubleMatrix rows = SAMPLES.x();
        EncodingComparison.Part part = new EncodingComparison.Part(rows, rows.toFloat(), SAMPLES.y());
        EncodingComparison comparison = EncodingComparison.of(new LogisticRegression(), part, part,
                List.of("no", "yes"), 1);
        List<String> lines = new ComparisonReport(comparison, List.of("no", "yes\u001b")).lines();
        assertEquals("logistic regression, 60 rows to learn from, 60 rows to test on", lines.get(0));
        assertEquals(lines.indexOf("raw columns") + 12, lines.indexOf("encoded columns"));
        assertTrue(lines.stream().noneMatch(line -> line.contains("\u001b")), "foreign text is shown, not obeyed");
        assertEquals(2, lines.stream().filter(line -> line.startsWith("  log loss")).count());
    }

    @Test
    void stepsOfTheExperimentEndBelowEachOther() {
        ClassifierScores scores = ClassifierScores.measure(new LogisticRegression(), SAMPLES.x(), SAMPLES.y(),
                SAMPLES.x(), SAMPLES.y(), 2, 1);
        for (DemoLine line : List.of(DemoLine.data(SAMPLES), DemoLine.split(SAMPLES.x(), SAMPLES.x()),
                DemoLine.classifier("raw columns", scores),
                DemoLine.seeds("whiten", 50, new double[] {0.5, 1}, 0.75))) {
            assertEquals(100, line.in(1.25).length(), line.title());
            assertEquals(100, line.in(123.25).length(), line.title());
        }
        assertEquals("0.7500 +- 0.3536, above raw in 1 of 2",
                DemoLine.seeds("whiten", 50, new double[] {0.5, 1}, 0.75).text());
    }

    @Test
    void eachFileOfAnExportHasALine() {
        ModelExport export = ModelExport.to(Path.of("Wine.onnx"), Optional.of(ExportFormats.named("java")),
                Optional.of("p"), false);
        List<ModelExport.Written> written = List.of(new ModelExport.Written(Path.of("Wine.onnx"), 1, "ab"),
                new ModelExport.Written(Path.of("m.bin"), 2, "cd"));
        assertEquals(List.of("java: Wine.onnx (SHA-256 ab)", "beside it: m.bin (SHA-256 cd)",
                "the class is p.Wine: name the file Wine.java to compile it"),
                new ExportReport(export, written).lines());
    }

    @Test
    void aClassifierOnCodesIsToldWithItsFile() {
        DoubleMatrix rows = SAMPLES.x();
        Encoder encoder = FittedEncoder.of(Features.ofNumbers(SampleTable.featureNames(SAMPLES)), rows,
                new MethodSettings(Method.PRINCIPAL_COMPONENTS).withBottleneck(2));
        List<String> classes = IntStream.range(0, rows.rows()).mapToObj(row -> row % 2 == 0 ? "a" : "b").toList();
        ClassifierFit fitted = new ClassifierFit(RegularizationSearch.of(new LogisticRegression())
                .withGrid(List.of(2.0)), encoder, Representation.CODE, Codes.of(encoder.transform(rows, 1)), classes,
                "y", 1);
        ClassifierReport scores = new ClassifierReport(2, Optional.empty(), false, true);
        assertEquals(List.of("learned the classes \"a\", \"b\" from 60 rows", "classifier: c.st (SHA-256 ab)"),
                new ClassifierFitReport(fitted.classifier(), 60, scores, Path.of("c.st"), "ab").lines());
    }
}
