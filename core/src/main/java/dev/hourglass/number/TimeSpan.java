package dev.hourglass.number;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

/** Lengths of time as people write them into settings: {@code 90s}, {@code 10m}, {@code 2h}. */
public final class TimeSpan {
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS);
    private static final int MOST = 100_000;

    private TimeSpan() {
    }

    /**
     * {@return the time}
     *
     * @param text a whole number from 1 to 100,000 and s, m or h
     * @throws IllegalArgumentException if it is anything else
     */
    public static Duration parse(String text) {
        Objects.requireNonNull(text, "text");
        if (!text.matches("[+-]?[0-9]+[smh]")) {
            throw new IllegalArgumentException("expected a whole number and s, m or h, found " + text);
        }
        int end = text.length() - 1;
        long count = Long.parseLong(text.substring(0, end));
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("expected a time of 1 to " + MOST + " units, found " + text);
        }
        return Duration.of(count, UNITS.get(text.substring(end)));
    }
}
