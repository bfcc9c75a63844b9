package dev.hourglass.cli;

import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.split.Split;
import dev.hourglass.split.SplitSize;
import dev.hourglass.split.TrainTestSplit;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the rows of a table are for.
 *
 * @param learn      rows to learn from
 * @param validation rows to measure a training on; none where there is no such part
 * @param test       rows to test on; none where there is no such part
 */
record RowParts(int[] learn, int[] validation, int[] test) {
    private static final int[] NONE = {};

    /** Rows to learn from, and if the share is not 0 rows to measure on. */
    static RowParts ofTraining(int rows, double validationShare, long seed) {
        Optional<Split> split = ValidationOptions.split(rows, validationShare, seed);
        return split.isPresent()
                ? new RowParts(split.get().train(), split.get().test(), NONE)
                : new RowParts(IntStream.range(0, rows).toArray(), NONE, NONE);
    }

    /**
     * Rows to test on, every class in proportion; the others as a training would divide them.
     *
     * @param classes the class of each row, from 0
     */
    static RowParts ofEvaluation(int[] classes, double testShare, double validationShare, long seed) {
        Split split = tested(classes, testShare, seed);
        RowParts parts = trained(split.train().length, testShare, validationShare, seed);
        return new RowParts(Comparison.select(split.train(), parts.learn),
                Comparison.select(split.train(), parts.validation), split.test());
    }

    private static RowParts trained(int rows, double testShare, double validationShare, long seed) {
        try {
            return ofTraining(rows, validationShare, seed);
        } catch (CommandException refusal) {
            throw new CommandException(ExitCode.BAD_DATA, "--test " + ShortestDecimal.of(testShare) + " leaves " + rows
                    + (rows == 1 ? " row" : " rows") + ", of which --validation " + ShortestDecimal.of(validationShare)
                    + " leaves none to learn from, or none to measure on", "use more rows, or leave --validation out",
                    refusal);
        }
    }

    private static Split tested(int[] classes, double share, long seed) {
        try {
            return TrainTestSplit.defaults().withTestSize(SplitSize.fraction(share)).withRandomState(seed)
                    .splitStratified(classes);
        } catch (IllegalArgumentException refusal) {
            throw new CommandException(ExitCode.BAD_DATA, refusal.getMessage(),
                    "use more rows of each class, or another --test");
        }
    }
}
