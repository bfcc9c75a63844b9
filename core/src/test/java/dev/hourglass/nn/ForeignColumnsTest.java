package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.kernel.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForeignColumnsTest {
    private static final int STRIDE = 80;

    /** Each cache line counts once, in the rows of the batch alone; the sum says which were read. */
    @Test
    void everyLineOfTheRangesIsRead() {
        float[] numbers = new float[10 * STRIDE];
        for (int line = 0; line < numbers.length / 16; line++) {
            numbers[16 * line] = line < 5 * 7 ? 1 << line % 5 : Float.NaN;
        }
        float[] scratch = new float[4];
        List<ColumnRange> ranges = List.of(new ColumnRange(0, 16), new ColumnRange(32, 32), new ColumnRange(48, 80));
        new ForeignColumns(View.ofRows(numbers, 0, STRIDE), ranges, View.ofRows(scratch, 2, 4)).fetch(7);
        assertEquals(7 * (1 + 8 + 16), scratch[2]);
    }
}
