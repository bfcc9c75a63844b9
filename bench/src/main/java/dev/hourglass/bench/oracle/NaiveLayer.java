package dev.hourglass.bench.oracle;

import java.util.List;

/** A layer by its definition; keeps what its own way back needs. All matrices are rows x columns. */
public interface NaiveLayer {
    /**
     * {@return the output in training mode}
     *
     * @param x the batch
     */
    float[][] forward(float[][] x);

    /**
     * {@return the gradient of the input; those of the parameters are kept}
     *
     * @param dy the gradient of the output of the last {@link #forward}
     */
    float[][] backward(float[][] dy);

    /**
     * {@return the output in inference mode}
     *
     * @param x any rows
     */
    float[][] infer(float[][] x);

    /** {@return what the optimizer changes: first among {@link #blocks}} */
    List<float[]> parameters();

    /** {@return one gradient for each of {@link #parameters}, from the last {@link #backward}} */
    List<float[]> gradients();

    /** {@return all numbers of the layer, in the order of the engine's tensors} */
    List<float[]> blocks();
}
