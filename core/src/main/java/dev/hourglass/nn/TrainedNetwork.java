package dev.hourglass.nn;

import java.util.Objects;

/**
 * The result of a training.
 *
 * @param network the trained network
 * @param history the losses on the way
 * @param epoch   the epoch whose numbers the network has, counted from 1: the last, or with early stopping the best
 */
public record TrainedNetwork(Network network, History history, int epoch) {
    /**
     * Refuses null.
     *
     * @param network the trained network
     * @param history the losses on the way
     * @param epoch   the epoch whose numbers the network has, counted from 1: the last, or with early stopping the best
     */
    public TrainedNetwork {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(history, "history");
    }
}
