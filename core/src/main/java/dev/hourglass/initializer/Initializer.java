package dev.hourglass.initializer;

import dev.hourglass.random.RandomState;
import dev.hourglass.registry.Part;

/** What the numbers of a network are before it has learned anything. */
public interface Initializer extends Part {

    /**
     * Fills a block of numbers, row after row.
     *
     * @param block   rows x columns, or one row
     * @param inputs  rows of a kernel: how many columns come in
     * @param outputs columns of it: how many go out
     * @param random  the stream to draw from
     */
    void fill(float[] block, int inputs, int outputs, RandomState random);
}
