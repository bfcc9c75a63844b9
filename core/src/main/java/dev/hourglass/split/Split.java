package dev.hourglass.split;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Row numbers to train on and row numbers to test on; none is in both.
 *
 * @param train in the order the rows are to be used; kept, not copied
 * @param test  likewise
 */
public record Split(int[] train, int[] test) {
    /**
     * Refuses null.
     *
     * @param train in the order the rows are to be used; kept, not copied
     * @param test  likewise
     */
    public Split {
        Objects.requireNonNull(train, "train");
        Objects.requireNonNull(test, "test");
    }

    /**
     * The splits in which every fold is the test set once.
     *
     * @param foldOfRow the fold each row is in, 0 to folds - 1
     * @param folds     how many folds there are
     * @return one split for each fold, row numbers ascending
     */
    static List<Split> ofFolds(int[] foldOfRow, int folds) {
        return IntStream.range(0, folds)
                .mapToObj(fold -> new Split(
                        rows(foldOfRow).filter(row -> foldOfRow[row] != fold).toArray(),
                        rows(foldOfRow).filter(row -> foldOfRow[row] == fold).toArray()))
                .toList();
    }

    private static IntStream rows(int[] foldOfRow) {
        return IntStream.range(0, foldOfRow.length);
    }

    /** {@return whether the other has the same rows in the same order} */
    @Override
    public boolean equals(Object other) {
        return other instanceof Split that && Arrays.equals(train, that.train) && Arrays.equals(test, that.test);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(train) * 31 + Arrays.hashCode(test);
    }

    /** {@return the sizes, for messages} */
    @Override
    public String toString() {
        return train.length + " rows to train, " + test.length + " rows to test";
    }
}
