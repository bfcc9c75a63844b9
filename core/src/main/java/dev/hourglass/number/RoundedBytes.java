package dev.hourglass.number;

/** Amounts of memory for people: {@code 1.5 GB}, {@code 200.0 MB}; a GB is 2^30 bytes, a MB 2^20. */
public final class RoundedBytes {
    private static final int MEGA = 20;
    private static final int GIGA = 30;
    private static final int TENTHS = 10;

    private RoundedBytes() {
    }

    /**
     * {@return the amount to a tenth: in GB from 1 GB on, below in MB}
     *
     * @param bytes 0 or more
     */
    public static String of(long bytes) {
        int shift = bytes >= 1L << GIGA ? GIGA : MEGA;
        long tenths = Math.round((double) bytes * TENTHS / (1L << shift));
        return tenths / TENTHS + "." + tenths % TENTHS + (shift == GIGA ? " GB" : " MB");
    }
}
