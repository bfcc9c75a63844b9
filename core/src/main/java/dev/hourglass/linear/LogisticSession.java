package dev.hourglass.linear;

import dev.hourglass.kernel.DoubleVectors;
import dev.hourglass.matrix.DoubleMatrix;

/**
 * A fitted logistic regression at work on one row at a time, with buffers that are made once: a call allocates nothing.
 * A row gives the same bits as by {@link LogisticModel#predict} and {@link LogisticModel#predictProbabilities}.
 *
 * <p>For one thread at a time.
 */
public final class LogisticSession {
    private final Link link;
    private final int features;
    private final double[][] weights;
    private final double[] intercepts;
    /** Of a row: its scores, then its probabilities; a single score has two. */
    private final double[] probabilities;

    /**
     * A session of a model.
     *
     * @param model that reads rows
     */
    public LogisticSession(LogisticModel model) {
        link = model.link();
        features = model.features();
        intercepts = model.intercepts();
        probabilities = new double[model.classes()];
        DoubleMatrix coefficients = model.coefficients();
        weights = new double[coefficients.rows()][features];
        for (int k = 0; k < weights.length; k++) {
            System.arraycopy(coefficients.values(), k * features, weights[k], 0, features);
        }
    }

    /**
     * {@return the most probable class of a row; of equally probable ones the first}
     *
     * @param row of as many numbers as the model reads, all finite
     * @throws NonFiniteScoreException if the coefficients are so large that a score is not finite
     */
    public int predict(double[] row) {
        for (int k = 0; k < intercepts.length; k++) {
            double score = DoubleVectors.dot(row, weights[k], features) + intercepts[k];
            if (!Double.isFinite(score)) {
                throw new NonFiniteScoreException(0);
            }
            probabilities[k] = score;
        }
        return ClassProbabilities.best(link, probabilities, 0, intercepts.length);
    }

    /**
     * {@return the most probable class of a row, and gives the probabilities of all}
     *
     * @param row of as many numbers as the model reads, all finite
     * @param to  one probability a class, written
     * @throws NonFiniteScoreException if the coefficients are so large that a score is not finite
     */
    public int predict(double[] row, double[] to) {
        int best = predict(row);
        ClassProbabilities.replace(link, probabilities);
        System.arraycopy(probabilities, 0, to, 0, probabilities.length);
        return best;
    }
}
