package dev.hourglass.random;

/**
 * The integer types of numpy's {@code randint}. The type decides how many bits of the stream one try takes, so two
 * types give different numbers for the same range.
 *
 * <p>Values are handed out as {@code long}, which holds them all.
 */
public enum IntegerType {
    /** Signed 64 bits; numpy's default. */
    INT64(Long.MIN_VALUE, Long.MAX_VALUE, 64),
    /** Unsigned 32 bits. */
    UINT32(0, 0xFFFFFFFFL, 32),
    /** Signed 32 bits. */
    INT32(Integer.MIN_VALUE, Integer.MAX_VALUE, 32),
    /** Unsigned 16 bits. */
    UINT16(0, 0xFFFF, 16),
    /** Signed 16 bits. */
    INT16(Short.MIN_VALUE, Short.MAX_VALUE, 16),
    /** Unsigned 8 bits. */
    UINT8(0, 0xFF, 8),
    /** Signed 8 bits. */
    INT8(Byte.MIN_VALUE, Byte.MAX_VALUE, 8),
    /** One bit: 0 or 1. */
    BOOL(0, 1, 1);

    private final long lowest;
    private final long highest;
    private final int bits;

    IntegerType(long lowest, long highest, int bits) {
        this.lowest = lowest;
        this.highest = highest;
        this.bits = bits;
    }

    /** {@return the least value of the type} */
    public long lowest() {
        return lowest;
    }

    /** {@return the greatest value of the type} */
    public long highest() {
        return highest;
    }

    /** {@return how many bits a value has} */
    public int bits() {
        return bits;
    }

    /**
     * Refuses a range that is empty or outside the type.
     *
     * @param low  the least value wanted
     * @param high one more than the greatest value wanted
     * @throws IllegalArgumentException if a bound is outside the type, or {@code low} is not below {@code high}
     */
    void checkRange(long low, long high) {
        if (low >= high) {
            throw new IllegalArgumentException("the range " + low + " to " + high + " (exclusive) is empty");
        }
        if (low < lowest || high - 1 > highest) {
            throw new IllegalArgumentException("the range " + low + " to " + high + " (exclusive) does not fit " + this
                    + ", which holds " + lowest + " to " + highest);
        }
    }
}
