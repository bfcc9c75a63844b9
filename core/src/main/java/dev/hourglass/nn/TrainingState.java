package dev.hourglass.nn;

import java.util.Objects;
import java.util.Optional;

/**
 * A training between two batches: all that its result depends on besides the data and the settings. A training that is
 * resumed from here ends with the same bits as one that never stopped, with any number of threads.
 *
 * @param batch   batches done in the epoch after those in the history; all of them if it still has to be validated
 * @param lossSum sum of their squared errors
 * @param network the numbers as they are now
 * @param optimizer where it stands
 * @param order   in which the epoch takes rows
 * @param history of the epochs that are done
 * @param best    the numbers after the epoch with the lowest validation loss; empty without early stopping, or before
 *                the first
 */
public record TrainingState(int batch, double lossSum, Network network, OptimizerState optimizer,
        RowOrderState order, History history, Optional<Network> best) {

    /**
     * Refuses parts that do not fit each other.
     *
     * @param batch   batches done of the epoch
     * @param lossSum sum of their squared errors
     * @param network the numbers as they are now
     * @param optimizer where it stands
     * @param order   in which the epoch takes rows
     * @param history of the epochs that are done
     * @param best    the numbers after the best epoch, or empty
     */
    public TrainingState {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(optimizer, "optimizer");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(best, "best");
        if (batch < 0 || !(lossSum >= 0 && lossSum < Double.POSITIVE_INFINITY) || batch == 0 && lossSum > 0) {
            throw new IllegalArgumentException("no training is at batch " + batch + " with a loss of " + lossSum);
        }
    }

    /**
     * Refuses settings to which this state cannot belong.
     *
     * @param settings   of the training
     * @param validation whether there is validation data
     * @throws IllegalArgumentException if the training cannot have been in this state
     */
    public void requireFits(FitSettings settings, boolean validation) {
        int batches = settings.batches(order.rows());
        int epochs = history.epochs();
        if (batch > batches || epochs > settings.epochs() || epochs == settings.epochs() && batch > 0) {
            throw new IllegalArgumentException("expected " + settings.epochs() + " epochs of " + batches
                    + " batches, found " + epochs + " epochs and " + batch + " batches");
        }
        optimizer.requireFits(settings.optimizer());
        boolean stopsEarly = settings.stopping().isOn();
        if (stopsEarly && !validation) {
            throw new IllegalArgumentException("a training that stops early needs validation data");
        }
        if (epochs > 0 && (history.hasValidation() != validation || stopsEarly != best.isPresent())) {
            throw new IllegalArgumentException("the losses of " + epochs + " epochs do not fit the settings");
        }
    }
}
