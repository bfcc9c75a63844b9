package dev.hourglass.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.file.ScratchFile;
import dev.hourglass.matrix.Matrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowCacheTest {
    private static final String ORIGIN = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private static Matrix rows(int from, int count, int columns) {
        float[] values = new float[count * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (from * columns + i) * 0.25f;
        }
        return new Matrix(count, columns, values);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Rows in parts of some size, kept. */
    private Path kept(int rows, int columns, int blockRows, int part) throws IOException {
        Path file = folder.resolve("kept.rows");
        ScratchFile scratch = ScratchFile.beside(file);
        try (RowCacheWriter writer = new RowCacheWriter(scratch, columns, blockRows, ORIGIN)) {
            for (int from = 0; from < rows; from += part) {
                writer.add(rows(from, Math.min(part, rows - from), columns));
            }
            try (RowCache cache = writer.finish()) {
                requireAll(cache, rows);
                scratch.keep();
            }
        }
        return file;
    }

    private static void requireAll(RowCache cache, int rows) {
        assertEquals(rows, cache.rows());
        float[] all = new float[rows * cache.columns()];
        int at = 0;
        for (int block = 0; block < cache.blocks(); block++) {
            cache.copyBlock(block, all, at);
            at += cache.rowsOf(block) * cache.columns();
        }
        assertArrayEquals(rows(0, rows, cache.columns()).values(), all);
        float[] last = new float[cache.columns()];
        cache.copy(rows - 1, last, 0);
        assertArrayEquals(rows(rows - 1, 1, cache.columns()).values(), last);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 12, 13})
    void keptRowsAreRead(int part) throws IOException {
        Path file = kept(13, 3, 4, part);
        assertEquals(List.of(file), files());
        try (RowCache cache = RowCache.open(file)) {
            assertEquals(4, cache.blocks());
            assertEquals(ORIGIN, cache.origin());
            requireAll(cache, 13);
        }
    }

    /** What docs/file-format.md says, read with nothing of this package. */
    @Test
    void theFileIsAsDescribed() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(kept(5, 2, 2, 5))).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(64 + 5 * 2 * 4 + (3 + 1) * 4, bytes.limit());
        assertEquals("HGROWS\0\1", new String(bytes.array(), 0, 8, StandardCharsets.ISO_8859_1));
        assertEquals(2, bytes.getInt(8));
        assertEquals(2, bytes.getInt(12));
        assertEquals(5, bytes.getLong(16));
        assertEquals(0x01, bytes.get(24));
        assertEquals(0xef, bytes.get(55) & 0xFF);
        for (int i = 0; i < 10; i++) {
            assertEquals(i * 0.25f, bytes.getFloat(64 + 4 * i));
        }
        CRC32C sum = new CRC32C();
        sum.update(bytes.array(), 64 + 2 * 2 * 2 * 4, 2 * 4);
        assertEquals((int) sum.getValue(), bytes.getInt(64 + 40 + 8));
    }

    @Test
    void nothingIsLeftUnlessKept() throws IOException {
        ScratchFile scratch = ScratchFile.beside(folder.resolve("new").resolve("out"));
        try (RowCacheWriter writer = new RowCacheWriter(scratch, 3, ORIGIN)) {
            writer.add(rows(0, 2, 3));
            try (RowCache cache = writer.finish()) {
                requireAll(cache, 2);
                assertEquals(1, files().size());
            }
        }
        assertEquals(List.of(), files());
        try (RowCacheWriter broken = new RowCacheWriter(ScratchFile.beside(folder.resolve("out")), 3, ORIGIN)) {
            assertEquals(1, files().size());
            assertThrows(IllegalStateException.class, broken::finish);
        }
        assertEquals(List.of(), files());
    }

    /** Each byte of the file, and each length of it. */
    @Test
    void damageIsRefused() throws IOException {
        Path file = kept(5, 2, 2, 5);
        byte[] whole = Files.readAllBytes(file);
        for (int place = 0; place < whole.length; place++) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 16;
            Files.write(file, damaged);
            assertTrue(isRefused(file), "byte " + place);
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertTrue(isRefused(file), "length " + length);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertTrue(isRefused(file), "longer");
        Files.write(file, whole);
        assertFalse(isRefused(file));
    }

    private static boolean isRefused(Path file) throws IOException {
        try (RowCache cache = RowCache.open(file)) {
            requireAll(cache, 5);
            return false;
        } catch (DamagedCacheException refusal) {
            return refusal.getMessage().startsWith(file + ": not the rows as they were written: ");
        } catch (UncheckedIOException refusal) {
            return refusal.getCause() instanceof DamagedCacheException;
        }
    }

    /** A block beyond what an array can hold is not asked for. */
    @Test
    void headersOfTooMuchAreRefused() throws IOException {
        Path file = kept(5, 2, 2, 5);
        byte[] whole = Files.readAllBytes(file);
        byte[] header = new RowCacheHeader(1 << 20, 1 << 20, Integer.MAX_VALUE, ORIGIN).bytes().array();
        System.arraycopy(header, 0, whole, 0, header.length);
        Files.write(file, whole);
        assertTrue(assertThrows(DamagedCacheException.class, () -> RowCache.open(file)).getMessage()
                .endsWith("its header is of no rows"));
    }
}
