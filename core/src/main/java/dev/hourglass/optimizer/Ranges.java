package dev.hourglass.optimizer;

/** What optimizers take. */
final class Ranges {
    private Ranges() {
    }

    static void requirePositive(String name, double value) {
        if (!(value > 0 && value <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " must be above 0 and finite, found " + value);
        }
    }

    static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && value <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " must be 0 or more and finite, found " + value);
        }
    }

    static void requireDecay(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to below 1, found " + value);
        }
    }
}
