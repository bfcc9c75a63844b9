package dev.hourglass.split;

import dev.hourglass.random.RandomState;
import java.util.Arrays;

/** One stratified random split, drawn as scikit-learn's {@code StratifiedShuffleSplit} draws it. */
final class StratifiedShuffle {
    private final SplitCounts counts;
    private final int[] labels;
    private final int[][] members;
    private final RandomState random;

    /**
     * Prepares a split.
     *
     * @param counts rows for both parts
     * @param labels the class of every row
     * @param random the stream
     * @throws IllegalArgumentException if a class has but one row, or a part has fewer rows than there are classes
     */
    StratifiedShuffle(SplitCounts counts, int[] labels, RandomState random) {
        this.counts = counts;
        this.labels = labels;
        this.members = ClassMembers.byLabel(labels);
        this.random = random;
        requireTwoMembers();
        requireRowForEveryClass("train", counts.train());
        requireRowForEveryClass("test", counts.test());
    }

    private void requireTwoMembers() {
        for (int[] rows : members) {
            if (rows.length < 2) {
                throw new IllegalArgumentException("class " + labels[rows[0]]
                        + " has only 1 row, too few to be in both parts: every class needs at least 2");
            }
        }
    }

    private void requireRowForEveryClass(String part, int rows) {
        if (rows < members.length) {
            throw new IllegalArgumentException("a " + part + " size of " + rows + " rows is less than the "
                    + members.length + " classes: every class needs a row in both parts");
        }
    }

    /** {@return the split; each call draws another} */
    Split split() {
        int[] sizes = Arrays.stream(members).mapToInt(rows -> rows.length).toArray();
        int[] trainSizes = Apportionment.apportion(sizes, counts.train(), random);
        int[] left = sizes.clone();
        Arrays.setAll(left, i -> sizes[i] - trainSizes[i]);
        int[] testSizes = Apportionment.apportion(left, counts.test(), random);

        int[] train = new int[counts.train()];
        int[] test = new int[counts.test()];
        int trainEnd = 0;
        int testEnd = 0;
        for (int i = 0; i < members.length; i++) {
            int[] order = shuffled(members[i]);
            System.arraycopy(order, 0, train, trainEnd, trainSizes[i]);
            System.arraycopy(order, trainSizes[i], test, testEnd, testSizes[i]);
            trainEnd += trainSizes[i];
            testEnd += testSizes[i];
        }
        random.shuffle(train);
        random.shuffle(test);
        return new Split(train, test);
    }

    private int[] shuffled(int[] rows) {
        int[] order = rows.clone();
        random.shuffle(order);
        return order;
    }
}
