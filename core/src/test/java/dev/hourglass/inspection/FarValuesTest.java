package dev.hourglass.inspection;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvPlaces;
import dev.hourglass.layer.Dense;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.Network;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.MinMaxSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Values so far outside the range of training that there is no code of them. */
class FarValuesTest {
    /** Columns "n" from 0 to 10 and "t" from 0 to 2. */
    private static final MinMaxScaler SCALER =
            new MinMaxScaler(new double[] {0, 0}, new double[] {10, 2}, new MinMaxSettings());
    private static final List<String> COLUMNS = List.of("n", "t");

    private final List<Finding> findings = new ArrayList<>();

    /** The code is the sum of both scaled columns, times a weight. */
    static Encoder encoder(float weight) {
        return encoder(new Dense(1), weight, weight);
    }

    /** Weights of the first column to each code, then those of the second. */
    private static Encoder encoder(Dense layer, float... weights) {
        Network network = new Network(new Architecture(2, List.of(layer)),
                List.of(weights, new float[weights.length / 2]));
        return new Encoder(Features.ofNumbers(COLUMNS), SCALER, network,
                new TrainingProvenance(new AutoencoderSettings(), 10, "0".repeat(64), 1, 0.5, Double.NaN));
    }

    /** Five rows on lines 2 to 6. */
    private static CsvPlaces places() throws IOException {
        return PlacedTable.of(List.of("a", "b", "c", "d", "e")).places();
    }

    private static DoubleMatrix rows(double... values) {
        return new DoubleMatrix(values.length / 2, 2, values);
    }

    private static void requireFinite(Encoder encoder, DoubleMatrix rows, CsvPlaces places, IntUnaryOperator rowOf) {
        FarValues.requireFinite(encoder, Representation.CODE, rows, encoder.encode(rows, 1), places, rowOf);
    }

    @Test
    void finiteCodesAreAccepted() throws IOException {
        CsvPlaces places = places();
        assertDoesNotThrow(() -> requireFinite(encoder(2), rows(5, 1, 10, 2), places, row -> row));
    }

    @Test
    void theValueIsBlamedThatLiesFarthestOutside() throws IOException {
        CsvPlaces places = places();
        CsvException refusal = assertThrows(CsvException.class,
                () -> requireFinite(encoder(2), rows(5, 1, 1e50, -1e55), places, row -> row + 2));
        assertEquals("data.csv:5:2 (column \"t\"): found -1e55, too far outside the range of training, 0 to 2",
                refusal.getMessage());
        assertEquals("correct the value, or remove the row", refusal.remedy().toString());
        CsvException other = assertThrows(CsvException.class,
                () -> requireFinite(encoder(2), rows(1e60, -1e55), places, row -> row));
        assertEquals("data.csv:2:1 (column \"n\"): found 1e60, too far outside the range of training, 0 to 10",
                other.getMessage());
    }

    /** 3e38 times 2 is beyond float32 although both columns are at the ends of their ranges. */
    @Test
    void anEncoderOfNumbersTooLargeIsBlamedItself() throws IOException {
        CsvPlaces places = places();
        UnusableDataException refusal = assertThrows(UnusableDataException.class,
                () -> requireFinite(encoder(3e38f), rows(0, 0, 11, 3), places, row -> row + 1));
        assertEquals("the encoder's numbers are too large: line 4 of the data has no finite code, nor has the nearest"
                + " row in the range of training", refusal.getMessage());
        assertEquals("train the encoder again, with a smaller learningRate if one was given",
                refusal.remedy().toString());
    }

    /** Below the range, the nearest row is that of the least values, which has a code. */
    @Test
    void rowsBelowTheRangeAreNearestToItsLeastValues() throws IOException {
        CsvPlaces places = places();
        CsvException refusal = assertThrows(CsvException.class,
                () -> requireFinite(encoder(3e38f), rows(-11, -2), places, row -> row));
        assertEquals("data.csv:2:1 (column \"n\"): found -11, too far outside the range of training, 0 to 10",
                refusal.getMessage());
    }

    /** Of two codes for each row, the last of the first row and the last of all are infinite. */
    @Test
    void rowsAreCountedWhateverTheSizeOfCodes() throws IOException {
        Encoder encoder = encoder(new Dense(2), 0, 1, 0, 1);
        DoubleMatrix rows = rows(5, 1, 5, 1, 5, 1e60);
        CsvPlaces places = places();
        CsvException refusal = assertThrows(CsvException.class,
                () -> requireFinite(encoder, rows, places, row -> row));
        assertEquals(4, refusal.line());
        assertEquals(List.of(2),
                List.copyOf(FarValues.refusals(encoder, rows, encoder.encode(rows, 1), places).keySet()));
    }

    /** The first column lies half a range below, the second at its end: 4.5e38 is beyond float32, 3e38 is not. */
    @Test
    void aValueInTheRangeIsNeverBlamed() throws IOException {
        CsvPlaces places = places();
        CsvException refusal = assertThrows(CsvException.class,
                () -> requireFinite(encoder(new Dense(1), -3e38f, 3e38f), rows(-5, 2), places, row -> row));
        assertEquals("found -5, too far outside the range of training, 0 to 10", refusal.problem());
    }

    @Test
    void everyRowWithoutACodeHasItsRefusal() throws IOException {
        DoubleMatrix rows = rows(1e60, 1, 5, 1, 5, 1e50);
        Encoder encoder = encoder(1);
        Map<Integer, CsvException> refusals =
                FarValues.refusals(encoder, rows, encoder.encode(rows, 1), places());
        assertEquals(List.of(0, 2), List.copyOf(refusals.keySet()));
        assertEquals("found 1e60, too far outside the range of training, 0 to 10", refusals.get(0).problem());
        assertEquals(4, refusals.get(2).line());
        assertEquals("found 1e50, too far outside the range of training, 0 to 2", refusals.get(2).problem());
    }

    @Test
    void valuesOutsideTheRangeAreCounted() {
        Encoder encoder = encoder(1);
        warnOfRange(encoder, rows(0, 0, 10, 2));
        assertEquals(List.of(), findings);
        warnOfRange(encoder, rows(0, 0, 10, 2.5));
        warnOfRange(encoder, rows(-1, 0, 11, 2.5));
        assertEquals(List.of("1 value lies outside the range of training, in \"t\"",
                "3 values lie outside the range of training, in \"n\", \"t\""),
                findings.stream().map(Finding::toString).toList());
    }

    private void warnOfRange(Encoder encoder, DoubleMatrix rows) {
        FarValues.warnOfRange(encoder.features().outputNames(),
                Arrays.stream(encoder.scaler().outOfRangeCounts(rows)).asLongStream().toArray(), findings::add);
    }

    @Test
    void rowsToMeasureOnAreLookedAtBeforeTraining() throws IOException {
        CsvPlaces places = places();
        assertDoesNotThrow(() ->
                FarValues.requireNear(SCALER, COLUMNS, rows(-1e30, 0, 5, 3), places, row -> row));
        CsvException refusal = assertThrows(CsvException.class,
                () -> FarValues.requireNear(SCALER, COLUMNS, rows(0, 0, 1, 1, 5, 1e39), places, row -> row + 2));
        assertEquals("data.csv:6:2 (column \"t\"): found 1e39, too far outside the range of training, 0 to 2",
                refusal.getMessage());
    }
}
