package dev.hourglass.layer;

import dev.hourglass.registry.Kind;

/**
 * Two layers in a row that are computed at once, with the bits of one after the other. Layers share blocks
 * of columns anyway, so that this is only for pairs where it was measured to be worth it.
 */
@SuppressWarnings("exports")
public interface Fusion {

    /** {@return the kind of the first layer} */
    Kind<? extends Layer> first();

    /** {@return the kind of the second, which writes its output over its input} */
    Kind<? extends Layer> second();

    /**
     * {@return the work of both on a block of columns in training}
     *
     * @param first  of the kind that {@link #first()} tells
     * @param second of the kind that {@link #second()} tells
     * @param block  where the numbers of the first lie, and the output of both
     */
    LayerPass training(Layer first, Layer second, ColumnBlock block);

    /**
     * {@return the work of both on a block of columns of a network in use}
     *
     * @param first  of the kind that {@link #first()} tells
     * @param second of the kind that {@link #second()} tells
     * @param block  where the numbers of the first lie, and the output of both
     */
    InferencePass inference(Layer first, Layer second, ColumnBlock block);
}
