package dev.hourglass.nn;

/**
 * The result of a training.
 *
 * @param network the trained network
 * @param history the losses on the way
 */
public record TrainedNetwork(Network network, History history) {
}
