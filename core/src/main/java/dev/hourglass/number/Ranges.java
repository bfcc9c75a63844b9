package dev.hourglass.number;

/** What the values of parts are refused by: each check names the value, says what it may be, and what was found. */
public final class Ranges {
    private Ranges() {
    }

    /**
     * Refuses what is not above 0, or more than a float32 holds.
     *
     * @param name  of the value, for the message
     * @param value to check
     * @throws IllegalArgumentException if it is out of range
     */
    public static void requirePositive(String name, double value) {
        if (!(value > 0 && value <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " must be above 0 and finite, found " + value);
        }
    }

    /**
     * Refuses what is below 0, or more than a float32 holds.
     *
     * @param name  of the value, for the message
     * @param value to check
     * @throws IllegalArgumentException if it is out of range
     */
    public static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && value <= Float.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " must be 0 or more and finite, found " + value);
        }
    }

    /**
     * Refuses what is no decay, momentum or rate of dropping out.
     *
     * @param name  of the value, for the message
     * @param value from 0 to below 1
     * @throws IllegalArgumentException if it is out of range
     */
    public static void requireBelowOne(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to below 1, found " + value);
        }
    }

    /**
     * Refuses what does not make a number smaller, or makes it nothing.
     *
     * @param name  of the value, for the message
     * @param value above 0 and below 1
     * @throws IllegalArgumentException if it is out of range
     */
    public static void requireShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be above 0 and below 1, found " + value);
        }
    }

    /**
     * Refuses what is no part of a whole, nothing and all included.
     *
     * @param name  of the value, for the message
     * @param value from 0 to 1
     * @throws IllegalArgumentException if it is out of range
     */
    public static void requireUnit(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1, found " + value);
        }
    }

    /**
     * Refuses a whole number that is too small.
     *
     * @param name  of the value, for the message
     * @param least that it may be
     * @param value to check
     * @throws IllegalArgumentException if it is out of range
     */
    public static void requireAtLeast(String name, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be " + least + " or more, found " + value);
        }
    }
}
