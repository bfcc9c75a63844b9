package dev.hourglass.kernel;

/** Fills a matrix with random numbers of {@link CounterRandom}. */
public interface RandomKernel {
    /**
     * Element (i, j) becomes the number of counter {@code first + i * stride + j}, whatever else is filled, and by
     * whom; counters beyond the greatest integer go on from the least.
     *
     * @param rows   0 or more
     * @param width  a multiple of {@link Padding#LANES}: padding is filled like any other element
     * @param first  the counter of element (0, 0)
     * @param stride from a row's counters to the next row's; less than the width, and rows have numbers in common
     * @param key    of {@link CounterRandom#key}
     * @param y      rows x width, rows contiguous
     */
    void run(int rows, int width, int first, int stride, long key, View y);
}
