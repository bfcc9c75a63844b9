package dev.hourglass.autoencoder;

import dev.hourglass.loss.ConstantAnswer;
import dev.hourglass.loss.Loss;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether a training learned anything: its loss, compared with that of a network that has learned nothing and gives
 * every row the same answer, whichever is best for the loss, such as the means or the medians of the training columns.
 *
 * <p>Losses are measured in inference mode. The training loss is not the same: in training, batch normalization uses
 * the statistics of the batch, so a network can look good there and be useless afterwards. They are measured on some of
 * the rows if these leave no doubt, otherwise on all.
 *
 * @param updates        of the weights, up to the epoch that was kept
 * @param training       on the training rows
 * @param validation     on the validation rows; empty without any
 * @param constantAnswer the answer that a network without learning gives to every row
 * @param sameCode       whether all training rows have the same code, but for rounding
 */
public record Assessment(long updates, BaselineComparison training, Optional<BaselineComparison> validation,
        ConstantAnswer constantAnswer, boolean sameCode) {
    /** With fewer updates, the moving averages of batch normalization are still near their initial values. */
    private static final int FEW_UPDATES = 100;
    /** So many rows distinguish a network that learned from one that did not, unless it is a close call. */
    private static final int SOME_ROWS = 128;
    /** Differences below ten roundings of a float32 do not count. */
    private static final float ROUNDING = 10 * 0x1p-23f;

    /**
     * Refuses null.
     *
     * @param updates        of the weights, up to the epoch that was kept
     * @param training       on the training rows
     * @param validation     on the validation rows; empty without any
     * @param constantAnswer the answer that a network without learning gives to every row
     * @param sameCode       whether all training rows have the same code, but for rounding
     */
    public Assessment {
        Objects.requireNonNull(validation, "validation");
        Objects.requireNonNull(constantAnswer, "constantAnswer");
        Objects.requireNonNull(training, "training");
    }

    /**
     * Measures a network. If some rows show that it learned, the others are skipped: in a short run of a program, this
     * code is not compiled yet and would take as long for all rows as dozens of epochs.
     *
     * @param head    makes codes
     * @param tail    makes rows from codes
     * @param data    scaled rows that were learned from and measured on
     * @param loss    that was minimized
     * @param updates of the weights
     * @param threads threads to use; changes no bit
     */
    static Assessment of(Network head, Network tail, FitData<Matrix> data, Loss loss, long updates, int threads) {
        Assessment some = measure(head, tail, data.map(Assessment::some), loss, updates, threads);
        return some.isBeyondDoubt() ? some : measure(head, tail, data, loss, updates, threads);
    }

    /** Some rows at equal distances, or all rows if they are few. */
    private static Matrix some(Matrix all) {
        int step = (all.rows() + SOME_ROWS - 1) / SOME_ROWS;
        return step == 1 ? all
                : all.selectRows(IntStream.iterate(0, row -> row < all.rows(), row -> row + step).toArray());
    }

    private boolean isBeyondDoubt() {
        return !sameCode && training.isClearlyBetter()
                && (validation.isEmpty() || validation.get().isClearlyBetter());
    }

    private static Assessment measure(Network head, Network tail, FitData<Matrix> data, Loss loss, long updates,
            int threads) {
        Matrix training = data.training();
        ConstantAnswer constant = loss.constantAnswer();
        Matrix answer = constant.of(training);
        Matrix codes = head.predict(training, threads);
        BaselineComparison onTraining = BaselineComparison.of(tail, codes, training, answer, loss, threads);
        Optional<BaselineComparison> onValidation = data.validation().map(
                rows -> BaselineComparison.of(tail, head.predict(rows, threads), rows, answer, loss, threads));
        return new Assessment(updates, onTraining, onValidation, constant, training.rows() > 1 && isOneRow(codes));
    }

    private static boolean isOneRow(Matrix codes) {
        for (int j = 0; j < codes.columns(); j++) {
            float least = codes.get(0, j);
            float greatest = least;
            for (int i = 1; i < codes.rows(); i++) {
                least = Math.min(least, codes.get(i, j));
                greatest = Math.max(greatest, codes.get(i, j));
            }
            // Written so that NaN, which is not a code, does not count as a difference.
            if (greatest - least > ROUNDING * Math.max(Math.abs(least), Math.abs(greatest))) {
                return false;
            }
        }
        return true;
    }

    /** {@return what is wrong according to the training rows, in sentences; empty if something was learned} */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (sameCode && training.hasDifferences()) {
            warnings.add("all training rows have the same code");
        }
        if (training.isNoBetter()) {
            warnings.add("the network reconstructs the training rows no better than the " + constantAnswer
                    + " of their columns would: " + training);
        }
        return warnings;
    }

    /** {@return what is wrong according to the validation rows, in a sentence; empty if nothing is} */
    public Optional<String> validationWarning() {
        if (validation.isEmpty() || !validation.get().isNoBetter()) {
            return Optional.empty();
        }
        return Optional.of("the network reconstructs the validation rows no better than the " + constantAnswer
                + " of the training columns would: " + validation.get());
    }

    /**
     * {@return whether there were so few updates that nothing can be expected, so that longer training is the remedy}
     */
    public boolean isShort() {
        return updates < FEW_UPDATES;
    }
}
