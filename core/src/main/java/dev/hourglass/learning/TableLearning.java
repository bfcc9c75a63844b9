package dev.hourglass.learning;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.Codes;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.FittedEncoder;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.evaluation.RecipeSearch;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.LearningInspection;
import dev.hourglass.inspection.MemoryInspection;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.Target;
import dev.hourglass.inspection.TimeInspection;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.preparation.FeatureSettings;
import dev.hourglass.preparation.LearnedTable;
import dev.hourglass.preparation.LearningRows;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.search.SearchData;
import dev.hourglass.search.TableRows;
import dev.hourglass.search.WidthChoice;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Learning from a table in memory, which is looked at before any time is spent: a recipe and a width where they are to
 * be found, an encoder by a training or by a method, and what is kept besides.
 */
public final class TableLearning {
    private final PreparedTable table;
    private final FeatureSettings columns;
    private final LearningSettings settings;
    private final LearningListener listener;
    private final LearningRows rows;

    /**
     * Looks at the rows, and whether what is to be learned fits into memory.
     *
     * @param table    to learn from, none of its rows to test on or not looked at
     * @param columns  how its features were learned, for the folds of a search
     * @param settings what is learned
     * @param listener is told what is found
     * @throws dev.hourglass.inspection.UnusableDataException       if there is nothing to learn from
     * @throws dev.hourglass.autoencoder.UnusableSettingsException   if nothing would be learned with the settings
     * @throws dev.hourglass.inspection.InsufficientMemoryException if a training needs more than the heap
     * @throws dev.hourglass.csv.CsvException                       if a row to measure on lies too far outside the
     *                                                              training part
     */
    public TableLearning(PreparedTable table, FeatureSettings columns, LearningSettings settings,
            LearningListener listener) {
        this.table = Objects.requireNonNull(table, "table");
        this.columns = Objects.requireNonNull(columns, "columns");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.rows = settings.method().isPresent() ? table.withoutTraining(listener::found)
                : table.learning(settings.training(), listener::found);
        if (settings.method().isEmpty()) {
            DoubleMatrix learned = rows.data().training();
            TrainingNeeds.check(learned.rows(), learned.columns(), settings.training(), listener);
        }
    }

    /** {@return the rows to learn from, and those to measure on, as numbers, with the ranges of the former} */
    public LearningRows rows() {
        return rows;
    }

    /**
     * Looks at the classes.
     *
     * @param division by which the table's rows were divided
     * @throws dev.hourglass.csv.CsvException if they cannot be learned
     */
    public void requireClasses(RowDivision division) {
        Target target = target();
        target.inspectWhole(listener::found);
        target.parts().requireLearned(table.parts(), division);
    }

    private Target target() {
        return table.target().orElseThrow();
    }

    /**
     * Learns.
     *
     * @param <E>     what the runner may throw
     * @param threads threads to use besides the training's, 1 or more; changes no bit
     * @param runner  runs the training
     * @return what was learned; nothing where the runner ended the training before its end
     * @throws E                                              if the runner's state cannot be kept
     * @throws dev.hourglass.nn.NonFiniteLossException        if a training does not come to finite numbers
     * @throws dev.hourglass.inspection.UnusableDataException if no recipe or no width can be found
     */
    public <E extends Exception> Optional<LearnedModel> run(int threads, TrainingRunner<E> runner) throws E {
        Optional<ChosenRecipe> found =
                settings.recipes().map(terms -> terms.choose(table, settings.taken(), threads, listener));
        found.ifPresent(listener::foundRecipe);
        if (found.filter(ChosenRecipe::isRaw).isPresent()) {
            return Optional.of(fit(RecipeSearch.raw(settings.training().seed()), Representation.CODE, found, threads));
        }
        if (settings.method().isPresent()) {
            return Optional.of(fit(settings.method().get(), settings.taken(), Optional.empty(), threads));
        }
        AutoencoderSettings training = found.flatMap(ChosenRecipe::recipe)
                .map(recipe -> settings.recipes().orElseThrow().settings().apply(recipe))
                .orElse(settings.training());
        return train(settings.widthSearch() ? widened(training, threads) : training, found.or(settings::recipe),
                threads, runner);
    }

    /** The training with the width that a search finds. */
    private AutoencoderSettings widened(AutoencoderSettings training, int threads) {
        SearchData data = TableRows.of(table, table.refit(columns), rows.data().training(), settings.usesClasses());
        List<Integer> widths = WidthChoice.widths(data.columns(), training);
        TrainingNeeds.required(data.rows(), data.columns(), training.withBottleneck(widths.get(widths.size() - 1)));
        WidthChoice choice = listener.inSteps(WidthChoice.search(data.columns(), training).tasks(),
                done -> WidthChoice.of(data, training, threads, (task, score) -> done.run()));
        listener.foundWidth(choice, widths);
        return choice.settings();
    }

    private <E extends Exception> Optional<LearnedModel> train(AutoencoderSettings training,
            Optional<ChosenRecipe> recipe, int threads, TrainingRunner<E> runner) throws E {
        AutoencoderTraining ready = new AutoencoderTraining(table.features(), rows.data(), rows.ranges(), training);
        long start = System.nanoTime();
        Optional<Autoencoder> ended = runner.run(ready);
        double seconds = secondsSince(start);
        if (ended.isEmpty()) {
            return Optional.empty();
        }
        Autoencoder trained = ended.get();
        LearningInspection.of(trained, listener::found);
        Optional<ClassifierFit> classifier = classifier(trained.encoder(), settings.taken(), threads);
        Optional<AnomalyDetector> whole = settings.decoder()
                ? Optional.of(AnomalyDetector.of(trained, rows.data(), threads)) : Optional.empty();
        return Optional.of(new LearnedModel(trained.encoder(), ended, classifier, whole, recipe,
                LearnedTable.of(table), seconds));
    }

    private LearnedModel fit(MethodSettings method, Representation taken, Optional<ChosenRecipe> recipe, int threads) {
        long start = System.nanoTime();
        DoubleMatrix learned = rows.data().training();
        MemoryInspection.ofMethod(learned.rows(), learned.columns(), method, Runtime.getRuntime().maxMemory());
        TimeInspection.ofMethod(method.method(), learned.columns(), listener::found);
        Encoder encoder = FittedEncoder.of(table.features(), learned, rows.ranges(), method);
        if (encoder.codeSize() < method.bottleneck()) {
            listener.found(Finding.note("the rows give no more than " + encoder.codeSize()
                    + " columns of codes, not " + method.bottleneck()));
        }
        double seconds = secondsSince(start);
        return new LearnedModel(encoder, Optional.empty(), classifier(encoder, taken, threads), Optional.empty(),
                recipe, LearnedTable.of(table), seconds);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    /** The classifier on what is taken of an encoder for the rows to learn from. */
    private Optional<ClassifierFit> classifier(Encoder encoder, Representation taken, int threads) {
        if (settings.classifier().isEmpty()) {
            return Optional.empty();
        }
        int[] learn = table.parts().learn();
        Codes codes = table.codes(encoder, taken, learn, threads);
        List<String> classes = Arrays.stream(learn).mapToObj(target().classes()::get).toList();
        ClassifierFit fitted = new ClassifierFit(settings.classifier().get().get(), encoder, taken, codes, classes,
                target().name(), threads);
        fitted.warning().ifPresent(text -> listener.found(Finding.warning(text, Remedy.NONE)));
        return Optional.of(fitted);
    }
}
