package dev.hourglass.table;

/** The range check that the settings of generators and splits share. */
final class Bounds {
    private Bounds() {
    }

    /**
     * Refuses a count that is too small.
     *
     * @param least the least count allowed
     * @param count the count
     * @param name  of the setting, for the message
     * @throws IllegalArgumentException if the count is below the least
     */
    static void requireAtLeast(int least, int count, String name) {
        if (count < least) {
            throw new IllegalArgumentException(name + " must be " + least + " or more, found " + count);
        }
    }
}
