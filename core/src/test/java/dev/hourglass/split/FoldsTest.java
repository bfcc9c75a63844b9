package dev.hourglass.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Sizes and refusals of the two kinds of folds. */
class FoldsTest {
    @Test
    void theFirstFoldsAreLonger() {
        assertEquals(List.of(new Split(new int[] {3, 4, 5, 6}, new int[] {0, 1, 2}),
                        new Split(new int[] {0, 1, 2, 5, 6}, new int[] {3, 4}),
                        new Split(new int[] {0, 1, 2, 3, 4}, new int[] {5, 6})),
                new KFold().withSplits(3).split(7));
    }

    @Test
    void aSmallClassIsMissingInSomeFolds() {
        assertEquals(List.of(new Split(new int[] {2, 3}, new int[] {0, 1}),
                new Split(new int[] {0, 1}, new int[] {2, 3})),
                new StratifiedKFold().withSplits(2).split(new int[] {5, 5, 4, 5}));
    }

    @Test
    void everyRowMayBeAFoldOfItsOwn() {
        assertEquals(List.of(new Split(new int[] {1}, new int[] {0}), new Split(new int[] {0}, new int[] {1})),
                new KFold().withSplits(2).split(2));
        assertEquals(List.of(new Split(new int[] {1}, new int[] {0}), new Split(new int[] {0}, new int[] {1})),
                new StratifiedKFold().withSplits(2).split(new int[] {3, 3}));
    }

    @Test
    void oneFoldIsNone() {
        assertRefused("splits must be 2 or more, found 1", () -> new KFold().withSplits(1));
        assertRefused("splits must be 2 or more, found 0", () -> new StratifiedKFold().withSplits(0));
        assertRefused("splits must be 2 or more, found 1", () -> new RepeatedStratifiedKFold(1, 1, 0));
        assertRefused("repeats must be 1 or more, found 0", () -> new RepeatedStratifiedKFold(2, 0, 0));
    }

    @Test
    void thereAreAsManyRowsAsFolds() {
        assertRefused("cannot cut 3 rows into 4 folds: lower the folds", () -> new KFold().withSplits(4).split(3));
        assertRefused("cannot cut 0 rows into 2 folds: lower the folds",
                () -> new StratifiedKFold().withSplits(2).split(new int[0]));
        assertRefused("no class has as many rows as there are folds: the largest has 2, folds are 3",
                () -> new StratifiedKFold().withSplits(3).split(new int[] {0, 1, 0, 1}));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
