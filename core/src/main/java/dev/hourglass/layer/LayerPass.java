package dev.hourglass.layer;

/** A layer in training, or a block of its columns: its forward pass over a batch, and its backward pass. */
public interface LayerPass {

    /**
     * Computes the layer's output, and keeps what the backward pass needs.
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
