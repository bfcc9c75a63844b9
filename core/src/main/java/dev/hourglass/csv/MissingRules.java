package dev.hourglass.csv;

import java.util.Objects;

/**
 * What counts as missing, and what happens then.
 *
 * @param answer       what becomes of features without a value
 * @param dropsTargets whether rows without a class are left out; then the usual marks are none
 * @param marks        what stands for a missing value
 */
public record MissingRules(MissingValues answer, boolean dropsTargets, MissingMarks marks) {
    /**
     * Refuses null.
     *
     * @param answer       what becomes of features without a value
     * @param dropsTargets whether rows without a class are left out; then the usual marks are none
     * @param marks        what stands for a missing value
     */
    public MissingRules {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(marks, "marks");
    }

    /** Missing values are refused, the usual marks are known. */
    public MissingRules() {
        this(MissingValues.REFUSE, false, MissingMarks.usual());
    }

    /**
     * {@return the same with another answer to missing cells}
     *
     * @param other what becomes of features without a value
     */
    public MissingRules withAnswer(MissingValues other) {
        return new MissingRules(other, dropsTargets, marks);
    }

    /**
     * {@return the same, keeping or leaving out rows that have no class}
     *
     * @param on whether they are left out; then the usual marks are none
     */
    public MissingRules withDropsTargets(boolean on) {
        return new MissingRules(answer, on, marks);
    }

    /**
     * {@return the same, keeping or leaving out rows in which a feature or the class is missing}
     *
     * @param on whether they are left out; otherwise features without a value are refused
     */
    public MissingRules withDroppedRows(boolean on) {
        return new MissingRules(on ? MissingValues.DROP : MissingValues.REFUSE, on, marks);
    }

    /**
     * {@return the same with other marks}
     *
     * @param other what stands for a missing value
     */
    public MissingRules withMarks(MissingMarks other) {
        return new MissingRules(answer, dropsTargets, other);
    }
}
