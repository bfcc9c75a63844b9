package dev.hourglass.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.file.ScratchFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCacheTest {
    private static final int ROWS = 13;
    private static final int BLOCK = 4;

    @TempDir
    private Path folder;

    private static double[] column(int column, int from, int count) {
        return IntStream.range(from, from + count).mapToDouble(row -> row == 2 ? Double.NaN : row + 0.1 * column)
                .toArray();
    }

    private TableCache written(ScratchFile scratch, int part) throws IOException {
        try (TableCacheWriter writer = new TableCacheWriter(scratch, 3, BLOCK)) {
            for (int from = 0; from < ROWS; from += part) {
                int count = Math.min(part, ROWS - from);
                writer.add(new double[][] {column(0, from, count), column(1, from, count), column(2, from, count)},
                        count);
            }
            return writer.finish();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 9, 13})
    void columnsAreReadAsWritten(int part) throws IOException {
        try (TableCache cache = written(ScratchFile.beside(folder.resolve("out")), part)) {
            assertEquals(ROWS, cache.rows());
            assertEquals(3, cache.columns());
            assertEquals(4, cache.blocks());
            for (int block = 0; block < cache.blocks(); block++) {
                for (int column = 0; column < 3; column++) {
                    assertArrayEquals(column(column, block * BLOCK, cache.rowsOf(block)), cache.read(block, column));
                }
            }
        }
    }

    @Test
    void damageIsRefused() throws IOException {
        ScratchFile scratch = ScratchFile.beside(folder.resolve("out"));
        try (TableCache cache = written(scratch, 5)) {
            // The second column of the second block.
            long place = 3 * (4 * 8 + 4) + (4 * 8 + 4);
            scratch.channel().write(ByteBuffer.wrap(new byte[] {77}), place + 9);
            cache.read(1, 0);
            assertEquals(DamagedCacheException.class,
                    assertThrows(UncheckedIOException.class, () -> cache.read(1, 1)).getCause().getClass());
        }
    }
}
