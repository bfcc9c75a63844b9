package dev.hourglass.metrics;

import java.util.Arrays;

/**
 * Scores of positive and negative rows, walked from the highest to the lowest distinct score. Ties belong to one step,
 * so the order of the rows does not matter.
 */
final class Ranking {
    private final double[] positives;
    private final double[] negatives;
    private int positivesLeft;
    private int negativesLeft;

    Ranking(int[] truth, double[] scores, int positive) {
        Rows.checkLengths(truth.length, scores.length);
        Rows.checkNumbers(scores);
        this.positives = select(truth, scores, positive, true);
        this.negatives = select(truth, scores, positive, false);
        this.positivesLeft = positives.length;
        this.negativesLeft = negatives.length;
    }

    /** Moves below the next distinct score; false at the end. */
    boolean advance() {
        if (positivesLeft == 0 && negativesLeft == 0) {
            return false;
        }
        double score = Math.max(top(positives, positivesLeft), top(negatives, negativesLeft));
        positivesLeft = below(score, positives, positivesLeft);
        negativesLeft = below(score, negatives, negativesLeft);
        return true;
    }

    /** How many positive rows there are. */
    long positives() {
        return positives.length;
    }

    /** How many negative rows there are. */
    long negatives() {
        return negatives.length;
    }

    /** Positive rows passed so far. */
    long truePositives() {
        return positives.length - positivesLeft;
    }

    /** Negative rows passed so far. */
    long falsePositives() {
        return negatives.length - negativesLeft;
    }

    private static double[] select(int[] truth, double[] scores, int positive, boolean wanted) {
        double[] selected = new double[truth.length];
        int count = 0;
        for (int r = 0; r < truth.length; r++) {
            if (truth[r] == positive == wanted) {
                selected[count++] = scores[r];
            }
        }
        double[] sorted = Arrays.copyOf(selected, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static double top(double[] sorted, int left) {
        return left == 0 ? Double.NEGATIVE_INFINITY : sorted[left - 1];
    }

    private static int below(double score, double[] sorted, int left) {
        int rest = left;
        while (rest > 0 && sorted[rest - 1] == score) {
            rest--;
        }
        return rest;
    }
}
