package dev.hourglass.search;

import java.util.Objects;

/**
 * The classes of rows.
 *
 * @param ofRows the class of each row, from 0; kept, not copied
 * @param count  how many classes there are
 */
public record Classes(int[] ofRows, int count) {
    /**
     * Refuses null.
     *
     * @param ofRows the class of each row, from 0; kept, not copied
     * @param count  how many classes there are
     */
    public Classes {
        Objects.requireNonNull(ofRows, "ofRows");
    }

    /**
     * {@return whether each of so many folds can have a row of every class}
     *
     * @param folds 2 or more
     */
    boolean fill(int folds) {
        int[] rows = new int[count];
        for (int label : ofRows) {
            rows[label]++;
        }
        for (int size : rows) {
            if (size < folds) {
                return false;
            }
        }
        return count > 1;
    }
}
