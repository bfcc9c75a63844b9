package dev.hourglass.linear;

import dev.hourglass.kernel.Exponential;
import dev.hourglass.kernel.Sigmoid;

/** What the scores of one row mean. */
final class ClassProbabilities {
    private ClassProbabilities() {
    }

    /**
     * The most probable class; of equal ones the first.
     *
     * @param link   of the model
     * @param scores one row after the other
     * @param from   where the row begins
     * @param count  how many scores it has
     */
    static int best(Link link, double[] scores, int from, int count) {
        if (link == Link.LOGISTIC) {
            return scores[from] > 0 ? 1 : 0;
        }
        int best = 0;
        for (int k = 1; k < count; k++) {
            best = scores[from + k] > scores[from + best] ? k : best;
        }
        return best;
    }

    /** Makes the probabilities of a row of its scores, in place; a single score becomes two probabilities. */
    static void replace(Link link, double[] scores) {
        switch (link) {
            case LOGISTIC -> {
                double score = scores[0];
                scores[0] = Sigmoid.sigmoid(-score);
                scores[1] = Sigmoid.sigmoid(score);
            }
            case SOFTMAX -> softmax(scores);
            case ONE_VS_REST -> {
                // The logarithms of the one-against-rest probabilities: where those all round to 0 these do not.
                for (int k = 0; k < scores.length; k++) {
                    scores[k] = -Sigmoid.softplus(-scores[k]);
                }
                softmax(scores);
            }
        }
    }

    private static void softmax(double[] scores) {
        double highest = scores[0];
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = Exponential.exp(scores[k] - highest);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
    }
}
