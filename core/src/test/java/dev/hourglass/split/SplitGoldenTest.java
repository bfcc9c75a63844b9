package dev.hourglass.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.golden.Golden;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Splits of scikit-learn: the same rows in the same order. */
class SplitGoldenTest {
    private static final String FOLDER = "/golden/split/";

    @ParameterizedTest
    @ValueSource(strings = {"n10_default", "n1000_033_seed1", "n100_025_seed42", "n101_050_seed3", "n7_030_seed5",
            "n50_int13_seed8", "n50_train06_seed9", "n60_both_seed10", "n3_034_seed2", "strat_iris_030_seed0",
            "strat_iris_033_seed1", "strat_unbalanced_020_seed7", "strat_ties_seed42", "strat_ties_seed1",
            "strat_mc04_033_seed4", "strat_both_seed6", "strat_negative_labels_seed3"})
    void trainAndTest(String name) {
        Map<String, String> golden = Golden.properties(FOLDER + name + ".txt", "|");
        TrainTestSplit settings = new TrainTestSplit()
                .withTestSize(size(golden.get("test_size")))
                .withTrainSize(size(golden.get("train_size")))
                .withRandomState(Long.parseLong(golden.get("random_state")));
        Split split = golden.containsKey("stratify")
                ? settings.splitStratified(Golden.ints(golden.get("stratify")))
                : settings.split(Integer.parseInt(golden.get("n")));
        assertArrayEquals(Golden.ints(golden.get("train")), split.train());
        assertArrayEquals(Golden.ints(golden.get("test")), split.test());
    }

    /** {@return the size a text means in scikit-learn: a number with a point is a fraction} */
    static SplitSize size(String text) {
        if (text.equals("None") || text.equals("rest")) {
            return SplitSize.rest();
        }
        return text.contains(".")
                ? SplitSize.fraction(Double.parseDouble(text))
                : SplitSize.count(Integer.parseInt(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kfold", "kfold_shuffled"})
    void folds(String name) {
        Map<String, String> golden = Golden.properties(FOLDER + name + ".txt", "|");
        int splits = Integer.parseInt(golden.get("n_splits"));
        KFold folds = golden.get("shuffle").equals("1")
                ? new KFold().withSplits(splits).withShuffle(true)
                        .withRandomState(Long.parseLong(golden.get("random_state")))
                : new KFold().withSplits(splits);
        assertFolds(golden, folds.split(Integer.parseInt(golden.get("n"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stratified_kfold", "stratified_kfold_shuffled"})
    void stratifiedFolds(String name) {
        Map<String, String> golden = Golden.properties(FOLDER + name + ".txt", "|");
        int splits = Integer.parseInt(golden.get("n_splits"));
        StratifiedKFold folds = golden.get("shuffle").equals("1")
                ? new StratifiedKFold().withSplits(splits).withShuffle(true)
                        .withRandomState(Long.parseLong(golden.get("random_state")))
                : new StratifiedKFold().withSplits(splits);
        assertFolds(golden, folds.split(Golden.ints(golden.get("y"))));
    }

    @Test
    void repeatedStratifiedFolds() {
        Map<String, String> golden = Golden.properties(FOLDER + "repeated_stratified_kfold.txt", "|");
        RepeatedStratifiedKFold folds = new RepeatedStratifiedKFold(Integer.parseInt(golden.get("splits")),
                Integer.parseInt(golden.get("repeats")), Long.parseLong(golden.get("random_state")));
        assertFolds(golden, folds.split(Golden.ints(golden.get("y"))));
    }

    private static void assertFolds(Map<String, String> golden, List<Split> splits) {
        int rows = Integer.parseInt(golden.get("n"));
        assertEquals(Integer.parseInt(golden.get("n_splits")), splits.size());
        for (int fold = 0; fold < splits.size(); fold++) {
            int[] test = Golden.ints(golden.get("test" + fold));
            assertArrayEquals(test, splits.get(fold).test());
            assertArrayEquals(complement(test, rows), splits.get(fold).train());
        }
    }

    private static int[] complement(int[] ascending, int rows) {
        int[] others = new int[rows - ascending.length];
        int next = 0;
        int found = 0;
        for (int row = 0; row < rows; row++) {
            if (found < ascending.length && ascending[found] == row) {
                found++;
            } else {
                others[next++] = row;
            }
        }
        return others;
    }
}
