package dev.hourglass.preprocessing;

/**
 * What stands in for missing cells, as in scikit-learn's {@code SimpleImputer}: for a number what the constants say;
 * for a category, unless nothing does, the most frequent one, of several the first in order.
 */
public enum Imputation {
    /** Nothing: no cell may be missing. */
    NONE("none"),
    /** The mean of the values that are there, summed from the first row on. */
    MEAN("mean"),
    /** The median of the values that are there; of two in the middle, their mean. */
    MEDIAN("median");

    private final String text;

    Imputation(String text) {
        this.text = text;
    }

    /** The name in small letters. */
    @Override
    public String toString() {
        return text;
    }
}
