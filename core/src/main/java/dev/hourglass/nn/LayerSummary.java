package dev.hourglass.nn;

import java.util.Objects;

/**
 * One row of a network's summary, about one layer.
 *
 * @param name                   unique in its network, numbered as Keras does: {@code dense}, {@code dense_1}, …
 * @param type                   {@code InputLayer}, {@code Dense}, {@code BatchNormalization} or {@code LeakyReLU}
 * @param inputs                 columns that come in
 * @param outputs                columns that go out
 * @param trainableParameters    numbers the optimizer changes
 * @param nonTrainableParameters numbers that are running averages
 */
public record LayerSummary(
        String name, String type, int inputs, int outputs, int trainableParameters, int nonTrainableParameters) {
    /**
     * Refuses null.
     *
     * @param name                   unique in its network, numbered as Keras does: {@code dense}, {@code dense_1}, …
     * @param type                   {@code InputLayer}, {@code Dense}, {@code BatchNormalization} or {@code LeakyReLU}
     * @param inputs                 columns that come in
     * @param outputs                columns that go out
     * @param trainableParameters    numbers the optimizer changes
     * @param nonTrainableParameters numbers that are running averages
     */
    public LayerSummary {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    /** {@return all numbers the layer holds} */
    public int parameters() {
        return trainableParameters + nonTrainableParameters;
    }
}
