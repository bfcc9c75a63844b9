package dev.hourglass.linear;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.parallel.ThreadTeam;
import dev.hourglass.split.Split;
import dev.hourglass.split.StratifiedKFold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

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
 * <p>A fold is the work of one thread, which walks from the smallest C to the largest, each fit beginning where the one
 * before has ended: threads change no bit.
 *
 * @param regression what is fitted, but for its C
 * @param grid       every C to try, ascending, finite and above 0; one at least
 * @param folds      the most folds, 2 or more
 */
public record RegularizationSearch(LogisticRegression regression, List<Double> grid, int folds) {
    /** The usual number of folds. */
    public static final int FOLDS = 5;

    /**
     * The usual grid, half a decade a step, over which coefficients go from next to nothing to next to unrestrained,
     * where columns are of size 1. Numbers are round, so that a C that was chosen can be told, and asked for, exactly.
     */
    public static final List<Double> GRID =
            List.of(0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0);

    /**
     * Refuses a grid and folds out of their ranges, and copies the grid.
     *
     * @param regression what is fitted
     * @param grid       every C to try
     * @param folds      the most folds
     * @throws IllegalArgumentException if there is no C, one is out of range or not above the one before, or there are
     *                                  fewer than two folds
     */
    public RegularizationSearch {
        grid = List.copyOf(grid);
        new StratifiedKFold().withSplits(folds);
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
     * A search over the usual grid, with up to five folds.
     *
     * @param regression what is fitted, but for its C
     * @return the search
     */
    public static RegularizationSearch of(LogisticRegression regression) {
        return new RegularizationSearch(regression, GRID, FOLDS);
    }

    /**
     * This search over another grid. A single C is measured, with nothing to choose from.
     *
     * @param values ascending, finite and above 0; one at least
     * @return the new search
     * @throws IllegalArgumentException if the grid is not as said
     */
    public RegularizationSearch withGrid(List<Double> values) {
        return new RegularizationSearch(regression, values, folds);
    }

    /**
     * This search with another number of folds.
     *
     * @param most 2 or more
     * @return the new search
     * @throws IllegalArgumentException if there are fewer than two folds
     */
    public RegularizationSearch withFolds(int most) {
        return new RegularizationSearch(regression, grid, most);
    }

    /**
     * Cross-validates every C of the grid.
     *
     * @param x       rows x features, finite
     * @param codes   the class of every row, 0 to K - 1; every class has to occur, and K is at least 2
     * @param threads the most threads to use, 1 or more, of which each fold uses one; changes no bit
     * @return the scores of every C, or nothing where a class has a single row
     * @throws IllegalArgumentException if the data are not as said, the class weights leave less than two classes, or a
     *                                  model has coefficients too large for a row ({@link NonFiniteScoreException})
     */
    public Optional<RegularizationPath> run(DoubleMatrix x, int[] codes, int threads) {
        int[] counts = TrainingData.check(x, codes, ones(codes.length));
        TrainingData.checkFinite(x);
        int possible = Math.min(folds, Arrays.stream(counts).min().getAsInt());
        if (possible < 2) {
            return Optional.empty();
        }
        List<Split> splits = new StratifiedKFold().withSplits(possible).split(codes);
        List<List<FoldScores>> scores = new ArrayList<>(Collections.nCopies(possible, List.of()));
        try (ThreadTeam team = new ThreadTeam(Math.min(threads, possible))) {
            team.run((member, members) -> {
                for (int fold = member; fold < possible; fold += members) {
                    scores.set(fold, walk(x, codes, splits.get(fold)));
                }
            });
        }
        return Optional.of(path(scores));
    }

    /**
     * What the scores of folds say of every C. Columns may be others in each fold, as where an encoder is fitted anew.
     *
     * @param folds what {@link #scores} gave for each, in order; one at least
     * @return the scores of every C
     */
    public RegularizationPath path(List<List<FoldScores>> folds) {
        List<CrossValidatedScores> path = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            int place = i;
            path.add(CrossValidatedScores.of(grid.get(i),
                    folds.stream().map(fold -> fold.get(place)).toArray(FoldScores[]::new)));
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

    /** All of the grid, measured on one fold. */
    private List<FoldScores> walk(DoubleMatrix x, int[] codes, Split split) {
        return scores(x.selectRows(split.train()), select(codes, split.train()), x.selectRows(split.test()),
                select(codes, split.test()));
    }

    /**
     * Measures every C of the grid on the rows of one fold, in the thread that calls.
     *
     * @param train      rows to learn from x features, finite
     * @param trainCodes their classes, 0 to K - 1, all of which occur
     * @param test       rows to measure on, of as many features
     * @param testCodes  their classes, likewise
     * @return the scores, the smallest C first
     * @throws IllegalArgumentException if the data are not as said, or a model has coefficients too large for a row
     *                                  ({@link NonFiniteScoreException})
     */
    public List<FoldScores> scores(DoubleMatrix train, int[] trainCodes, DoubleMatrix test, int[] testCodes) {
        double[] ones = ones(trainCodes.length);
        int[] counts = TrainingData.check(train, trainCodes, ones);
        List<FoldScores> scores = new ArrayList<>();
        try (ThreadTeam alone = new ThreadTeam(1)) {
            Design design = regression.design(train, alone);
            WarmStart start = new WarmStart();
            for (double c : grid) {
                LogisticModel model = regression.withC(c).fit(design, trainCodes, counts, ones, start);
                scores.add(FoldScores.of(model, test, testCodes));
            }
        }
        return scores;
    }

    private static int[] select(int[] values, int[] rows) {
        return Arrays.stream(rows).map(row -> values[row]).toArray();
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
