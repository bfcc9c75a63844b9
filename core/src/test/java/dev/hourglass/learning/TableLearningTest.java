package dev.hourglass.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvSource;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.evaluation.RecipeSearch;
import dev.hourglass.file.Sha256;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.Target;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.outofcore.DiskTable;
import dev.hourglass.preparation.FeatureSettings;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.report.LearnedPage;
import dev.hourglass.report.Section;
import dev.hourglass.results.LearnedResult;
import dev.hourglass.search.WidthChoice;
import dev.hourglass.store.AutoencoderFile;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.summary.LearnedReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is learned from a table, in memory and by way of the disk, and what whoever listens is told. */
class TableLearningTest {
    private static final RowDivision ALL = new RowDivision(0, 1);
    private static final AutoencoderSettings SHORT = new AutoencoderSettings().withEpochs(3);
    private static final CsvOptions OPTIONS = new CsvOptions().withTarget("y");

    @TempDir
    private Path folder;
    private Path file;
    private PreparedTable table;

    /** Hears everything. */
    private static final class Heard implements LearningListener {
        private final List<String> told = new ArrayList<>();
        private long bytes;
        private int steps;

        @Override
        public void found(Finding finding) {
            told.add(finding.toString());
        }

        @Override
        public void needs(long needed) {
            bytes = needed;
        }

        @Override
        public <T> T inSteps(int all, Function<Runnable, T> work) {
            told.add(all + " steps");
            return work.apply(() -> steps++);
        }

        @Override
        public void foundRecipe(ChosenRecipe recipe) {
            told.add("recipe " + recipe.name());
        }

        @Override
        public void foundWidth(WidthChoice choice, List<Integer> widths) {
            told.add("width " + choice.recommendation().chosen().width() + " of " + widths);
        }
    }

    @BeforeEach
    void makeTable() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("a,b,c,y\n");
        for (int row = 0; row < 60; row++) {
            double a = random.nextGaussian();
            double b = random.nextGaussian() + row % 2;
            text.append(String.format(Locale.ROOT, "%.3f,%.3f,%.3f,%s%n", a, b, a + b, row % 2 == 0 ? "no" : "yes"));
        }
        file = Files.writeString(folder.resolve("data.csv"), text);
        table = prepared(ALL);
    }

    private PreparedTable prepared(RowDivision division) throws IOException {
        CsvTable data = CsvReader.readPlaced(file, OPTIONS);
        Features features = new FeatureSettings().fit(data, Optional.empty(), List.of("y"), finding -> { });
        return new PreparedTable(data, Optional.of(Target.of(data, "y", false)), division.of(data.table().rows()),
                features, new Preparation(data, features, PreparationRules.STRICT));
    }

    private static LearningSettings settings() {
        return new LearningSettings().withTraining(SHORT);
    }

    private static Optional<Supplier<RegularizationSearch>> classifier() {
        return Optional.of(() -> RegularizationSearch.of(new LogisticRegression()).withGrid(List.of(1.0)));
    }

    private LearnedModel learned(LearningSettings settings, LearningListener listener) throws IOException {
        return new TableLearning(table, new FeatureSettings(), settings, listener).run(1, TrainingRunner.plain(1))
                .orElseThrow();
    }

    @Test
    void anEncoderIsThatOfTheTraining() throws IOException {
        Heard heard = new Heard();
        LearnedModel model = learned(settings(), heard);
        Autoencoder expected = Autoencoder.fit(table.features(), table.learning(SHORT, finding -> { }).data(), SHORT, 1,
                ProgressListener.SILENT);
        assertEquals("encoder", model.kind());
        assertEquals(expected.encoder(), model.encoder());
        assertEquals(Optional.of(expected), model.trained());
        assertEquals(60, model.table().rows());
        assertEquals(3, model.table().kinds().numbers());
        assertEquals(0, model.table().skippedRows());
        assertTrue(heard.bytes > 0 && model.seconds() > 0);
        Path out = folder.resolve("encoder");
        assertEquals(model.write(out), Sha256.of(out));
        assertEquals(model.encoder(), EncoderFile.read(out));
    }

    /** The ranges by which the rows are looked at are those that they are scaled by: they are learned once. */
    @Test
    void rangesAreLearnedOnce() throws IOException {
        table = prepared(new RowDivision(0.2, 1));
        for (LearningSettings each : List.of(settings(),
                settings().withMethod(Optional.of(new MethodSettings(Method.PRINCIPAL_COMPONENTS))))) {
            TableLearning learning = new TableLearning(table, new FeatureSettings(), each, LearningListener.SILENT);
            Encoder encoder = learning.run(1, TrainingRunner.plain(1)).orElseThrow().encoder();
            assertSame(learning.rows().ranges(), encoder.scaler());
        }
    }

    /** What was to be found was found before: nothing is looked for once more. */
    @Test
    void aTrainingThatIsGoneOnWithSearchesNothing() {
        AutoencoderSettings begun = Recipe.WHITEN.settings().withEpochs(2).withBottleneck(2);
        RecipeTerms terms = new RecipeTerms(Recipe::settings, RegularizationSearch.of(new LogisticRegression()));
        LearningSettings sought = settings().withRecipes(Optional.of(terms)).withWidthSearch(true).goingOn(begun);
        assertEquals(begun, sought.training());
        assertEquals(Optional.of(Recipe.WHITEN), sought.recipe().flatMap(ChosenRecipe::recipe));
        assertTrue(sought.recipes().isEmpty() && !sought.widthSearch());
        assertEquals(Optional.empty(), settings().goingOn(begun).recipe());
        assertEquals(sought, sought.goingOn(begun));
    }

    /** So that a bar comes to its end: each part of the search for a recipe is told of once. */
    @Test
    void everyStepOfTheSearchForARecipeIsTold() throws IOException {
        Heard heard = new Heard();
        RecipeTerms terms = new RecipeTerms(recipe -> recipe.settings().withEpochs(1),
                RegularizationSearch.of(new LogisticRegression()).withGrid(List.of(1.0)));
        terms.choose(table, Representation.CODE, 2, heard);
        assertEquals(heard.steps + " steps", heard.told.get(0));
    }

    private static Path written(LearnedModel model, Path out) throws IOException {
        model.write(out);
        return out;
    }

    @Test
    void aClassifierOrADecoderIsKeptBesides() throws IOException {
        LearnedModel classifying = learned(settings().withClassifier(classifier()), LearningListener.SILENT);
        assertEquals("classifier", classifying.kind());
        assertEquals(List.of("no", "yes"), ClassifierFile.read(written(classifying, folder.resolve("c"))).labels()
                .labels());
        LearnedModel whole = learned(settings().withDecoder(true), LearningListener.SILENT);
        assertEquals("autoencoder", whole.kind());
        assertEquals(whole.whole().orElseThrow(), AutoencoderFile.read(written(whole, folder.resolve("a"))));
        assertThrows(IllegalArgumentException.class,
                () -> settings().withDecoder(true).withClassifier(classifier()));
    }

    @Test
    void whatWasLearnedIsToldToPeopleToMachinesAndOnAPage() throws IOException {
        LearnedModel model = learned(settings().withClassifier(classifier()), LearningListener.SILENT);
        Path out = folder.resolve("model");
        LearnedReport report = new LearnedReport(model, Optional.empty(), out, "0f");
        assertEquals("classifier: " + out + " (SHA-256 0f)", report.lines().get(report.lines().size() - 1));
        assertEquals("0f", report.facts().get("model's SHA-256"));
        JsonObject result = LearnedResult.of(model, Optional.empty(), false, out, "0f");
        assertTrue(result.names().containsAll(List.of("train_rows", "seconds", "file", "sha256", "skipped_rows")),
                result.names().toString());
        assertTrue(LearnedPage.of(model, table, table.learning(SHORT, finding -> { }).data(), List.of("Mind this."),
                new Section("origin", List.of()), 1).html().contains("Mind this."));
    }

    @Test
    void aMethodTakesThePlaceOfTheTraining() throws IOException {
        Heard heard = new Heard();
        LearnedModel model = learned(settings().withClassifier(classifier()).withMethod(Optional.of(
                new MethodSettings(Method.PRINCIPAL_COMPONENTS).withBottleneck(9))), heard);
        assertEquals(Optional.empty(), model.trained());
        assertEquals("classifier", model.kind());
        assertTrue(heard.told.contains("the rows give no more than 3 columns of codes, not 9")
                || heard.told.contains("the rows give no more than 2 columns of codes, not 9"), heard.told.toString());
    }

    @Test
    void aRecipeAndAWidthAreFound() throws IOException {
        Heard heard = new Heard();
        LearnedModel model = learned(settings().withClassifier(classifier()).withTaken(Representation.DEEP)
                .withRecipes(Optional.of(new RecipeTerms(recipe -> recipe.settings().withEpochs(2),
                        classifier().orElseThrow().get()))), heard);
        assertTrue(heard.told.contains("18 steps"), heard.told.toString());
        assertTrue(heard.steps > 0);
        ChosenRecipe chosen = model.recipe().orElseThrow();
        assertTrue(heard.told.contains("recipe " + chosen.name()), heard.told.toString());
        assertEquals(chosen.recipe().map(recipe -> recipe.settings().withEpochs(2)),
                model.trained().map(trained -> trained.provenance().settings()));
        Heard searching = new Heard();
        LearnedModel narrow = learned(settings().withWidthSearch(true), searching);
        int width = narrow.encoder().codeSize();
        assertTrue(searching.told.contains("width " + width + " of [1, 2]"), searching.told.toString());
        assertEquals(6, searching.steps);
    }

    /** Nothing is searched for again: the training is as the checkpoint has it. */
    @Test
    void aTrainingThatIsGoneOnWithHasItsRecipe() throws IOException {
        Heard heard = new Heard();
        AutoencoderSettings whiten = Recipe.WHITEN.settings().withEpochs(2);
        LearnedModel model = learned(settings().withTraining(whiten)
                .withRecipe(Optional.of(RecipeSearch.begun(whiten))), heard);
        assertEquals(0, heard.steps);
        assertEquals(Optional.of(Recipe.WHITEN), model.recipe().orElseThrow().recipe());
        assertEquals(whiten, model.trained().orElseThrow().provenance().settings());
    }

    @Test
    void aTrainingMayEndBeforeItsEnd() throws IOException {
        assertEquals(Optional.empty(), new TableLearning(table, new FeatureSettings(), settings(),
                LearningListener.SILENT).run(1, training -> Optional.empty()));
    }

    @Test
    void classesThatCannotBeLearnedAreRefused() throws IOException {
        file = Files.writeString(file, "a,y\n1,x\n2,x\n3,x\n");
        table = prepared(ALL);
        TableLearning learning =
                new TableLearning(table, new FeatureSettings(), settings(), LearningListener.SILENT);
        assertThrows(CsvException.class, () -> learning.requireClasses(ALL));
        file = Files.writeString(file, "a,y\n1,x\n1,x\n1,z\n");
        table = prepared(ALL);
        assertThrows(UnusableDataException.class, () -> learned(settings(), LearningListener.SILENT));
    }

    @Test
    void theDiskGivesTheSame() throws IOException {
        Heard heard = new Heard();
        Path out = folder.resolve("out");
        LearnedModel model;
        try (var blocks = CsvReader.open(List.of(CsvSource.of(file)), OPTIONS);
                DiskTable onDisk = DiskTable.read(blocks::next, List.of("y"), ALL, out)) {
            Features features = onDisk.fit(new FeatureSettings(), heard::found);
            model = new DiskLearning(onDisk, features, PreparationRules.STRICT)
                    .run(SHORT, Optional.empty(), heard, TrainingRunner.plain(1)).orElseThrow();
        }
        LearnedModel inMemory = learned(settings(), LearningListener.SILENT);
        assertArrayEquals(Files.readAllBytes(written(inMemory, folder.resolve("memory"))),
                Files.readAllBytes(written(model, out)));
        assertEquals(inMemory.table().kinds(), model.table().kinds());
        assertEquals(inMemory.table().rows(), model.table().rows());
        assertTrue(heard.bytes > 0);
        assertFalse(model.classifier().isPresent() || model.whole().isPresent());
    }
}
