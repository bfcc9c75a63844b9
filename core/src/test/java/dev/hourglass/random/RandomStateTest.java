package dev.hourglass.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What RandomState refuses, and the edges the golden files do not show. */
class RandomStateTest {
    private final RandomState random = new RandomState(5);

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void seedsHaveThirtyTwoBits() {
        assertRefused("a seed lies between 0 and 4294967295, found -1", () -> new RandomState(-1));
        assertRefused("a seed lies between 0 and 4294967295, found 4294967296", () -> new RandomState(1L << 32));
        assertRefused("a seed array needs at least one word, found none", () -> new RandomState(new int[0]));
    }

    @Test
    void rangesMustHoldSomethingTheTypeCanHold() {
        assertRefused("the range 3 to 3 (exclusive) is empty", () -> random.randint(3, 3));
        assertRefused("the range -1 to 5 (exclusive) does not fit UINT8, which holds 0 to 255",
                () -> random.randint(-1, 5, 1, IntegerType.UINT8));
        assertRefused("the range 0 to 129 (exclusive) does not fit INT8, which holds -128 to 127",
                () -> random.randint(0, 129, 1, IntegerType.INT8));
        assertRefused("a size is 0 or more, found -2", () -> random.randint(0, 3, -2, IntegerType.INT64));
    }

    @Test
    void sizesAndScalesAreNotNegative() {
        assertRefused("a size is 0 or more, found -1", () -> random.permutation(-1));
        assertRefused("a size is 0 or more, found -1", () -> random.randomSample(-1));
        assertRefused("a standard deviation is 0 or more, found -0.5", () -> random.normal(0, -0.5));
        assertRefused("a standard deviation is 0 or more, found NaN", () -> random.normal(0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> random.uniform(-Double.MAX_VALUE, Double.MAX_VALUE));
    }

    @Test
    void choiceNeedsEnoughNumbers() {
        assertRefused("cannot draw 4 different numbers out of 3", () -> random.choice(3, 4, false));
        assertRefused("cannot draw 1 numbers out of 0", () -> random.choice(0, 1, true));
        assertRefused("cannot draw 0 numbers out of -1", () -> random.choice(-1, 0, true));
        assertEquals(0, random.choice(0, 0, true).length);
    }

    @ParameterizedTest
    @EnumSource
    void aRangeOfOneValueUsesNoWord(IntegerType type) {
        long[] values = random.randint(1, 2, 3, type);
        assertArrayEquals(new long[] {1, 1, 1}, values);
        assertEquals(new RandomState(5).nextInt32(), random.nextInt32());
    }

    @ParameterizedTest
    @EnumSource
    void theWholeRangeOfATypeIsReached(IntegerType type) {
        long high = type == IntegerType.INT64 ? Long.MAX_VALUE : type.highest() + 1;
        double quarter = (type.highest() / 4.0 - type.lowest() / 4.0);
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (long value : random.randint(type.lowest(), high, 1000, type)) {
            assertTrue(value >= type.lowest() && value <= type.highest());
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        assertTrue(least < type.lowest() + quarter && greatest > type.highest() - quarter);
    }

    @Test
    void a16BitTypeCutsWordsInTwoLowHalfFirst() {
        int word = new RandomState(5).nextInt32();
        assertArrayEquals(new long[] {word & 0xFFFF, word >>> 16}, random.randint(0, 65536, 2, IntegerType.UINT16));
    }

    @Test
    void zeroScaleGivesTheMean() {
        assertEquals(3.0, random.normal(3.0, 0));
    }

    /** At the beginning, inside and at the end of a block of words. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 623, 624, 625, 2000})
    void aStreamGoesOnFromItsState(int drawn) {
        RandomState first = new RandomState(5);
        for (int i = 0; i < drawn; i++) {
            first.nextInt32();
        }
        RandomState second = RandomState.ofState(first.state());
        for (int i = 0; i < 1300; i++) {
            assertEquals(first.nextInt32(), second.nextInt32());
        }
    }

    @Test
    void whatIsNoStateIsRefused() {
        int[] state = random.state();
        assertEquals(625, state.length);
        assertThrows(IllegalArgumentException.class, () -> RandomState.ofState(new int[624]));
        for (int position : new int[] {-1, 625, Integer.MAX_VALUE}) {
            state[624] = position;
            assertThrows(IllegalArgumentException.class, () -> RandomState.ofState(state));
        }
    }
}
