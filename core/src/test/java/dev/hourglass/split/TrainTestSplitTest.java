package dev.hourglass.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.golden.Golden;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sizes and refusals of scikit-learn's train_test_split. */
class TrainTestSplitTest {
    /** Not a number found in the input, and we say it in words. */
    private static final String OPEN_INTERVAL = "(0, 1)";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    static Stream<String> cases() {
        return Golden.lines("/corpora/splits/train_test_split.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersWhatScikitLearnAnswers(String line) {
        String[] record = line.split("\\|", -1);
        if (record[5].startsWith("error ")) {
            String message = assertThrows(IllegalArgumentException.class, () -> split(record)).getMessage();
            assertTrue(numbers(message).containsAll(numbers(record[5].replace(OPEN_INTERVAL, ""))), message);
        } else {
            Split split = split(record);
            assertEquals(record[5], "train " + split.train().length + " test " + split.test().length);
            assertEquals(split.train().length + split.test().length,
                    IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.test())).distinct().count());
        }
    }

    private static Split split(String[] record) {
        TrainTestSplit settings = new TrainTestSplit()
                .withTestSize(SplitGoldenTest.size(record[1]))
                .withTrainSize(SplitGoldenTest.size(record[2]))
                .withShuffle(Boolean.parseBoolean(record[3]));
        return record[4].isEmpty()
                ? settings.split(Integer.parseInt(record[0]))
                : settings.splitStratified(Golden.ints(record[4]));
    }

    private static Set<String> numbers(String message) {
        return new TreeSet<>(NUMBER.matcher(message).results().map(MatchResult::group).toList());
    }

    @Test
    void anotherSeedSplitsOtherwise() {
        TrainTestSplit split = new TrainTestSplit().withRandomState(1);
        assertEquals(split.split(50), split.withRandomState(1).split(50));
        assertNotEquals(split.split(50), split.withRandomState(2).split(50));
    }

    @Test
    void withoutShufflingTheFirstRowsAreForTraining() {
        Split split = new TrainTestSplit().withShuffle(false).withTestSize(SplitSize.fraction(0.2))
                .withTrainSize(SplitSize.count(7)).split(10);
        assertEquals(new Split(new int[] {0, 1, 2, 3, 4, 5, 6}, new int[] {7, 8}), split);
    }

    @Test
    void stratifiedSplitsHaveTheSameShareOfEveryClass() {
        int[] labels = {1, 1, 1, 1, 2, 2, 2, 2};
        for (SplitSize size : new SplitSize[] {SplitSize.count(2), SplitSize.fraction(0.5), SplitSize.fraction(0.75)}) {
            Split split = new TrainTestSplit().withTestSize(size).splitStratified(labels);
            assertEquals(split.test().length, 2 * ofClass(1, labels, split.test()));
            assertEquals(split.train().length, 2 * ofClass(1, labels, split.train()));
        }
    }

    /** 1.9, 2.7 and 5.4 rows: the two left over by rounding down go to the largest remainders. */
    @Test
    void rowsLeftOverGoToTheLargestRemainders() {
        int[] labels = IntStream.range(0, 100).map(i -> i < 19 ? 0 : i < 46 ? 1 : 2).toArray();
        Split split = new TrainTestSplit().withTrainSize(SplitSize.count(10)).splitStratified(labels);
        assertArrayEquals(new long[] {2, 3, 5}, IntStream.range(0, 3)
                .mapToLong(label -> ofClass(label, labels, split.train())).toArray());
    }

    /** scikit-learn's test against 32-bit overflow. */
    @Test
    void largeTablesAreApportionedWithoutOverflow() {
        int[] labels = IntStream.range(0, 100_000).map(i -> i > 99_000 ? 1 : 0).toArray();
        Split split = new TrainTestSplit().withTrainSize(SplitSize.fraction(0.25)).splitStratified(labels);
        assertArrayEquals(new long[] {25_000, 75_000, 250, 749}, new long[] {split.train().length, split.test().length,
            ofClass(1, labels, split.train()), ofClass(1, labels, split.test())});
    }

    private static long ofClass(int label, int[] labels, int[] rows) {
        return Arrays.stream(rows).filter(row -> labels[row] == label).count();
    }

    @Test
    void sizesTogetherAreAtMostAllRows() {
        assertRefused("train size and test size sum to 12, more than the 10 rows: lower one of them",
                SplitSize.count(5), SplitSize.count(7));
        assertRefused("train size and test size sum to 11, more than the 10 rows: lower one of them",
                SplitSize.fraction(0.5), SplitSize.count(6));
        assertRefused("train size and test size sum to 1.5, more than 1: lower one of them",
                SplitSize.fraction(0.75), SplitSize.fraction(0.75));
    }

    @Test
    void sizesMayBeAllRowsTogetherButNotAlone() {
        Split split = new TrainTestSplit().withTestSize(SplitSize.fraction(0.25))
                .withTrainSize(SplitSize.fraction(0.75)).split(8);
        assertEquals(8, split.train().length + split.test().length);
        assertRefused("train size 10 must be a count above 0 and below the number of rows, 10, or a fraction between 0"
                + " and 1 (both excluded)", SplitSize.rest(), SplitSize.count(10));
        assertRefused("test size 10 must be a count above 0 and below the number of rows, 10, or a fraction between 0"
                + " and 1 (both excluded)", SplitSize.count(10), SplitSize.rest());
    }

    @Test
    void everyClassNeedsARowInBothParts() {
        int[] labels = {0, 0, 0, 1, 1, 1, 2, 2, 2};
        assertEquals("a train size of 2 rows is less than the 3 classes: every class needs a row in both parts",
                assertThrows(IllegalArgumentException.class, () -> new TrainTestSplit()
                        .withTrainSize(SplitSize.count(2)).splitStratified(labels)).getMessage());
        assertEquals("a test size of 2 rows is less than the 3 classes: every class needs a row in both parts",
                assertThrows(IllegalArgumentException.class, () -> new TrainTestSplit()
                        .withTestSize(SplitSize.count(2)).splitStratified(labels)).getMessage());
    }

    @Test
    void sizesAreNumbers() {
        assertRefused("test size NaN must be a count above 0 and below the number of rows, 10, or a fraction between 0"
                + " and 1 (both excluded)", SplitSize.fraction(Double.NaN), SplitSize.rest());
    }

    private static void assertRefused(String message, SplitSize test, SplitSize train) {
        TrainTestSplit settings = new TrainTestSplit().withTestSize(test).withTrainSize(train);
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, () -> settings.split(10)).getMessage());
    }

    @Test
    void nothingCannotBeSplit() {
        assertEquals("with 0 rows, test size 0.25 and train size the rest the train set would be empty: give more rows"
                + " or other sizes", assertThrows(IllegalArgumentException.class,
                        () -> new TrainTestSplit().split(0)).getMessage());
    }

    @Test
    void stratifiedSplitsNeedToShuffle() {
        TrainTestSplit settings = new TrainTestSplit().withShuffle(false);
        assertEquals("a stratified split draws rows at random: it needs shuffle",
                assertThrows(IllegalArgumentException.class,
                        () -> settings.splitStratified(new int[] {0, 0, 1, 1})).getMessage());
    }
}
