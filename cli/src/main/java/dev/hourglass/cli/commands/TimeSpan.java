package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.ValueType;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** A time in seconds, minutes or hours, as options have it: {@code 90s}, {@code 10m}, {@code 2h}. */
record TimeSpan(int count, char unit) {
    private static final Map<Character, ChronoUnit> UNITS =
            Map.of('s', ChronoUnit.SECONDS, 'm', ChronoUnit.MINUTES, 'h', ChronoUnit.HOURS);
    private static final ValueType<Integer> COUNT = ValueType.wholeNumber(1, 100_000);

    /** What options may be. */
    static final ValueType<TimeSpan> TYPE =
            new ValueType<>("a whole number from 1 to 100000 and s, m or h, as in 90s or 10m", TimeSpan::parse);

    private static TimeSpan parse(String text) {
        char unit = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (!UNITS.containsKey(unit)) {
            throw new IllegalArgumentException("no unit");
        }
        return new TimeSpan(COUNT.parse(text.substring(0, text.length() - 1)), unit);
    }

    /** The same as Java has it. */
    Duration duration() {
        return Duration.of(count, UNITS.get(unit));
    }

    /** As it was written. */
    @Override
    public String toString() {
        return Integer.toString(count) + unit;
    }
}
