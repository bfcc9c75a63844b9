package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.table.RowLayouts;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that come one after the other are encoded as they are asked for, in batches, with the bits of the table. */
class RowEncoderTest {
    private static final int BATCH = 128;
    private static final int ROWS = 300;
    private static final DoubleMatrix DATA = data();
    private static final Encoder ENCODER = Autoencoder.fit(List.of("a", "b", "c"), DATA,
            new AutoencoderSettings().withEpochs(2).withBottleneck(2), 1, ProgressListener.SILENT).encoder();

    private static DoubleMatrix data() {
        SplittableRandom random = new SplittableRandom(5);
        DoubleMatrix rows = new DoubleMatrix(ROWS, 3);
        for (int i = 0; i < rows.values().length; i++) {
            rows.values()[i] = random.nextDouble(-3, 5);
        }
        return rows;
    }

    /** The columns in another order, among others. */
    private static double[] row(int number) {
        return new double[] {DATA.get(number, 2), Double.NaN, DATA.get(number, 0), DATA.get(number, 1)};
    }

    private static Iterator<double[]> rows(int count, AtomicInteger read) {
        return IntStream.range(0, count).mapToObj(number -> {
            read.set(number + 1);
            return row(number);
        }).iterator();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, BATCH - 1, BATCH, BATCH + 1, 2 * BATCH, ROWS})
    void codesOfAnIteratorAreThoseOfTheTable(int count) {
        Matrix expected = ENCODER.transform(DATA.selectRows(IntStream.range(0, count).toArray()), 1);
        Iterator<float[]> codes = new RowEncoder(ENCODER).encode(RowLayouts.doubles(List.of("c", "x", "a", "b")),
                rows(count, new AtomicInteger()));
        for (int row = 0; row < count; row++) {
            assertTrue(codes.hasNext());
            assertArrayEquals(expected.selectRows(new int[] {row}).values(), codes.next());
        }
        assertFalse(codes.hasNext());
        assertThrows(NoSuchElementException.class, codes::next);
    }

    @Test
    void rowsAreReadABatchAheadAndNoMore() {
        AtomicInteger read = new AtomicInteger();
        Iterator<float[]> codes = new RowEncoder(ENCODER).encode(RowLayouts.doubles(List.of("c", "x", "a", "b")),
                rows(ROWS, read));
        assertEquals(0, read.get());
        codes.next();
        assertEquals(BATCH, read.get());
        IntStream.range(1, BATCH).forEach(row -> codes.next());
        assertEquals(BATCH, read.get());
        codes.next();
        assertEquals(2 * BATCH, read.get());
    }

    @Test
    void aSessionMayEncodeSingleRowsMeanwhile() {
        RowEncoder session = new RowEncoder(ENCODER);
        Matrix expected = ENCODER.transform(DATA, 1);
        Iterator<float[]> codes = session.encode(RowLayouts.doubles(List.of("c", "x", "a", "b")),
                rows(ROWS, new AtomicInteger()));
        float[] other = new float[2];
        for (int row = 0; row < ROWS; row++) {
            session.encode(new double[] {1, 2, 3}, other);
            session.encode(new double[][] {{1, 2, 3}, {4, 5, 6}}, new float[4]);
            assertArrayEquals(expected.selectRows(new int[] {row}).values(), codes.next());
        }
    }

    @Test
    void streamsAreLazyAndClosedWithTheirRows() {
        AtomicBoolean closed = new AtomicBoolean();
        Stream<float[]> endless = Stream.generate(() -> new float[] {1, 2, 3}).onClose(() -> closed.set(true));
        try (Stream<float[]> codes = new RowEncoder(ENCODER).encode(RowLayouts.floats(List.of("a", "b", "c")),
                endless)) {
            List<float[]> first = codes.limit(200).toList();
            float[] expected = ENCODER.transform(new DoubleMatrix(1, 3, new double[] {1, 2, 3}), 1).values();
            first.forEach(code -> assertArrayEquals(expected, code));
            assertEquals(200, first.size());
        }
        assertTrue(closed.get());
    }

    /** When it is bound, before a row is read; with what there is. */
    @Test
    void aMissingColumnIsRefusedByNameBeforeTheFirstRow() {
        AtomicInteger read = new AtomicInteger();
        String message = assertThrows(IllegalArgumentException.class, () -> new RowEncoder(ENCODER).encode(
                RowLayouts.doubles(List.of("c", "x", "a", "bb")), rows(ROWS, read))).getMessage();
        assertTrue(message.contains("no column \"b\" among \"c\", \"x\", \"a\", \"bb\""), message);
        assertEquals(0, read.get());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new RowEncoder(ENCODER).encode(
                RowLayouts.doubles(List.of("a", "b", "c", "b")), rows(1, read))).getMessage()
                .contains("two columns have the name \"b\""));
    }

    @Test
    void aRowThatCannotBeTakenIsRefusedWithItsNumber() {
        List<double[]> rows = IntStream.range(0, 200).mapToObj(RowEncoderTest::row).toList();
        rows.get(140)[2] = Double.NaN;
        Iterator<float[]> codes = new RowEncoder(ENCODER).encode(RowLayouts.doubles(List.of("c", "x", "a", "b")),
                rows.iterator());
        IntStream.range(0, BATCH).forEach(row -> codes.next());
        refused("row 140 of column \"a\" is missing", codes::next);
        rows.get(140)[2] = Double.POSITIVE_INFINITY;
        Iterator<float[]> again = new RowEncoder(ENCODER).encode(RowLayouts.doubles(List.of("c", "x", "a", "b")),
                rows.iterator());
        IntStream.range(0, BATCH).forEach(row -> again.next());
        refused("row 140 (from 0), column \"a\" holds Infinity", again::next);
        assertThrows(NoSuchElementException.class, again::next);
        refused("found a row of 2 values, expected 4", () -> new RowEncoder(ENCODER).encode(
                RowLayouts.doubles(List.of("c", "x", "a", "b")), List.of(new double[2]).iterator()).next());
    }

    private static void refused(String reason, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(reason), message);
    }
}
