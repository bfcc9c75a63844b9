package dev.hourglass.linear;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.number.Ranges;
import dev.hourglass.parallel.ThreadTeam;
import dev.hourglass.split.Split;
import dev.hourglass.split.StratifiedKFold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * C by cross-validation: scikit-learn's {@code GridSearchCV} of a logistic regression by {@code neg_log_loss}, over
 * {@code StratifiedKFold} without shuffling. Rows are cut into folds, each with its share of every class, rows of a
 * class in their order. For every C, the regression is fitted to all folds but one and measured on that one, each in
 * turn; the C with the least mean log loss is chosen. Standardization is fitted with the regression: nothing is learned
 * from a row that is measured on. Log loss counts every row once, whatever the class weights.
 *
 * <p>Log loss and not accuracy, because it tells apart what gives the same answers with more or less confidence, where
 * accuracy jumps from row to row. Folds are not shuffled: so there is no seed to choose, and rows that came one after
 * the other, and may be alike, are mostly in one fold, where they cannot tell on each other.
 *
 * <p>There are fewer folds where the rarest class has fewer rows, one for each of them, and none where it has a single
 * row: then there is nothing to measure.
 *
 * <p>The search walks from the smallest C to the largest, each fit beginning where the one before has ended, and gives
 * up where several C one after the other have brought no lower log loss than one before them: beyond its minimum the
 * loss rises, and the largest C take the most steps by far. What is left out would only be chosen if the loss came down
 * again. A fit is the work of one thread: threads change no bit. Rows as the solver sees them are made once for each
 * fold and kept, up to 128 MB of all folds; of more rows they are made anew for each C.
 *
 * @param regression what is fitted, but for its C
 * @param grid       every C to try, ascending, finite and above 0; one at least
 * @param folds      the most folds, 2 or more
 * @param patience   after how many C without a lower log loss to give up, 1 or more; as many as the grid has for never
 */
public record RegularizationSearch(LogisticRegression regression, List<Double> grid, int folds, int patience) {
    /** The usual number of folds. */
    public static final int FOLDS = 5;

    /** The usual patience: one and a half decades of the usual grid. */
    public static final int PATIENCE = 3;

    /**
     * The usual grid, half a decade a step, over which coefficients go from next to nothing to next to unrestrained,
     * where columns are of size 1. Numbers are round, so that a C that was chosen can be told, and asked for, exactly.
     */
    public static final List<Double> GRID =
            List.of(0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0);

    /**
     * Refuses numbers out of their ranges, and copies the grid.
     *
     * @param regression what is fitted
     * @param grid       every C to try
     * @param folds      the most folds
     * @param patience   after how many C without a lower log loss to give up
     * @throws IllegalArgumentException if there is no C, one is out of range or not above the one before, there are
     *                                  fewer than two folds, or there is no patience
     */
    public RegularizationSearch {
        Objects.requireNonNull(regression, "regression");
        Objects.requireNonNull(grid, "grid");
        grid = List.copyOf(grid);
        new StratifiedKFold().withSplits(folds);
        Ranges.requireAtLeast("patience", 1, patience);
        if (grid.isEmpty()) {
            throw new IllegalArgumentException("the grid has no C to try");
        }
        for (int i = 0; i < grid.size(); i++) {
            regression.withC(grid.get(i));
            if (i > 0 && grid.get(i) <= grid.get(i - 1)) {
                throw new IllegalArgumentException("the grid goes from C " + grid.get(i - 1) + " to " + grid.get(i)
                        + ", expected an ascending one");
            }
        }
    }

    /**
     * A search over the usual grid, with up to five folds and the usual patience.
     *
     * @param regression what is fitted, but for its C
     * @return the search
     */
    public static RegularizationSearch of(LogisticRegression regression) {
        return new RegularizationSearch(regression, GRID, FOLDS, PATIENCE);
    }

    /**
     * This search over another grid. A single C is measured, with nothing to choose from.
     *
     * @param values ascending, finite and above 0; one at least
     * @return the new search
     * @throws IllegalArgumentException if the grid is not as said
     */
    public RegularizationSearch withGrid(List<Double> values) {
        return new RegularizationSearch(regression, values, folds, patience);
    }

    /**
     * This search with another patience.
     *
     * @param count of C without a lower log loss after which to give up, 1 or more
     * @return the new search
     * @throws IllegalArgumentException if there is no patience
     */
    public RegularizationSearch withPatience(int count) {
        return new RegularizationSearch(regression, grid, folds, count);
    }

    /**
     * Cross-validates one C of the grid after the other, to the end of the grid or of the patience.
     *
     * @param x       rows x features, finite
     * @param codes   the class of every row, 0 to K - 1; every class has to occur, and K is at least 2
     * @param threads the most threads to use, 1 or more, of which each fold uses one; changes no bit
     * @return the scores of every C that was tried, or nothing where a class has a single row
     * @throws IllegalArgumentException if the data are not as said, the class weights leave less than two classes, or a
     *                                  model has coefficients too large for a row ({@link NonFiniteScoreException})
     */
    public Optional<RegularizationPath> run(DoubleMatrix x, int[] codes, int threads) {
        int[] counts = TrainingData.check(x, codes, FoldFits.ones(codes.length));
        int possible = Math.min(folds, Arrays.stream(counts).min().getAsInt());
        if (possible < 2) {
            TrainingData.checkFinite(x);
            return Optional.empty();
        }
        List<Supplier<FoldColumns>> splits = new ArrayList<>();
        for (Split split : new StratifiedKFold().withSplits(possible).split(codes)) {
            splits.add(() -> new FoldColumns(x.selectRows(split.train()), select(codes, split.train()),
                    x.selectRows(split.test()), select(codes, split.test())));
        }
        try {
            return Optional.of(run(splits, threads));
        } catch (IllegalArgumentException refused) {
            // Folds refuse numbers that are not finite, but know their places in the fold alone.
            TrainingData.checkFinite(x);
            throw refused;
        }
    }

    /**
     * Cross-validates one C of the grid after the other on given folds, to the end of the grid or of the patience.
     *
     * @param folds   give their rows whenever they are asked, the same ones; one at least
     * @param threads the most threads to use, 1 or more, of which each fold uses one; changes no bit
     * @return the scores of every C that was tried
     * @throws IllegalArgumentException if the data are not as said, the class weights leave less than two classes, or a
     *                                  model has coefficients too large for a row ({@link NonFiniteScoreException})
     */
    public RegularizationPath run(List<? extends Supplier<FoldColumns>> folds, int threads) {
        List<FoldFits> fits = folds.stream()
                .map(fold -> new FoldFits(regression, fold::get, FoldFits.MOST_KEPT / folds.size())).toList();
        List<CrossValidatedScores> path = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        int without = 0;
        for (int i = 0; i < grid.size() && without < patience; i++) {
            CrossValidatedScores scores = measure(fits, grid.get(i), threads);
            path.add(scores);
            without = scores.logLoss() < least ? 0 : without + 1;
            least = Math.min(least, scores.logLoss());
        }
        return new RegularizationPath(path);
    }

    /**
     * What to fit to all rows, after a search.
     *
     * @param path what {@link #run} gave
     * @return the regression with the C that was chosen; with its own C where nothing could be measured
     */
    public LogisticRegression settled(Optional<RegularizationPath> path) {
        return path.map(found -> regression.withC(found.chosen().c())).orElse(regression);
    }

    /** One C, measured on all folds, each by a thread. */
    private static CrossValidatedScores measure(List<FoldFits> fits, double c, int threads) {
        FoldScores[] scores = new FoldScores[fits.size()];
        try (ThreadTeam team = new ThreadTeam(Math.min(threads, scores.length))) {
            team.run((member, members) -> {
                for (int fold = member; fold < scores.length; fold += members) {
                    team.checkInterrupted();
                    scores[fold] = fits.get(fold).measure(c);
                }
            });
        }
        return new CrossValidatedScores(c, List.of(scores));
    }

    private static int[] select(int[] values, int[] rows) {
        return Arrays.stream(rows).map(row -> values[row]).toArray();
    }
}
