package dev.hourglass.kernel;

/** Tells by their bits which numbers are above 0: half of all branches on the sign would be mispredicted. */
public final class Positive {
    private static final int INFINITY = 0x7f800000;

    private Positive() {
    }

    /**
     * {@return all bits set for a number above 0; none for any other, or NaN}
     *
     * @param number any
     */
    public static int mask(float number) {
        int bits = Float.floatToRawIntBits(number);
        return ~(bits - 1 | INFINITY - bits) >> Integer.SIZE - 1;
    }

    /**
     * {@return {@code above} if a number is above 0, else {@code other}}
     *
     * @param number any
     * @param above  for numbers above 0
     * @param other  for all others, and NaN
     */
    public static float choose(float number, float above, float other) {
        int otherBits = Float.floatToRawIntBits(other);
        return Float.intBitsToFloat(otherBits ^ (otherBits ^ Float.floatToRawIntBits(above)) & mask(number));
    }
}
