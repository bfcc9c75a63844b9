package dev.hourglass.layer;

import dev.hourglass.kernel.View;

/**
 * How a layer mixes columns that is no {@code y = x W + b}. Such layers are for networks in use alone: nothing here
 * goes back.
 */
@SuppressWarnings("exports")
public interface Mixture {

    /**
     * Where its numbers lie.
     *
     * @param inputs  columns that come in, without padding
     * @param columns that go out, without padding
     * @param width   columns that go out, padding counted
     * @param x       what comes in, rows x inputs
     * @param kernel  the layer's first tensor, inputs x width, padding zero
     * @param y       what goes out, rows x width; apart from x
     */
    record Block(int inputs, int columns, int width, View x, View kernel, View y) {
    }

    /**
     * {@return the work of a network in use; it leaves padding zero}
     *
     * @param block where its numbers lie
     */
    InferencePass inference(Block block);
}
