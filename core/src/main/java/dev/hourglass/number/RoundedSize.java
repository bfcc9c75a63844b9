package dev.hourglass.number;

/** Sizes of files and of memory for people: {@code 950 bytes}, {@code 27.4 KB}, {@code 1.5 GB}, in steps of 1024. */
public final class RoundedSize {
    private static final String[] UNITS = {"KB", "MB", "GB", "TB"};
    private static final double STEP = 0x1p10;
    /** What is shown as 1024.0 is 1.0 of the next unit. */
    private static final double LEAST_OF_NEXT = STEP - 0.05;

    private RoundedSize() {
    }

    /**
     * {@return the size in bytes, or with one digit after the point in the largest unit of which it is one or more}
     *
     * @param bytes 0 or more
     */
    public static String of(long bytes) {
        if (bytes < STEP) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        double size = bytes / STEP;
        int unit = 0;
        while (size >= LEAST_OF_NEXT && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return FixedDecimal.fixed(size, 1) + ' ' + UNITS[unit];
    }
}
