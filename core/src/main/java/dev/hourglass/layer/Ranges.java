package dev.hourglass.layer;

/** What layers take. */
final class Ranges {
    private Ranges() {
    }

    static void requireRate(double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("rate must be from 0 to below 1, found " + rate);
        }
    }

    static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && value <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " must be 0 or more and finite, found " + value);
        }
    }
}
