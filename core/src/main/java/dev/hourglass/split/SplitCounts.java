package dev.hourglass.split;

/**
 * How many rows go into the two parts of a split, by the rules of scikit-learn's {@code _validate_shuffle_split}.
 *
 * @param train rows to train on, 1 or more
 * @param test  rows to test on, 1 or more
 */
record SplitCounts(int train, int test) {
    private static final SplitSize DEFAULT_TEST_SIZE = SplitSize.fraction(0.25);

    /**
     * Counts the rows of both parts.
     *
     * @param trainSize wanted for training
     * @param testSize  wanted for testing; a quarter where both are the rest
     * @param rows      all of them
     * @return the counts, together at most all rows
     * @throws IllegalArgumentException if a size is not a part of the rows, both are more than all rows, or a part
     *                                  would be empty
     */
    static SplitCounts of(SplitSize trainSize, SplitSize testSize, int rows) {
        boolean undecided = trainSize instanceof SplitSize.Rest && testSize instanceof SplitSize.Rest;
        SplitSize decidedTest = undecided ? DEFAULT_TEST_SIZE : testSize;
        requirePart("test size", decidedTest, rows);
        requirePart("train size", trainSize, rows);
        if (trainSize instanceof SplitSize.Fraction train && testSize instanceof SplitSize.Fraction test) {
            requireAtMostOne(train.value() + test.value());
        }
        SplitCounts counts = counted(trainSize, decidedTest, rows);
        if ((long) counts.train + counts.test > rows) {
            throw new IllegalArgumentException("train size and test size sum to " + ((long) counts.train + counts.test)
                    + ", more than the " + rows + " rows: lower one of them");
        }
        if (counts.train == 0) {
            throw new IllegalArgumentException("with " + rows + " rows, test size " + decidedTest + " and train size "
                    + trainSize + " the train set would be empty: give more rows or other sizes");
        }
        return counts;
    }

    private static SplitCounts counted(SplitSize trainSize, SplitSize testSize, int rows) {
        if (testSize instanceof SplitSize.Rest) {
            int train = trainRows(trainSize, rows);
            return new SplitCounts(train, rows - train);
        }
        int test = testRows(testSize, rows);
        return new SplitCounts(trainSize instanceof SplitSize.Rest ? rows - test : trainRows(trainSize, rows), test);
    }

    private static int trainRows(SplitSize size, int rows) {
        return size instanceof SplitSize.Fraction fraction
                ? (int) Math.floor(fraction.value() * rows)
                : ((SplitSize.Count) size).rows();
    }

    private static int testRows(SplitSize size, int rows) {
        return size instanceof SplitSize.Fraction fraction
                ? (int) Math.ceil(fraction.value() * rows)
                : ((SplitSize.Count) size).rows();
    }

    private static void requirePart(String name, SplitSize size, int rows) {
        if (!size.isPartOf(rows)) {
            throw new IllegalArgumentException(name + " " + size
                    + " must be a count above 0 and below the number of rows, "
                    + rows + ", or a fraction between 0 and 1 (both excluded)");
        }
    }

    private static void requireAtMostOne(double sum) {
        if (sum > 1) {
            throw new IllegalArgumentException(
                    "train size and test size sum to " + sum + ", more than 1: lower one of them");
        }
    }
}
