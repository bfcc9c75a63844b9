package dev.hourglass.linear;

import dev.hourglass.matrix.DoubleMatrix;

/** Refuses what cannot be fitted. */
final class TrainingData {
    private TrainingData() {
    }

    /** How many rows each class has, after checking sizes, weights and codes. */
    static int[] check(DoubleMatrix x, int[] codes, double[] sampleWeights) {
        if (x.rows() != codes.length || x.rows() != sampleWeights.length) {
            throw new IllegalArgumentException("found " + x.rows() + " rows, " + codes.length + " class codes and "
                    + sampleWeights.length + " sample weights; one code and one weight a row are needed");
        }
        checkWeights(sampleWeights);
        return counts(codes);
    }

    /** Names the place of the first number that is not finite. */
    static void checkFinite(DoubleMatrix x) {
        double[] values = x.values();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("row " + i / x.columns() + ", column " + i % x.columns()
                        + " (from 0) holds " + values[i] + "; logistic regression needs finite numbers");
            }
        }
    }

    /** Refuses weights that leave rows of fewer than two classes: there would be no optimum, and nothing learned. */
    static void checkWeighedClasses(int[] codes, double[] weights) {
        int first = -1;
        for (int r = 0; r < codes.length; r++) {
            if (weights[r] > 0 && first < 0) {
                first = r;
            } else if (weights[r] > 0 && codes[r] != codes[first]) {
                return;
            }
        }
        throw new IllegalArgumentException("only " + (first < 0 ? "rows of weight 0" : "rows of class " + codes[first]
                + " have a weight above 0") + "; at least two classes are needed to tell apart");
    }

    private static void checkWeights(double[] sampleWeights) {
        for (int r = 0; r < sampleWeights.length; r++) {
            if (!(sampleWeights[r] >= 0 && sampleWeights[r] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the weight of row " + r + " is " + sampleWeights[r]
                        + "; a sample weight is a finite number of 0 or more");
            }
        }
    }

    private static int[] counts(int[] codes) {
        int classes = 0;
        for (int code : codes) {
            if (code < 0 || code >= codes.length) {
                throw new IllegalArgumentException("class code " + code + " cannot be right among " + codes.length
                        + " rows; codes run from 0 without gaps");
            }
            classes = Math.max(classes, code + 1);
        }
        if (classes < 2) {
            throw new IllegalArgumentException("found " + classes + " class; at least two are needed to tell apart");
        }
        return count(codes, classes);
    }

    private static int[] count(int[] codes, int classes) {
        int[] counts = new int[classes];
        for (int code : codes) {
            counts[code]++;
        }
        for (int k = 0; k < classes; k++) {
            if (counts[k] == 0) {
                throw new IllegalArgumentException(
                        "class " + k + " of " + classes + " has no rows; number the classes without gaps");
            }
        }
        return counts;
    }
}
