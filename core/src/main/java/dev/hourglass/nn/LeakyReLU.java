package dev.hourglass.nn;

/**
 * The activation {@code y = x > 0 ? x : slope * x}, element by element (Maas, Hannun and Ng, 2013).
 *
 * @param slope for values that are not positive, 0 or more
 */
public record LeakyReLU(double slope) implements Layer {
    /** The slope that Keras uses when none is given. */
    public static final double DEFAULT_SLOPE = 0.3;

    /**
     * Refuses a slope out of range.
     *
     * @param slope for values that are not positive
     */
    public LeakyReLU {
        if (!(slope >= 0 && slope <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException("slope must be 0 or more and finite, found " + slope);
        }
    }

    /** The activation with the default slope. */
    public LeakyReLU() {
        this(DEFAULT_SLOPE);
    }

    @Override
    public String type() {
        return "LeakyReLU";
    }

    @Override
    public int outputs(int inputs) {
        return inputs;
    }
}
