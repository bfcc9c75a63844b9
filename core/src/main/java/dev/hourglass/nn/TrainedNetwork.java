package dev.hourglass.nn;

/**
 * The result of a training.
 *
 * @param network the trained network
 * @param history the losses on the way
 * @param epoch   the epoch whose numbers the network has, counted from 1: the last, or with early stopping the best
 */
public record TrainedNetwork(Network network, History history, int epoch) {
}
