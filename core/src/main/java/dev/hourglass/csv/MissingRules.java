package dev.hourglass.csv;

/**
 * What counts as missing, and what becomes of it.
 *
 * @param answer       what becomes of features without a value
 * @param dropsTargets whether rows without a class are left out; then the usual marks are none
 * @param marks        what stands for a missing value
 */
public record MissingRules(MissingValues answer, boolean dropsTargets, MissingMarks marks) {

    /** {@return missing values are refused, the usual marks are known} */
    public static MissingRules defaults() {
        return new MissingRules(MissingValues.REFUSE, false, MissingMarks.usual());
    }
}
