package dev.hourglass.outofcore;

import dev.hourglass.random.RandomState;

/**
 * Some of many rows, drawn in one pass over them and without memory of it: each row is taken with the chance that those
 * still wanted are among those still to come (Knuth, The Art of Computer Programming 2, algorithm S). Every choice of
 * as many rows is equally likely.
 */
final class SequentialSample {
    private final RandomState random;
    private int wanted;
    private int left;

    /**
     * A sample that is to be drawn.
     *
     * @param seed   of the random numbers, one a row
     * @param wanted how many rows
     * @param rows   of how many
     */
    SequentialSample(long seed, int wanted, int rows) {
        this.random = new RandomState(seed);
        this.wanted = wanted;
        this.left = rows;
    }

    /** Whether the next row is taken. */
    boolean takesNext() {
        boolean takes = random.randomSample() * left < wanted;
        left--;
        if (takes) {
            wanted--;
        }
        return takes;
    }
}
