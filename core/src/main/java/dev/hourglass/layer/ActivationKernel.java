package dev.hourglass.layer;

import dev.hourglass.kernel.View;

/**
 * The arithmetic of an activation over some rows and columns, of which each implementation gives the same bits.
 *
 * <p>Each view has its own distance from row to row; {@code width} is a multiple of 16 floats. Nothing is checked,
 * nothing is allocated.
 */
@SuppressWarnings("exports")
public interface ActivationKernel {

    /**
     * {@code y = f(x)}.
     *
     * @param rows    how many
     * @param width   columns
     * @param x       rows x width
     * @param y       rows x width, written; may be x
     * @param scratch rows x width, of any content
     */
    void forward(int rows, int width, View x, View y, View scratch);

    /**
     * {@code y = f(x)} with the same bits, keeping {@code f'(x)} where {@link Activation#keepsDerivative} says so.
     *
     * @param rows       how many
     * @param width      columns
     * @param x          rows x width
     * @param y          rows x width, written; may be x
     * @param derivative rows x width, written; y, and not looked at, where none is kept
     * @param scratch    rows x width, of any content
     */
    default void forward(int rows, int width, View x, View y, View derivative, View scratch) {
        forward(rows, width, x, y, scratch);
    }

    /**
     * {@code dx = f'(x) dy}, written over dy.
     *
     * @param rows     how many
     * @param width    columns
     * @param kept     y, or f'(x) where {@link Activation#keepsDerivative} says so
     * @param gradient dy, and then dx
     * @param scratch  rows x width, of any content
     */
    void backward(int rows, int width, View kept, View gradient, View scratch);
}
