package dev.hourglass.metrics;

/**
 * Precision, recall and their harmonic mean; each 0 where it would be 0/0.
 *
 * @param precision the share of the rows predicted as the class that belong to it, 0 to 1
 * @param recall    the share of the rows of the class that were predicted as it, 0 to 1
 * @param f1        the harmonic mean of the two, 0 to 1
 */
public record PrecisionRecall(double precision, double recall, double f1) {
    /** From counts: rows of the class predicted as it, all rows predicted as it, all rows of the class. */
    static PrecisionRecall ofCounts(long hits, long predicted, long actual) {
        return new PrecisionRecall(ratio(hits, predicted), ratio(hits, actual), ratio(2 * hits, predicted + actual));
    }

    /** These scores times a weight, added to others. */
    PrecisionRecall plus(double weight, PrecisionRecall other) {
        return new PrecisionRecall(precision + weight * other.precision, recall + weight * other.recall,
                f1 + weight * other.f1);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
