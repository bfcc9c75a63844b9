package dev.hourglass.inspection;

import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.split.RowParts;
import java.util.function.Supplier;

/**
 * How the rows of a table are divided into those to learn from, to measure a training on, and to test on.
 *
 * @param test       share of the rows to test on, every class in proportion, from 0, for no such part, to below 1
 * @param validation share of the other rows to measure a training on, from 0 to below 1
 * @param seed       of the order in which rows are drawn
 */
public record RowDivision(double test, double validation, long seed) {

    /**
     * A division without rows to test on.
     *
     * @param validation share of the rows to measure a training on, from 0 to below 1
     * @param seed       of the order in which rows are drawn
     */
    public RowDivision(double validation, long seed) {
        this(0, validation, seed);
    }

    /**
     * {@return the parts of rows of classes}
     *
     * @param classes the class of each row, from 0
     * @throws UnusableDataException if a part would be empty, or have fewer rows to test on than there are classes
     */
    public RowParts of(int[] classes) {
        if (test == 0) {
            return of(classes.length);
        }
        RowParts tested = tested(classes);
        int rows = tested.learn().length;
        try {
            return tested.withValidation(validation, seed);
        } catch (IllegalArgumentException refusal) {
            throw new UnusableDataException("the test part of " + ShortestDecimal.of(test) + " leaves " + rows
                    + (rows == 1 ? " row" : " rows") + ", of which the validation part of "
                    + ShortestDecimal.of(validation) + " leaves none to learn from, or none to measure on",
                    Remedy.of("use more rows, or leave ").with(Setting.VALIDATION).and(" out"));
        }
    }

    private RowParts tested(int[] classes) {
        try {
            return RowParts.ofTest(classes, test, seed);
        } catch (IllegalArgumentException refusal) {
            throw new UnusableDataException(refusal.getMessage(),
                    Remedy.of("use more rows of each class, or another ").with(Setting.TEST));
        }
    }

    /**
     * {@return the parts of so many rows, none of which are to test on}
     *
     * @param rows how many there are
     * @throws UnusableDataException if a part would be empty
     */
    public RowParts of(int rows) {
        if (test > 0) {
            throw new IllegalArgumentException("rows to test on are drawn by their classes");
        }
        return usable(() -> RowParts.ofTraining(rows, validation, seed));
    }

    /**
     * {@return how many of so many rows are to measure a training on, if none are to test on}
     *
     * @param rows how many there are
     * @throws UnusableDataException if a part would be empty
     */
    public int validationRows(int rows) {
        return validation == 0 ? 0 : usable(() -> RowParts.validationRows(rows, validation));
    }

    private static <T> T usable(Supplier<T> division) {
        try {
            return division.get();
        } catch (IllegalArgumentException refusal) {
            throw new UnusableDataException(refusal.getMessage(),
                    Remedy.of("use more rows, or another ").with(Setting.VALIDATION));
        }
    }
}
