package dev.hourglass.number;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of memory as the JVM's own options have them: {@code 200M}, {@code 2G}, in steps of 1024. */
public final class MemorySize {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,15})([kmg]?)");
    private static final int STEP_BITS = 10;
    private static final int MEGA_BITS = 2 * STEP_BITS;
    private static final int GIGA_BITS = 3 * STEP_BITS;

    private MemorySize() {
    }

    /**
     * {@return how many bytes a text stands for, 1 or more}
     *
     * @param text a whole number, and K, M or G if it counts these, in capital letters or small ones
     * @throws IllegalArgumentException if it is none, or is 0, or is more than a long holds
     */
    public static long parse(String text) {
        Objects.requireNonNull(text, "text");
        Matcher size = TEXT.matcher(text.toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            throw new IllegalArgumentException("a size is written as 200M or 2G");
        }
        long count = Long.parseLong(size.group(1));
        int shift = STEP_BITS * (size.group(2).isEmpty() ? 0 : 1 + "kmg".indexOf(size.group(2)));
        if (count < 1 || count > Long.MAX_VALUE >> shift) {
            throw new IllegalArgumentException("a size is 1 byte or more, and less than 2^63");
        }
        return count << shift;
    }

    /**
     * {@return an amount in whole megabytes, such as {@code 512m}, rounded down}
     *
     * @param bytes 0 or more
     */
    public static String inMegabytes(long bytes) {
        return (bytes >> MEGA_BITS) + "m";
    }

    /**
     * {@return a heap for so much and a quarter more, in whole gigabytes, such as {@code 4g}}
     *
     * @param bytes 0 or more
     */
    public static String heapFor(long bytes) {
        return ((bytes / 4 * 5 >> GIGA_BITS) + 1) + "g";
    }
}
