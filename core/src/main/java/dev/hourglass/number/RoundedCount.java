package dev.hourglass.number;

/** Numbers of things for people, of three digits or so: {@code 950}, {@code 27.4k}, {@code 1.2M}. */
public final class RoundedCount {
    private RoundedCount() {
    }

    /**
     * {@return the number in ones, thousands or millions}
     *
     * @param count 0 or more
     */
    public static String of(double count) {
        if (count < 1e3) {
            return FixedDecimal.fixed(count, 0);
        }
        return count < 1e6 ? FixedDecimal.fixed(count / 1e3, 1) + "k" : FixedDecimal.fixed(count / 1e6, 1) + "M";
    }
}
