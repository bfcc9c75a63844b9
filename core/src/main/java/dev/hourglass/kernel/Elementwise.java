package dev.hourglass.kernel;

/** A function of one number, computed for every element of a matrix. */
public interface Elementwise {
    /**
     * Computes y = f(x), element by element.
     *
     * @param rows  0 or more
     * @param width a multiple of {@link Padding#LANES}: padding is computed like any other element
     * @param x     rows x width, rows contiguous
     * @param y     rows x width, rows contiguous, with its own row stride; either x itself or not overlapping it
     */
    void run(int rows, int width, View x, View y);
}
