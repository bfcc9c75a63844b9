package dev.hourglass.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.anomaly.ErrorCount;
import dev.hourglass.anomaly.Threshold;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.ReconstructionErrors;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.golden.Golden;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.Target;
import dev.hourglass.json.Json;
import dev.hourglass.json.JsonObject;
import dev.hourglass.learning.LearnedModel;
import dev.hourglass.learning.LearningListener;
import dev.hourglass.learning.LearningSettings;
import dev.hourglass.learning.RecipeTerms;
import dev.hourglass.learning.TableLearning;
import dev.hourglass.learning.TrainingRunner;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.preparation.EncodedRows;
import dev.hourglass.preparation.FeatureSettings;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preprocessing.Imputation;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.Choice;
import dev.hourglass.search.Contest;
import dev.hourglass.search.SearchSettings;
import dev.hourglass.store.ModelContents;
import dev.hourglass.study.ContestStudy;
import dev.hourglass.study.EncodingSource;
import dev.hourglass.study.Evaluation;
import dev.hourglass.study.SearchStudy;
import dev.hourglass.study.StudyListener;
import dev.hourglass.study.StudyTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What results say of one table, whole: names, their order, nesting, and every number. What a test finds instead goes
 * to {@code target/results}, to be looked at, and copied to the test's resources if it is meant.
 */
class ResultsTest {
    private static final FeatureSettings COLUMNS =
            new FeatureSettings().withCategories(List.of("city")).withImputation(Imputation.MEDIAN);
    private static final AutoencoderSettings TRAINING =
            new AutoencoderSettings().withHidden(List.of(6)).withBottleneck(2).withEpochs(3);
    private static final RegularizationSearch CLASSIFIER =
            RegularizationSearch.of(new LogisticRegression().withStandardized(true)).withGrid(List.of(0.1, 1.0));
    private static final Path FILE = Path.of("model");
    private static final String SHA256 = "0f";

    /** Sixty rows, in each tenth of which a number is missing. */
    private static CsvTable data() throws IOException {
        String[] cities = {"Bern", "Oslo", "Rome"};
        String rows = IntStream.range(0, 60).mapToObj(row -> {
            int a = row * 37 % 61 - 30;
            int b = row * 53 % 59 - 29;
            return (row % 10 == 3 ? "" : a) + "," + b / 4.0 + "," + cities[row * 11 % 7 % 3] + ","
                    + (2 * a + b + row % 5 > 0 ? "up" : "down") + "\n";
        }).collect(Collectors.joining("", "a,b,city,y\n", ""));
        return CsvReader.readPlaced(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), "data.csv",
                COLUMNS.reading(new CsvOptions().withTarget("y"), false));
    }

    private static PreparedTable table(RowDivision division) throws IOException {
        CsvTable data = data();
        Target target = Target.of(data, "y", false);
        return PreparedTable.of(data, Optional.of(target), target.divided(division, finding -> { }),
                COLUMNS.fit(data, Optional.empty(), List.of("y"), finding -> { }), PreparationRules.STRICT,
                finding -> { });
    }

    private static StudyTable studied(double test) throws IOException {
        return new StudyTable(table(new RowDivision(test, 0, 1)), COLUMNS, 1);
    }

    private static LearnedModel learned(LearningSettings settings) throws IOException {
        return new TableLearning(table(new RowDivision(0.2, 1)), COLUMNS, settings, LearningListener.SILENT)
                .run(1, TrainingRunner.plain(1)).orElseThrow();
    }

    private static LearnedModel whole() throws IOException {
        return learned(new LearningSettings().withTraining(TRAINING).withDecoder(true));
    }

    private static void assertGolden(String name, JsonObject result) throws IOException {
        String found = Json.write(result).replaceAll("(\"seconds\": ?)[-+0-9.E]+", "$10").strip();
        String resource = "/results/" + name + ".json";
        String expected = Golden.exists(resource) ? String.join("\n", Golden.lines(resource)) : "";
        if (!found.equals(expected)) {
            Path folder = Files.createDirectories(Path.of("target", "results"));
            Files.writeString(folder.resolve(name + ".json"), found + "\n");
        }
        assertEquals(expected, found);
    }

    @Test
    void ofATrainingWithAClassifierAndARecipeThatWasFound() throws IOException {
        LearnedModel model = learned(new LearningSettings().withTraining(TRAINING.withPatience(2))
                .withClassifier(Optional.of(() -> CLASSIFIER)).withTaken(Representation.DEEP)
                .withRecipes(Optional.of(new RecipeTerms(recipe -> recipe.settings().withHidden(List.of(6))
                        .withEpochs(2).withPatience(1), CLASSIFIER))));
        assertGolden("learned", LearnedResult.of(model, model.classifier().flatMap(ClassifierFit::validation), false,
                FILE, SHA256));
        assertGolden("classifier", ModelResult.of(FILE, new ModelContents(model.encoder(),
                model.classifier().map(ClassifierFit::classifier), Optional.empty(), SHA256)));
    }

    @Test
    void ofAMethod() throws IOException {
        LearnedModel model = learned(new LearningSettings().withMethod(Optional.of(
                new MethodSettings(Method.PRINCIPAL_COMPONENTS).withBottleneck(2))));
        assertGolden("method", LearnedResult.of(model, Optional.empty(), false, FILE, SHA256));
    }

    @Test
    void ofAWholeAutoencoder() throws IOException {
        LearnedModel model = whole();
        assertGolden("autoencoder", ModelResult.of(FILE,
                new ModelContents(model.encoder(), Optional.empty(), model.whole(), SHA256)));
    }

    /** Of rows that are not those learned from: each number is doubled. */
    @Test
    void ofScoresAndDrift() throws IOException {
        AnomalyDetector detector = whole().whole().orElseThrow();
        DoubleMatrix rows = table(new RowDivision(0, 1)).rows();
        for (int row = 0; row < rows.rows(); row++) {
            rows.set(row, 0, 2 * rows.get(row, 0));
        }
        ReconstructionErrors errors = detector.reconstructor().errors(rows, 1);
        ErrorCount count = detector.errorCount(Threshold.USUAL);
        count.add(errors);
        assertGolden("scores", AnomalyResult.put(new JsonObject(), detector, Threshold.USUAL, count));
        assertGolden("drift", AnomalyResult.put(new JsonObject(), detector.drift(rows, errors)));
    }

    @Test
    void ofAClassifierFittedToCodes() throws IOException {
        Encoder encoder = whole().encoder();
        EncodedRows rows = EncodedRows.of(encoder, Representation.CODE, data(), PreparationRules.STRICT, 1,
                finding -> { });
        ClassifierFit fit = new ClassifierFit(CLASSIFIER, encoder, Representation.CODE,
                Representation.CODE.encode(encoder, table(new RowDivision(0, 1)).rows(), 1),
                Target.of(rows.data(), "y", false).classes(), "y", 1);
        assertGolden("fitted", ClassifierFitResult.of(fit, rows, fit.validation(), FILE, SHA256));
    }

    @Test
    void ofAnEvaluation() throws IOException {
        assertGolden("comparison", new Evaluation(EncodingSource.trained(TRAINING, false, Representation.CODE),
                CLASSIFIER).run(studied(0.33), StudyListener.SILENT).result());
    }

    @Test
    void ofAComparisonByCrossValidation() throws IOException {
        Contest contest = Contest.of(List.of("pca", "tutorial"), new Contest.Terms(
                recipe -> recipe.settings().withHidden(List.of(4)).withEpochs(1), Representation.CODE,
                Representation.CODE, false), 3, 1);
        assertGolden("contest", new ContestStudy(contest, 2, 2, 1).run(studied(0), StudyListener.SILENT).result());
    }

    @Test
    void ofASearch() throws IOException {
        List<Candidate> candidates = IntStream.of(1, 2).mapToObj(width -> new Candidate(
                List.of(new Choice("width", Integer.toString(width))), TRAINING.withBottleneck(width))).toList();
        SearchStudy study = new SearchStudy(candidates, 2, "width", new SearchSettings().withFolds(2));
        assertGolden("search", study.run(studied(0), SearchStudy.Terms.NONE, StudyListener.SILENT, () -> false)
                .result(candidate -> "train " + candidate.value("width")));
    }
}
