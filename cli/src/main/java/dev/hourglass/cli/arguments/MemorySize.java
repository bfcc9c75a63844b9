package dev.hourglass.cli.arguments;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of memory as command lines write them: {@code 200M}, {@code 2G}, as with java's own options. */
public final class MemorySize {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,15})([kKmMgG]?)");
    private static final int KILO = 10;
    private static final int MEGA = 20;
    private static final int GIGA = 30;

    private MemorySize() {
    }

    /** The type of an option that takes one, in bytes. */
    public static ValueType<Long> type() {
        return new ValueType<>("a size such as 200M or 2G", MemorySize::parse);
    }

    private static long parse(String text) {
        Matcher size = TEXT.matcher(text);
        if (!size.matches()) {
            throw new IllegalArgumentException("not a size");
        }
        int shift = switch (size.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> KILO;
            case "m" -> MEGA;
            case "g" -> GIGA;
            default -> 0;
        };
        long bytes = Long.parseLong(size.group(1)) << shift;
        if (bytes < 1 || bytes >> shift != Long.parseLong(size.group(1))) {
            throw new IllegalArgumentException("out of range");
        }
        return bytes;
    }
}
