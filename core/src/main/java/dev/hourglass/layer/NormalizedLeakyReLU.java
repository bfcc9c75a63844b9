package dev.hourglass.layer;

import dev.hourglass.registry.Kind;

/**
 * Batch normalization with LeakyReLU after it. In the backward pass LeakyReLU alone would have to read the output
 * again, whose signs determine its slopes; together, the slopes are computed again from what batch normalization reads
 * in any case. With one after the other, a training in batches of 256 rows took 1.09 times as long, and encoding 1.2
 * times (JDK 17, AVX2, medians of seven pairs).
 */
final class NormalizedLeakyReLU implements Fusion {
    @Override
    public Kind<BatchNormalization> first() {
        return BatchNormalization.KIND;
    }

    @Override
    public Kind<LeakyReLU> second() {
        return LeakyReLU.KIND;
    }

    @Override
    @SuppressWarnings("exports")
    public LayerPass training(Layer first, Layer second, ColumnBlock block) {
        return normalization(first).training(block, slope(second));
    }

    @Override
    @SuppressWarnings("exports")
    public InferencePass inference(Layer first, Layer second, ColumnBlock block) {
        return normalization(first).inference(block, slope(second));
    }

    private BatchNormalization normalization(Layer layer) {
        return first().of(layer.settings());
    }

    private float slope(Layer layer) {
        return (float) second().of(layer.settings()).slope();
    }
}
