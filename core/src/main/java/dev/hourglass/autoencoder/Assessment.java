package dev.hourglass.autoencoder;

import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.TrainingData;
import dev.hourglass.table.ShortestDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether a training learned anything: its loss beside that of a network that answers every row with the means of the
 * training columns, which takes no learning.
 *
 * <p>Losses are those of the network in use. The training loss is another: in training, batch normalization takes the
 * statistics of the batch, so that a network can look good there and be of no use afterwards. They are measured on some
 * of the rows where those show less than half of the means' loss, else on all.
 *
 * @param updates             of the weights, up to the epoch that was kept
 * @param loss                on the training rows
 * @param meanLoss            of the training columns' means on the training rows: the mean of the columns' variances
 * @param validationLoss      on the validation rows; NaN without any
 * @param meanValidationLoss  of the training columns' means on the validation rows; NaN without any
 * @param sameCode            whether all training rows have the same code, but for rounding
 */
public record Assessment(long updates, double loss, double meanLoss, double validationLoss, double meanValidationLoss,
        boolean sameCode) {
    /** With fewer, moving averages of batch normalization are still near where they began. */
    private static final int FEW_UPDATES = 100;
    /** As many rows tell a network that learned from one that did not, unless it is close. */
    private static final int SOME_ROWS = 128;
    /** Differences below ten roundings of a float32 are none. */
    private static final float ROUNDING = 10 * 0x1p-23f;

    /**
     * Measures a network. Where some rows show that it learned, the others are not asked: at the end of a short run of
     * the program, slow code would take as long for them as for dozens of epochs.
     *
     * @param head       makes codes
     * @param tail       makes rows of codes
     * @param training   scaled rows that were learned from
     * @param validation scaled rows that were measured on, or null
     * @param updates    of the weights
     * @param threads    threads to use; changes no bit
     */
    static Assessment of(Network head, Network tail, Matrix training, Matrix validation, long updates,
            int threads) {
        Assessment some = measure(head, tail, some(training), validation == null ? null : some(validation), updates,
                threads);
        return some.isBeyondDoubt() ? some : measure(head, tail, training, validation, updates, threads);
    }

    /** Rows at equal distances, or all if they are few. */
    private static Matrix some(Matrix all) {
        int step = (all.rows() + SOME_ROWS - 1) / SOME_ROWS;
        return step == 1 ? all
                : all.selectRows(IntStream.iterate(0, row -> row < all.rows(), row -> row + step).toArray());
    }

    private boolean isBeyondDoubt() {
        return !sameCode && 2 * loss < meanLoss
                && (Double.isNaN(validationLoss) || 2 * validationLoss < meanValidationLoss);
    }

    private static Assessment measure(Network head, Network tail, Matrix training, Matrix validation,
            long updates, int threads) {
        double[] means = means(training);
        Matrix codes = head.predict(training, threads);
        double loss = tail.evaluate(TrainingData.of(codes, training), threads);
        double validationLoss = Double.NaN;
        double meanValidationLoss = Double.NaN;
        if (validation != null) {
            Matrix validationCodes = head.predict(validation, threads);
            validationLoss = tail.evaluate(TrainingData.of(validationCodes, validation), threads);
            meanValidationLoss = meanLoss(validation, means);
        }
        return new Assessment(updates, loss, meanLoss(training, means), validationLoss, meanValidationLoss,
                training.rows() > 1 && isOneRow(codes));
    }

    private static double[] means(Matrix rows) {
        double[] means = new double[rows.columns()];
        for (int i = 0; i < rows.rows(); i++) {
            for (int j = 0; j < means.length; j++) {
                means[j] += rows.get(i, j);
            }
        }
        for (int j = 0; j < means.length; j++) {
            means[j] /= rows.rows();
        }
        return means;
    }

    private static double meanLoss(Matrix rows, double[] means) {
        double sum = 0;
        for (int i = 0; i < rows.rows(); i++) {
            for (int j = 0; j < means.length; j++) {
                double difference = rows.get(i, j) - means[j];
                sum = Math.fma(difference, difference, sum);
            }
        }
        return sum / ((double) rows.rows() * means.length);
    }

    private static boolean isOneRow(Matrix codes) {
        for (int j = 0; j < codes.columns(); j++) {
            float least = codes.get(0, j);
            float greatest = least;
            for (int i = 1; i < codes.rows(); i++) {
                least = Math.min(least, codes.get(i, j));
                greatest = Math.max(greatest, codes.get(i, j));
            }
            // Written so that NaN, which is no code either, does not count as a difference.
            if (greatest - least > ROUNDING * Math.max(Math.abs(least), Math.abs(greatest))) {
                return false;
            }
        }
        return true;
    }

    /** {@return what the training rows show to be wrong, in sentences; nothing where something was learned} */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (sameCode && meanLoss > 0) {
            warnings.add("all training rows have the same code");
        }
        if (!(loss < meanLoss) && meanLoss > 0) {
            warnings.add("the network reconstructs the training rows no better than the means of their columns would: "
                    + losses(loss, meanLoss));
        }
        return warnings;
    }

    /** {@return what the validation rows show to be wrong, a sentence, or nothing} */
    public Optional<String> validationWarning() {
        return !(validationLoss < meanValidationLoss) && meanValidationLoss > 0
                ? Optional.of("the network reconstructs the validation rows no better than the means of the training columns"
                        + " would: " + losses(validationLoss, meanValidationLoss))
                : Optional.empty();
    }

    private static String losses(double network, double means) {
        return "loss " + ShortestDecimal.of((float) network) + " against " + ShortestDecimal.of((float) means);
    }

    /** {@return whether there were so few updates that nothing can be expected, and a longer training is the remedy} */
    public boolean isShort() {
        return updates < FEW_UPDATES;
    }
}
