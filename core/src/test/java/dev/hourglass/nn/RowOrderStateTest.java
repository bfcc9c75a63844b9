package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.random.RandomState;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order has each row once. */
class RowOrderStateTest {
    private static final int[] STREAM = new RandomState(1).state();

    @Test
    void anOrderIsKept() {
        assertArrayEquals(new int[] {2, 0, 1}, new RowOrderState(3, new int[] {2, 0, 1}, STREAM).order());
    }

    @Test
    void oneRowHasAnOrder() {
        assertArrayEquals(new int[] {0}, new RowOrderState(1, new int[] {0}, STREAM).order());
    }

    @ParameterizedTest
    @CsvSource({"0 2, 'expected each of 2 rows once, found row 2'",
        "0 -1, 'expected each of 2 rows once, found row -1'",
        "1 1, 'expected each of 2 rows once, found row 1 twice'",
        "0 0, 'expected each of 2 rows once, found row 0 twice'", "0 1 2, found an order of 3 for 2 rows"})
    void whatIsNoOrderIsRefused(String rows, String message) {
        int[] order = Arrays.stream(rows.split(" ")).mapToInt(Integer::parseInt).toArray();
        assertEquals(message, assertThrows(IllegalArgumentException.class,
                () -> new RowOrderState(2, order, STREAM)).getMessage());
    }

    @Test
    void anOrderOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RowOrderState(0, new int[0], STREAM));
    }
}
