package dev.hourglass.layer;

/** A layer in training, or a block of its columns: its way forward over a batch, and the way of gradients back. */
public interface LayerPass {

    /**
     * Computes the layer's output, keeping what the way back needs.
     *
     * @param rows how many of the rows, the first ones
     */
    void forward(int rows);

    /**
     * From the gradient of the output computes those of the parameters and of the input.
     *
     * @param rows the same number
     */
    void backward(int rows);
}
