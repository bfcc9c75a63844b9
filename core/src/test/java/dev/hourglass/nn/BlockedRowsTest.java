package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that lie in blocks are reached one by one, too. */
class BlockedRowsTest {
    private static final Matrix ROWS = TestNetworks.rows(7, 3, 2);

    /** Blocks of two rows; those that are read, in order. */
    private final List<Integer> read = new ArrayList<>();
    private final BlockedRows blocked = new BlockedMatrix(ROWS, 2) {
        @Override
        public void copyBlock(int block, float[] to, int at) {
            read.add(block);
            if (read.size() == 2 && block == 3) {
                throw new IllegalStateException("broken");
            }
            super.copyBlock(block, to, at);
        }
    };

    private static void assertRow(int row, RowSource from) {
        float[] found = new float[5];
        from.copy(row, found, 1);
        assertArrayEquals(new float[] {0, ROWS.get(row, 0), ROWS.get(row, 1), ROWS.get(row, 2), 0}, found);
    }

    @ParameterizedTest
    @CsvSource({"1, 65536", "100, 655", "65536, 1", "65537, 1", "2000000000, 1", "0, 65536"})
    void aBlockHasAboutAsManyNumbersHoweverWideItIs(int columns, int rows) {
        assertEquals(rows, BlockedRows.usualBlockRows(columns));
    }

    @Test
    void aThreadsOwnViewReadsABlockOnceForAllOfItsRows() {
        RowSource own = blocked.forOneThread();
        assertEquals(7, own.rows());
        assertEquals(3, own.columns());
        for (int row = 0; row < 6; row++) {
            assertRow(row, own);
        }
        assertEquals(List.of(0, 1, 2), read);
        assertRow(0, own);
        assertEquals(List.of(0, 1, 2, 0), read);
    }

    @Test
    void aBlockThatCouldNotBeReadIsReadAgain() {
        RowSource own = blocked.forOneThread();
        assertRow(0, own);
        assertThrows(IllegalStateException.class, () -> own.copy(6, new float[3], 0));
        assertRow(6, own);
        assertEquals(List.of(0, 3, 3), read);
    }

    @Test
    void aRowAloneIsFound() {
        assertRow(5, blocked);
    }
}
