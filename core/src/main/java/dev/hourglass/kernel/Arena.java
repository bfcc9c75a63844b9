package dev.hourglass.kernel;

/**
 * One array from which memory is allocated, that of a training or of a chunk of rows in use, each piece a whole number
 * of cache lines from the others.
 *
 * <p>Whether a vector lies within one cache line or across two makes a tenth of a training's time, and Java does not
 * tell where an array lies. But an array that fills half a region of the G1 collector or more lies at the beginning of
 * a region, and its elements begin 16 bytes later, so that a cache line begins after {@link #LEAD} floats. Small pieces
 * are aligned by being part of a large array.
 */
public final class Arena {
    /** Floats that are left unused at the beginning of an array, so that what follows begins at a cache line. */
    public static final int LEAD = Tuning.CACHE_LINE - Tuning.ARRAY_HEADER;

    /** The most floats that can be taken: with the lead, the longest array that all JVMs make. */
    public static final int MOST = Integer.MAX_VALUE - 8 - LEAD;

    private static final float[] NONE = {};

    private final float[] array;
    private long next = LEAD;

    /**
     * An array of zeros.
     *
     * @param size floats to take, all pieces together
     */
    public Arena(int size) {
        array = new float[Math.addExact(LEAD, size)];
    }

    private Arena() {
        array = NONE;
    }

    /**
     * {@return an arena without an array, which only counts what is taken} Memory is planned twice, first with such a
     * draft, so that sizes are stated only where pieces are taken.
     */
    public static Arena draft() {
        return new Arena();
    }

    /**
     * Takes the next piece.
     *
     * @param size floats, a multiple of {@link Padding#LANES}
     * @return where the piece begins
     */
    public int take(long size) {
        int at = (int) next;
        next += size;
        return at;
    }

    /** {@return how many floats have been taken} */
    public long taken() {
        return next - LEAD;
    }

    /** {@return the array that all pieces are part of} */
    public float[] array() {
        return array;
    }
}
