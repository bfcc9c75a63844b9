package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An encoder gives a row the same code in any company, and finds its columns by name. */
class EncoderTest {
    private static final int ROWS = 300;
    private static final DoubleMatrix DATA = EasyData.rows(ROWS, 2);
    private static final Encoder ENCODER = Autoencoder.fit(EasyData.NAMES, EasyData.rows(50, 1), EasyData.QUICK,
            1, ProgressListener.SILENT).encoder();
    private static final Matrix CODES = ENCODER.transform(DATA, 1);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16, 127, 128, 129, 300})
    void anyBatchGivesTheSameBits(int batch) {
        for (int first = 0; first < ROWS; first += batch) {
            int[] rows = IntStream.range(first, Math.min(ROWS, first + batch)).toArray();
            assertEquals(CODES.selectRows(rows), ENCODER.transform(DATA.selectRows(rows), 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        assertEquals(CODES, ENCODER.transform(DATA, threads));
    }

    @Test
    void dataItselfStaysAsItIs() {
        assertEquals(EasyData.rows(ROWS, 2), DATA);
    }

    @Test
    void columnsAreFoundByName() {
        List<Column> columns = new ArrayList<>();
        columns.add(new TextColumn("note", Collections.nCopies(ROWS, "x").toArray(String[]::new)));
        for (int j = 5; j >= 0; j--) {
            columns.add(column(EasyData.NAMES.get(j), j));
        }
        assertEquals(CODES, ENCODER.transform(new Table(columns), 1));
        columns.remove(3);
        assertThrows(IllegalArgumentException.class, () -> ENCODER.transform(new Table(columns), 1));
    }

    private static NumericColumn column(String name, int index) {
        return new NumericColumn(name, IntStream.range(0, ROWS).mapToDouble(i -> DATA.get(i, index)).toArray());
    }

    @Test
    void otherNumbersOfColumnsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ENCODER.transform(new DoubleMatrix(3, 5), 1));
        assertThrows(IllegalArgumentException.class,
                () -> new Encoder(Features.ofNumbers(List.of("a", "b")), ENCODER.scaler(),
                        ENCODER.network(), ENCODER.provenance()));
        assertThrows(IllegalArgumentException.class,
                () -> new Encoder(Features.ofNumbers(EasyData.NAMES), ENCODER.scaler(),
                        ENCODER.network().tail(1), ENCODER.provenance()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefusedWithItsPlace(double value) {
        DoubleMatrix rows = EasyData.rows(200, 2);
        rows.set(150, 2, value);
        String message = assertThrows(IllegalArgumentException.class, () -> ENCODER.transform(rows, 2)).getMessage();
        assertEquals("row 150 (from 0), column \"c\" holds " + value + "; an encoder needs finite numbers", message);
    }

    @Test
    void numbersFarOutsideTheRangeOfTrainingHaveNoFiniteCode() {
        DoubleMatrix rows = EasyData.rows(2, 2);
        rows.set(1, 0, 1e300);
        Matrix codes = ENCODER.transform(rows, 1);
        assertEquals(List.of(true, false), List.of(Float.isFinite(codes.get(0, 0)), Float.isFinite(codes.get(1, 0))));
        assertEquals(new Codes(codes, List.of(1)), ENCODER.encode(rows, 1));
        assertEquals(List.of(), ENCODER.encode(EasyData.rows(2, 2), 1).notFinite());
    }

    @Test
    void partsAreWhatTheyWere() {
        assertEquals(EasyData.NAMES, ENCODER.columns());
        Encoder copy = new Encoder(ENCODER.features(), ENCODER.scaler(), ENCODER.network(), ENCODER.provenance());
        assertEquals(CODES, copy.transform(DATA, 1));
    }
}
