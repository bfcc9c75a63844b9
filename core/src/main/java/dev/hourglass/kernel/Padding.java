package dev.hourglass.kernel;

/**
 * Rows are padded with zeros to whole vectors, so that kernels over layers never have a remainder.
 *
 * <p>The padding is the same on every machine, 16 floats, which is one vector of 512 bits or four of 128.
 */
public final class Padding {
    /** Floats in the longest vector: the length of every padded row is a multiple of this. */
    public static final int LANES = SimdRequest.WIDEST / Float.SIZE;

    private Padding() {
    }

    /**
     * {@return the padded length of a row of {@code size} floats}
     *
     * @param size floats, 0 or more
     */
    public static int padded(int size) {
        return roundUp(size, LANES);
    }

    /** {@return the smallest multiple of {@code step} that is not below {@code size}} */
    static int roundUp(int size, int step) {
        return (size + step - 1) / step * step;
    }
}
