package dev.hourglass.schedule;

/** What schedules take. */
final class Ranges {
    private Ranges() {
    }

    /** Refuses what does not make a rate smaller, or makes it nothing. */
    static void requireShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be above 0 and below 1, found " + value);
        }
    }

    /** Refuses a least factor that is none. */
    static void requireLeast(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1, found " + value);
        }
    }

    static void requireAtLeast(String name, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be " + least + " or more, found " + value);
        }
    }

    static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be 0 or more and finite, found " + value);
        }
    }
}
