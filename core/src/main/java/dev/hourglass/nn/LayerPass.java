package dev.hourglass.nn;

/** One layer in training, or a part of it: its way forward over a batch, and the way of gradients back. */
interface LayerPass {

    /** Computes the layer's output for the first {@code rows} rows, keeping what the way back needs. */
    void forward(int rows);

    /** From the gradient of the output computes those of the parameters and of the input, for the same rows. */
    void backward(int rows);
}
