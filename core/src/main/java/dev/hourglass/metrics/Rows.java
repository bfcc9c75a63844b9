package dev.hourglass.metrics;

/** Refuses arrays that do not belong together. */
final class Rows {
    private Rows() {
    }

    static void checkLengths(int truth, int prediction) {
        if (truth != prediction || truth == 0) {
            throw new IllegalArgumentException("found " + truth + " true classes and " + prediction
                    + " predictions; a metric needs one of each a row, and at least one row");
        }
    }

    static void checkCodes(int[] codes, int classes) {
        for (int r = 0; r < codes.length; r++) {
            if (codes[r] < 0 || codes[r] >= classes) {
                throw new IllegalArgumentException(
                        "row " + r + " has the class code " + codes[r] + "; " + classes + " classes were announced");
            }
        }
    }

    /** Probabilities of all classes, row after row. */
    static void checkTable(int[] truth, double[] probabilities, int classes) {
        if (classes < 2 || probabilities.length % classes != 0) {
            throw new IllegalArgumentException(
                    probabilities.length + " probabilities are no table with " + classes + " columns");
        }
        checkLengths(truth.length, probabilities.length / classes);
        checkCodes(truth, classes);
    }

    static void checkNumbers(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException("number " + i + " of the predictions is not a number");
            }
        }
    }
}
