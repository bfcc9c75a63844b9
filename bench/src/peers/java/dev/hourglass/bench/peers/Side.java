package dev.hourglass.bench.peers;

/**
 * One of those compared.
 *
 * @param name what the table calls it
 * @param work what is timed
 * @param size how often {@code work} has to run to do the whole of what is compared; 1 but for the FMA peak
 */
record Side(String name, Runnable work, double size) {
    /** The name of the side that all others are compared with. */
    static final String OURS = "Hourglass";

    /** A side whose work is the whole. */
    Side(String name, Runnable work) {
        this(name, work, 1);
    }
}
