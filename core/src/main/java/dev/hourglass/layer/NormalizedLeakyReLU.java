package dev.hourglass.layer;

import dev.hourglass.registry.Kind;

/**
 * Batch normalization with LeakyReLU after it. On the way back LeakyReLU alone has to read the output again, whose signs
 * tell its slopes; both at once compute them anew from what batch normalization reads anyway. In batches of 256 rows a
 * training took 1.09 times as long one after the other (JDK 17, AVX2, median of seven pairs).
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
        return first().of(first.settings()).training(block, (float) second().of(second.settings()).slope());
    }
}
