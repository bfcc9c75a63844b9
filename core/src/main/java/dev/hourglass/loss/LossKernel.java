package dev.hourglass.loss;

import dev.hourglass.kernel.View;

/**
 * The arithmetic of a loss that compares each output with its own target, of which each implementation gives the same
 * bits. One that has scratch memory made it when it was made itself, and is for one thread at a time.
 *
 * <p>Each view has its own distance from row to row; {@code width} is a multiple of 16 floats. Nothing is checked,
 * nothing is allocated.
 */
@SuppressWarnings("exports")
public interface LossKernel {

    /**
     * The error of each element.
     *
     * @param rows   how many
     * @param width  columns
     * @param output rows x width
     * @param target rows x width
     * @param errors rows x width, written
     */
    void errors(int rows, int width, View output, View target, View errors);

    /**
     * What the error of each element changes by with its output, times a factor.
     *
     * @param rows     how many
     * @param width    columns
     * @param factor   1 / (rows * columns) of the whole batch
     * @param output   rows x width
     * @param target   rows x width
     * @param gradient rows x width, written
     */
    void gradient(int rows, int width, float factor, View output, View target, View gradient);
}
