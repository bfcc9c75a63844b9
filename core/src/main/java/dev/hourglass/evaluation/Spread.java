package dev.hourglass.evaluation;

import dev.hourglass.number.Moments;
import java.util.Objects;

/**
 * How scores of folds lie.
 *
 * @param mean      of all of them
 * @param deviation standard deviation, by one less than their number; 0 for a single one
 */
public record Spread(double mean, double deviation) {

    /**
     * {@return the spread of scores}
     *
     * @param scores 1 or more
     */
    public static Spread of(double[] scores) {
        Objects.requireNonNull(scores, "scores");
        double mean = Moments.mean(scores);
        double squares = Moments.squares(scores, mean);
        return new Spread(mean, scores.length == 1 ? 0 : Math.sqrt(squares / (scores.length - 1)));
    }
}
