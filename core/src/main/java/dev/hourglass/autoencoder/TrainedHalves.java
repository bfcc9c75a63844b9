package dev.hourglass.autoencoder;

import dev.hourglass.loss.Loss;
import dev.hourglass.nn.History;
import dev.hourglass.nn.Network;

/**
 * What a training gives.
 *
 * @param encoder    the half that makes codes, with everything needed to use it alone
 * @param network    both halves, as they were trained
 * @param decoder    the half that makes outputs of codes, in use
 * @param loss       that was made smaller, which knows what outputs stand for
 * @param history    the losses of the training
 * @param assessment whether anything was learned
 */
record TrainedHalves(Encoder encoder, Network network, Network decoder, Loss loss, History history,
        Assessment assessment) {
}
