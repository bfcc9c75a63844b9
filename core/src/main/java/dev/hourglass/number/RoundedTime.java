package dev.hourglass.number;

/** Lengths of time for people: {@code 7s}, {@code 3m05s}, {@code 2h07m}. */
public final class RoundedTime {
    private RoundedTime() {
    }

    /**
     * {@return whole seconds, or minutes and seconds, or hours and minutes}
     *
     * @param seconds 0 or more
     */
    public static String of(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + "s";
        }
        return whole < 3600 ? pair(whole / 60, 'm', whole % 60, 's') : pair(whole / 3600, 'h', whole / 60 % 60, 'm');
    }

    private static String pair(long large, char largeUnit, long small, char smallUnit) {
        return large + String.valueOf(largeUnit) + (small < 10 ? "0" : "") + small + smallUnit;
    }
}
