package dev.hourglass.preprocessing;

/**
 * What stands in for a missing number, as in scikit-learn's {@code SimpleImputer}. A missing category is stood in for
 * by the most frequent one, of several the first in order.
 */
public enum Imputation {
    /** The mean of the values that are there, summed from the first row on. */
    MEAN,
    /** The median of the values that are there; of two in the middle, their mean. */
    MEDIAN
}
