package dev.hourglass.metrics;

/**
 * How often each true class was predicted as each class, and the scores that follow from these counts
 * ({@code sklearn.metrics.confusion_matrix} and relatives). Immutable.
 */
public final class ConfusionMatrix {
    private final int classes;
    private final long total;
    private final long[] counts;
    private final long[] actual;
    private final long[] predicted;

    private ConfusionMatrix(int[] truth, int[] prediction, int classes) {
        this.classes = classes;
        this.total = truth.length;
        this.counts = new long[classes * classes];
        this.actual = new long[classes];
        this.predicted = new long[classes];
        for (int r = 0; r < truth.length; r++) {
            counts[truth[r] * classes + prediction[r]]++;
            actual[truth[r]]++;
            predicted[prediction[r]]++;
        }
    }

    /**
     * Counts.
     *
     * @param truth      the true class of every row, 0 to {@code classes - 1}
     * @param prediction the predicted class of every row, 0 to {@code classes - 1}
     * @param classes    how many classes there are, 1 or more
     * @return the counts
     * @throws IllegalArgumentException if there are no rows, the lengths differ, or a code is out of range
     */
    public static ConfusionMatrix of(int[] truth, int[] prediction, int classes) {
        Rows.checkLengths(truth.length, prediction.length);
        Rows.checkCodes(truth, classes);
        Rows.checkCodes(prediction, classes);
        return new ConfusionMatrix(truth, prediction, classes);
    }

    /**
     * The number of classes.
     *
     * @return 1 or more
     */
    public int classes() {
        return classes;
    }

    /**
     * How many rows of one class were predicted as another.
     *
     * @param trueClass      0 to {@code classes() - 1}
     * @param predictedClass 0 to {@code classes() - 1}
     * @return 0 or more
     */
    public long count(int trueClass, int predictedClass) {
        return counts[trueClass * classes + predictedClass];
    }

    /**
     * How many rows truly belong to a class.
     *
     * @param trueClass 0 to {@code classes() - 1}
     * @return 0 or more
     */
    public long support(int trueClass) {
        return actual[trueClass];
    }

    /**
     * How many rows were predicted right.
     *
     * @return 0 or more
     */
    public long correct() {
        long correct = 0;
        for (int k = 0; k < classes; k++) {
            correct += count(k, k);
        }
        return correct;
    }

    /**
     * The share of rows predicted right.
     *
     * @return 0 to 1
     */
    public double accuracy() {
        return (double) correct() / total;
    }

    /**
     * The mean recall of the classes that truly occur.
     *
     * @return 0 to 1
     */
    public double balancedAccuracy() {
        double sum = 0;
        int occurring = 0;
        for (int k = 0; k < classes; k++) {
            if (actual[k] > 0) {
                sum += (double) count(k, k) / actual[k];
                occurring++;
            }
        }
        return sum / occurring;
    }

    /**
     * The Matthews correlation of truth and prediction, for any number of classes (Gorodkin 2004).
     *
     * @return -1 to 1; 0 where all rows are, or are predicted, of one class
     */
    public double matthewsCorrelation() {
        double together = 0;
        double predictedSquares = 0;
        double actualSquares = 0;
        for (int k = 0; k < classes; k++) {
            together += (double) predicted[k] * actual[k];
            predictedSquares += (double) predicted[k] * predicted[k];
            actualSquares += (double) actual[k] * actual[k];
        }
        double square = (double) total * total;
        double scale = Math.sqrt((square - predictedSquares) * (square - actualSquares));
        return scale == 0 ? 0 : ((double) correct() * total - together) / scale;
    }

    /**
     * Precision, recall and F1 of one class against the others. For two classes the usual scores are those of class 1.
     *
     * @param positive 0 to {@code classes() - 1}
     * @return the scores of that class
     */
    public PrecisionRecall precisionRecall(int positive) {
        return PrecisionRecall.ofCounts(count(positive, positive), predicted[positive], actual[positive]);
    }

    /**
     * Precision, recall and F1 over all classes.
     *
     * @param average how the classes' scores become one
     * @return the scores
     */
    public PrecisionRecall precisionRecall(Average average) {
        return switch (average) {
            case MICRO -> PrecisionRecall.ofCounts(correct(), total, total);
            case MACRO -> macro();
            case WEIGHTED -> weighted();
        };
    }

    private PrecisionRecall macro() {
        int occurring = 0;
        PrecisionRecall sum = new PrecisionRecall(0, 0, 0);
        for (int k = 0; k < classes; k++) {
            if (actual[k] + predicted[k] > 0) {
                sum = sum.plus(1, precisionRecall(k));
                occurring++;
            }
        }
        return new PrecisionRecall(0, 0, 0).plus(1.0 / occurring, sum);
    }

    private PrecisionRecall weighted() {
        PrecisionRecall sum = new PrecisionRecall(0, 0, 0);
        for (int k = 0; k < classes; k++) {
            sum = sum.plus((double) actual[k] / total, precisionRecall(k));
        }
        return sum;
    }
}
