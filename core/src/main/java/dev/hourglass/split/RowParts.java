package dev.hourglass.split;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What the rows of a table are for.
 *
 * @param learn      rows to learn from
 * @param validation rows to measure a training on; none where there is no such part
 * @param test       rows to test on; none where there is no such part
 */
public record RowParts(int[] learn, int[] validation, int[] test) {
    private static final int[] NONE = {};

    /**
     * Refuses null.
     *
     * @param learn      rows to learn from
     * @param validation rows to measure a training on; none where there is no such part
     * @param test       rows to test on; none where there is no such part
     */
    public RowParts {
        Objects.requireNonNull(learn, "learn");
        Objects.requireNonNull(validation, "validation");
        Objects.requireNonNull(test, "test");
    }

    /**
     * {@return rows to learn from, and if the share is not 0 rows to measure on}
     *
     * @param rows            how many there are
     * @param validationShare of the rows, from 0 to below 1
     * @param seed            of the order in which they are drawn
     * @throws IllegalArgumentException if a part would be empty
     */
    public static RowParts ofTraining(int rows, double validationShare, long seed) {
        if (validationShare == 0) {
            return new RowParts(IntStream.range(0, rows).toArray(), NONE, NONE);
        }
        Split split = new TrainTestSplit().withTestSize(SplitSize.fraction(validationShare)).withRandomState(seed)
                .split(rows);
        return new RowParts(split.train(), split.test(), NONE);
    }

    /**
     * {@return how many rows {@link #ofTraining} has measured on}
     *
     * @param rows            how many there are
     * @param validationShare of the rows, above 0 and below 1
     * @throws IllegalArgumentException if a part would be empty
     */
    public static int validationRows(int rows, double validationShare) {
        return SplitCounts.of(SplitSize.rest(), SplitSize.fraction(validationShare), rows).test();
    }

    /**
     * {@return rows to test on, every class in proportion, and all others to learn from}
     *
     * @param classes   the class of each row, from 0
     * @param testShare of the rows, above 0 and below 1
     * @param seed      of the order in which they are drawn
     * @throws IllegalArgumentException if a part would have fewer rows than there are classes
     */
    public static RowParts ofTest(int[] classes, double testShare, long seed) {
        Objects.requireNonNull(classes, "classes");
        Split split = new TrainTestSplit().withTestSize(SplitSize.fraction(testShare)).withRandomState(seed)
                .splitStratified(classes);
        return new RowParts(split.train(), NONE, split.test());
    }

    /**
     * {@return these parts, the rows to learn from divided as a training would divide them}
     *
     * @param validationShare of the rows to learn from, from 0 to below 1
     * @param seed            of the order in which they are drawn
     * @throws IllegalArgumentException if a part would be empty
     */
    public RowParts withValidation(double validationShare, long seed) {
        RowParts divided = ofTraining(learn.length, validationShare, seed);
        return new RowParts(select(learn, divided.learn), select(learn, divided.validation), test);
    }

    /**
     * {@return the values at some places, in the order given}
     *
     * @param values    one for each place
     * @param selection places, from 0
     */
    public static int[] select(int[] values, int[] selection) {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(selection, "selection");
        return Arrays.stream(selection).map(place -> values[place]).toArray();
    }
}
