package dev.hourglass.linear;

import dev.hourglass.kernel.DoubleVectors;
import dev.hourglass.matrix.DoubleMatrix;
import java.util.Arrays;
import java.util.Objects;

/**
 * A fitted logistic regression: scores = rows * coefficients^T + intercepts, and what they mean. Immutable, safe for
 * use by many threads. The result for a row does not depend on the other rows.
 */
public final class LogisticModel {
    private final Link link;
    private final DoubleMatrix coefficients;
    private final double[] intercepts;
    private final Convergence convergence;

    /**
     * A model from its parts.
     *
     * @param link         how scores become probabilities
     * @param coefficients one row a score, one column a feature; exactly one row for {@link Link#LOGISTIC}, one a class
     *                     otherwise; copied
     * @param intercepts   one a score; copied
     * @param convergence  how the fit ended
     * @throws IllegalArgumentException if the sizes do not agree or a number is not finite
     */
    public LogisticModel(Link link, DoubleMatrix coefficients, double[] intercepts, Convergence convergence) {
        Objects.requireNonNull(coefficients, "coefficients");
        this.link = Objects.requireNonNull(link, "link");
        this.coefficients = copy(coefficients);
        this.intercepts = intercepts.clone();
        this.convergence = Objects.requireNonNull(convergence, "convergence");
        checkSizes();
        checkFinite("coefficient", coefficients.values());
        checkFinite("intercept", intercepts);
    }

    /**
     * How scores become probabilities.
     *
     * @return the link
     */
    public Link link() {
        return link;
    }

    /**
     * How many classes the model tells apart.
     *
     * @return 2 or more
     */
    public int classes() {
        return link == Link.LOGISTIC ? 2 : intercepts.length;
    }

    /**
     * How many columns the model reads.
     *
     * @return 0 or more
     */
    public int features() {
        return coefficients.columns();
    }

    /**
     * The coefficients.
     *
     * @return a copy, one row a score, one column a feature
     */
    public DoubleMatrix coefficients() {
        return copy(coefficients);
    }

    /**
     * The intercepts.
     *
     * @return a copy, one a score; zeros if the model was fitted without, unless columns were standardized
     */
    public double[] intercepts() {
        return intercepts.clone();
    }

    /**
     * How the fit ended.
     *
     * @return iterations, gradient, and the warning if there is one
     */
    public Convergence convergence() {
        return convergence;
    }

    /**
     * The scores of rows.
     *
     * @param x rows of {@link #features()} columns, finite
     * @return one row each, one column a score: a single one for {@link Link#LOGISTIC}, one a class otherwise
     * @throws IllegalArgumentException if the number of columns is another, or a number is not finite
     * @throws NonFiniteScoreException  if the coefficients are so large that a score is not finite
     */
    public DoubleMatrix decisionFunction(DoubleMatrix x) {
        checkColumns(x);
        DoubleMatrix scores = new DoubleMatrix(x.rows(), intercepts.length);
        double[] row = new double[features()];
        for (int k = 0; k < intercepts.length; k++) {
            double[] weights = rowOf(coefficients, k, new double[features()]);
            for (int r = 0; r < x.rows(); r++) {
                rowOf(x, r, row);
                scores.set(r, k, requireFinite(x, r, DoubleVectors.dot(row, weights, row.length) + intercepts[k]));
            }
        }
        return scores;
    }

    /** A number that is not finite leaves its row no finite score: so rows are looked at only where there is such. */
    private static double requireFinite(DoubleMatrix x, int row, double score) {
        if (!Double.isFinite(score)) {
            TrainingData.checkFinite(x);
            throw new NonFiniteScoreException(row);
        }
        return score;
    }

    /**
     * The class probabilities of rows.
     *
     * @param x rows of {@link #features()} columns, finite
     * @return one row each, one column a class; from 0 to 1, the sum of a row is 1 but for rounding
     * @throws IllegalArgumentException if the number of columns is another, or a number is not finite
     * @throws NonFiniteScoreException  if the coefficients are so large that a score is not finite
     */
    public DoubleMatrix predictProbabilities(DoubleMatrix x) {
        return probabilities(decisionFunction(x));
    }

    private DoubleMatrix probabilities(DoubleMatrix scores) {
        DoubleMatrix probabilities = new DoubleMatrix(scores.rows(), classes());
        double[] row = new double[classes()];
        for (int r = 0; r < scores.rows(); r++) {
            for (int k = 0; k < scores.columns(); k++) {
                row[k] = scores.get(r, k);
            }
            ClassProbabilities.replace(link, row);
            System.arraycopy(row, 0, probabilities.values(), r * row.length, row.length);
        }
        return probabilities;
    }

    /**
     * The most probable class of rows; of equal ones the first.
     *
     * @param x rows of {@link #features()} columns, finite
     * @return class codes, one a row
     * @throws IllegalArgumentException if the number of columns is another, or a number is not finite
     * @throws NonFiniteScoreException  if the coefficients are so large that a score is not finite
     */
    public int[] predict(DoubleMatrix x) {
        return classes(decisionFunction(x));
    }

    private int[] classes(DoubleMatrix scores) {
        int[] codes = new int[scores.rows()];
        int count = scores.columns();
        Arrays.setAll(codes, r -> ClassProbabilities.best(link, scores.values(), r * count, count));
        return codes;
    }

    /**
     * Classes and probabilities of rows at once.
     *
     * @param x rows of {@link #features()} columns, finite
     * @return both, as {@link #predict} and {@link #predictProbabilities} give them
     * @throws IllegalArgumentException if the number of columns is another, or a number is not finite
     * @throws NonFiniteScoreException  if the coefficients are so large that a score is not finite
     */
    public Predictions predictions(DoubleMatrix x) {
        DoubleMatrix scores = decisionFunction(x);
        return new Predictions(classes(scores), probabilities(scores));
    }

    /** Whether the other gives the same bits for every row and was fitted alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LogisticModel that && link == that.link && coefficients.equals(that.coefficients)
                && Arrays.equals(intercepts, that.intercepts) && convergence.equals(that.convergence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(link, coefficients, Arrays.hashCode(intercepts));
    }

    /** The shape, for messages. */
    @Override
    public String toString() {
        return "logistic model of " + features() + " features and " + classes() + " classes";
    }

    private static DoubleMatrix copy(DoubleMatrix matrix) {
        return new DoubleMatrix(matrix.rows(), matrix.columns(), matrix.values().clone());
    }

    private static double[] rowOf(DoubleMatrix matrix, int r, double[] row) {
        System.arraycopy(matrix.values(), r * row.length, row, 0, row.length);
        return row;
    }

    private void checkSizes() {
        int scores = coefficients.rows();
        boolean right = link == Link.LOGISTIC ? scores == 1 : scores >= 2;
        if (!right || scores != intercepts.length) {
            throw new IllegalArgumentException(scores + " rows of coefficients and " + intercepts.length
                    + " intercepts do not make a model with " + link + " probabilities");
        }
    }

    private void checkColumns(DoubleMatrix x) {
        if (x.columns() != features()) {
            throw new IllegalArgumentException(
                    "the model was fitted on " + features() + " columns, found " + x.columns());
        }
    }

    private static void checkFinite(String what, double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a " + what + " of the model is " + value);
            }
        }
    }
}
