package dev.hourglass.number;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of memory as the JVM's own options have them: {@code 200M}, {@code 2G}, in steps of 1024. */
public final class MemorySize {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,15})([kmg]?)");
    private static final int STEP_BITS = 10;

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
}
