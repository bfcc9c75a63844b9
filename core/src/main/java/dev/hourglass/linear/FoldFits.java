package dev.hourglass.linear;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.parallel.ThreadTeam;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The fits of a search to one fold, one C after the other, each beginning where the one before has ended. The rows as
 * the solver sees them are the same for every C: they are kept, unless they are many. For one thread at a time, which
 * may be another for each C.
 */
final class FoldFits {
    /** The most numbers that all folds of a search keep, 128 MB. */
    static final long MOST_KEPT = 1L << 24;

    private final LogisticRegression regression;
    private final Supplier<FoldColumns> rows;
    private final long mostKept;
    private final WarmStart start = new WarmStart();
    private Optional<Prepared> kept = Optional.empty();

    /**
     * Fits to a fold, none of which is done.
     *
     * @param regression what is fitted, but for its C
     * @param rows       of the fold, whenever they are asked for
     * @param mostKept   the most numbers to keep
     */
    FoldFits(LogisticRegression regression, Supplier<FoldColumns> rows, long mostKept) {
        this.regression = regression;
        this.rows = rows;
        this.mostKept = mostKept;
    }

    /**
     * What there is of a fold for all its fits.
     *
     * @param design    of the rows to learn from
     * @param codes     their classes
     * @param counts    how many of them each class has
     * @param test      rows to measure on
     * @param testCodes their classes
     */
    private record Prepared(Design design, int[] codes, int[] counts, DoubleMatrix test, int[] testCodes) {
        long numbers() {
            return (long) codes.length * design.width() + test.values().length;
        }
    }

    /** Fits with a C, which is the greatest so far, and measures. */
    FoldScores measure(double c) {
        try (ThreadTeam alone = new ThreadTeam(1)) {
            Prepared fold = kept.orElseGet(() -> prepare(alone));
            kept = Optional.of(fold).filter(made -> made.numbers() <= mostKept);
            LogisticModel model = regression.withC(c).fit(fold.design().on(alone), fold.codes(), fold.counts(),
                    ones(fold.codes().length), start);
            return FoldScores.of(model, fold.test(), fold.testCodes());
        }
    }

    private Prepared prepare(ThreadTeam alone) {
        FoldColumns fold = rows.get();
        int[] counts = TrainingData.check(fold.train(), fold.trainCodes(), ones(fold.trainCodes().length));
        return new Prepared(regression.design(fold.train(), alone), fold.trainCodes(), counts, fold.test(),
                fold.testCodes());
    }

    /** The weights of so many rows that count alike. */
    static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
