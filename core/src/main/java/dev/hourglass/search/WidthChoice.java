package dev.hourglass.search;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.schedule.EarlyStopping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The bottleneck of a training, found by a small search: powers of two up to the columns, and the width that the
 * settings have by themselves, each trained on three folds with all epochs.
 *
 * <p>Codes are judged by log loss where there are classes, of which every fold can have a row; else by the variance
 * that the reconstruction misses.
 *
 * @param settings of the training, of whatever width
 * @param result   of the search
 */
public record WidthChoice(AutoencoderSettings settings, SearchResult result) {
    /** Folds of the search. */
    public static final int FOLDS = 3;

    /**
     * Refuses null.
     *
     * @param settings of the training, of whatever width
     * @param result   of the search
     */
    public WidthChoice {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(result, "result");
    }

    /**
     * {@return the widths to choose from, ascending}
     *
     * @param columns  of the data, as numbers
     * @param settings that have a width by themselves
     */
    public static List<Integer> widths(int columns, AutoencoderSettings settings) {
        SortedSet<Integer> widths = new TreeSet<>();
        for (long width = 1; width <= columns; width *= 2) {
            widths.add((int) width);
        }
        widths.add(settings.layers().withBottleneck(0).bottleneckFor(columns));
        return new ArrayList<>(widths);
    }

    /**
     * {@return the widths to choose from with any of some recipes, ascending}
     *
     * @param columns of the data, as numbers
     * @param recipes that are tried; none stands for the tutorial's
     */
    public static List<Integer> widthsOf(int columns, List<Recipe> recipes) {
        SortedSet<Integer> widths = new TreeSet<>();
        for (Recipe recipe : recipes.isEmpty() ? List.of(Recipe.TUTORIAL) : recipes) {
            widths.addAll(widths(columns, recipe.settings()));
        }
        return new ArrayList<>(widths);
    }

    /**
     * {@return the search for the width of a training}
     *
     * @param columns  of the data, as numbers
     * @param settings of the training; their seed is that of the folds
     */
    public static Search search(int columns, AutoencoderSettings settings) {
        // Rows to stop by are not to be had inside the folds: those to measure on must not be looked at.
        AutoencoderSettings searched = settings.withStopping(EarlyStopping.NEVER);
        List<Candidate> candidates = widths(columns, settings).stream()
                .map(width -> new Candidate(List.of(), searched.withBottleneck(width))).toList();
        return new Search(candidates, List.of(),
                new SearchSettings().withFolds(FOLDS).withSeed(settings.seed()));
    }

    /**
     * {@return the choice for some rows}
     *
     * @param data     rows of the training
     * @param settings of the training
     * @param threads  threads to use, 1 or more; changes no bit
     * @param listener is told of every score
     * @throws UnusableDataException if there are fewer rows than folds, or every training came to numbers that are not
     *                               finite
     */
    public static WidthChoice of(SearchData data, AutoencoderSettings settings, int threads,
            SearchListener listener) {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(listener, "listener");
        if (data.rows() < FOLDS) {
            throw new UnusableDataException("found " + data.rows() + " rows, but choosing a width takes " + FOLDS
                    + " or more", Remedy.of("use more rows, or say the width"));
        }
        boolean judgesCodes = data.classes().map(classes -> classes.fill(FOLDS)).orElse(true);
        SearchData judged = judgesCodes ? data : data.withoutClasses();
        SearchResult result =
                SearchRun.of(search(data.columns(), settings), judged, Map.of(), threads, listener);
        if (result.recommendation().isEmpty()) {
            throw new UnusableDataException("no width could be chosen: every training came to numbers that are not"
                    + " finite", Remedy.of("use a smaller ").with(Setting.LEARNING_RATE));
        }
        return new WidthChoice(settings.withBottleneck(result.recommendation().get().chosen().width()), result);
    }

    /** {@return what was chosen, and why} */
    public Recommendation recommendation() {
        return result.recommendation().orElseThrow();
    }
}
