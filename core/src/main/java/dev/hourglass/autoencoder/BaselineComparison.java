package dev.hourglass.autoencoder;

import dev.hourglass.loss.Loss;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.TrainingData;
import dev.hourglass.number.ShortestDecimal;

/**
 * The loss of a network on some rows, compared with that of one answer to all of them.
 *
 * @param loss         of the network
 * @param constantLoss of one answer to all rows; for the mean squared error and the columns' means, the mean of the
 *                     columns' variances
 * @param leastLoss    of an answer without any error: 0, except for cross-entropies of shares between 0 and 1
 */
public record BaselineComparison(double loss, double constantLoss, double leastLoss) {

    static BaselineComparison of(Network tail, Matrix codes, Matrix rows, Matrix answer, Loss loss, int threads) {
        return new BaselineComparison(tail.evaluate(TrainingData.of(codes, rows), loss, threads),
                loss.ofAnswers(answer, rows), loss.ofAnswers(rows, rows));
    }

    /** Whether rows differ, so that there is something to learn. */
    boolean hasDifferences() {
        return constantLoss > leastLoss;
    }

    /** Whether more than half of what can be learned was learned. */
    boolean isClearlyBetter() {
        return 2 * (loss - leastLoss) < constantLoss - leastLoss;
    }

    /** Whether nothing was learned; a loss that is NaN is not better, either. */
    boolean isNoBetter() {
        return !(loss < constantLoss) && hasDifferences();
    }

    /** Both losses, for messages. */
    @Override
    public String toString() {
        return "loss " + ShortestDecimal.rounded(loss) + " against " + ShortestDecimal.rounded(constantLoss);
    }
}
