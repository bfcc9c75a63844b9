package dev.hourglass.kernel;

/** Fills a matrix with random numbers of {@link CounterRandom}. */
public interface RandomKernel {
    /**
     * Element (i, j) becomes the number of counter {@code first + i * stride + j}, whatever else is filled and by
     * whichever thread; counters wrap around beyond the greatest integer.
     *
     * @param rows   0 or more
     * @param width  a multiple of {@link Padding#LANES}: padding is filled like any other element
     * @param first  the counter of element (0, 0)
     * @param stride the distance between the counters of two rows; if it is less than the width, rows have numbers in
     *               common
     * @param key    of {@link CounterRandom#key}
     * @param y      rows x width, rows contiguous
     */
    void run(int rows, int width, int first, int stride, long key, View y);
}
