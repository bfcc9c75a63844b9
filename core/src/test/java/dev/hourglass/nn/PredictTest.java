package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.engine.InterruptedWorkException;
import dev.hourglass.kernel.RoundingBound;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.loss.MeanSquaredError;
import dev.hourglass.matrix.Matrix;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inference: a row has the same bits in any company, and normalization uses the running averages. */
class PredictTest {
    private static final int ROWS = 300;
    private static final Matrix X = TestNetworks.rows(ROWS, 5, 2);

    private static final Matrix WIDE = TestNetworks.rows(2100, 230, 5);
    private static final Network WIDE_NETWORK = TestNetworks.random(new Architecture(230, List.of(new Dense(260),
            new BatchNormalization(), new LeakyReLU(), new Dense(103), new BatchNormalization(), new LeakyReLU(),
            new Dense(50))), 6);
    private static final Matrix WIDE_CODES = WIDE_NETWORK.predict(WIDE);

    private final Network network = TestNetworks.random(TestNetworks.encoderLike(), 1);
    private final Matrix whole = network.predict(X);

    static IntStream batches() {
        return IntStream.concat(IntStream.rangeClosed(1, 40), IntStream.of(63, 64, 65, 127, 128, 129));
    }

    @ParameterizedTest
    @MethodSource("batches")
    void anyBatchGivesTheSameBits(int batch) {
        for (int first = 0; first + batch <= ROWS; first += 97) {
            int[] rows = IntStream.range(first, first + batch).toArray();
            assertEquals(whole.selectRows(rows), network.predict(X.selectRows(rows)));
        }
    }

    /** Wide enough for tiles of every width, and for weights that are packed. */
    @ParameterizedTest
    @MethodSource("batches")
    void anyBatchOfAWideNetworkGivesTheSameBits(int batch) {
        int[] rows = IntStream.range(WIDE.rows() - batch, WIDE.rows()).toArray();
        assertEquals(WIDE_CODES.selectRows(rows), WIDE_NETWORK.predict(WIDE.selectRows(rows)));
    }

    @Test
    void everyRowAloneGivesTheSameBits() {
        for (int row = 0; row < ROWS; row++) {
            int[] alone = {row};
            assertEquals(whole.selectRows(alone), network.predict(X.selectRows(alone)));
        }
    }

    static IntStream threads() {
        return IntStream.rangeClosed(1, 16);
    }

    @ParameterizedTest
    @MethodSource("threads")
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        assertEquals(whole, network.predict(X, threads));
        assertEquals(WIDE_CODES, WIDE_NETWORK.predict(WIDE, threads));
        TrainingData data = TrainingData.ofItself(X);
        assertEquals(network.evaluate(data, 1), network.evaluate(data, threads));
    }

    @Test
    void aBadRowSpoilsNoOther() {
        Matrix spoiled = X.selectRows(IntStream.range(0, ROWS).toArray());
        spoiled.set(77, 0, Float.NaN);
        Matrix y = network.predict(spoiled);
        for (int row = 0; row < ROWS; row++) {
            int[] alone = {row};
            assertEquals(row != 77, whole.selectRows(alone).equals(y.selectRows(alone)), "row " + row);
        }
    }

    @Test
    void noRowsGiveNoRows() {
        assertEquals(new Matrix(0, 5), network.predict(new Matrix(0, 5), 3));
    }

    /** The factor: a sum, a root, a division; the summand one more; the result one more. */
    @Test
    void normalizationUsesTheRunningAverages() {
        Network normalization = TestNetworks.random(new Architecture(5, List.of(new BatchNormalization())), 4);
        List<float[]> weights = normalization.weights();
        Matrix y = normalization.predict(X);
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < 5; j++) {
                double factor = weights.get(0)[j] / Math.sqrt(weights.get(3)[j] + (double) 1e-3f);
                double centered = (X.get(i, j) - (double) weights.get(2)[j]) * factor;
                double magnitude = (Math.abs(X.get(i, j)) + Math.abs(weights.get(2)[j])) * Math.abs(factor);
                RoundingBound.assertWithin(5, magnitude + Math.abs(weights.get(1)[j]), centered + weights.get(1)[j],
                        y.get(i, j));
            }
        }
    }

    /** Both are sums of the same positive terms in float64 in another order: each rounds less than once a term more. */
    @Test
    void evaluateIsTheErrorOfPredict() {
        Matrix target = TestNetworks.rows(ROWS, 5, 3);
        double expected = MeanSquaredError.between(whole, target);
        double roundings = 2 * (whole.values().length + 3);
        assertEquals(expected, network.evaluate(TrainingData.of(X, target), 1), roundings * 0x1p-53 * expected);
    }

    @Test
    void evaluateRefusesOtherColumnsAndNoRows() {
        assertEquals("the network takes 5 columns of inputs, found 4", assertThrows(IllegalArgumentException.class,
                () -> network.evaluate(TrainingData.ofItself(new Matrix(3, 4)), 1)).getMessage());
        assertThrows(IllegalArgumentException.class,
                () -> network.evaluate(TrainingData.ofItself(new Matrix(0, 5)), 1));
    }

    /** A thread looks at it before each chunk of 128 rows but its first, which takes a moment only. */
    @Test
    void anInterruptEndsAPredictionOfManyRows() {
        Matrix few = X.selectRows(IntStream.range(0, 128).toArray());
        Matrix expected = network.predict(few);
        Thread.currentThread().interrupt();
        assertEquals(expected, network.predict(few));
        assertThrows(InterruptedWorkException.class, () -> network.predict(X));
        assertTrue(Thread.interrupted());
    }

    /** A mean of some of the rows is none. */
    @Test
    void anInterruptedEvaluationGivesNoLoss() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedWorkException.class, () -> network.evaluate(TrainingData.ofItself(X), 1));
        assertTrue(Thread.interrupted());
    }

    @Test
    void otherColumnsAndNoThreadsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> network.predict(new Matrix(3, 4)));
        assertThrows(IllegalArgumentException.class, () -> network.predict(X, 0));
        assertThrows(IllegalArgumentException.class, () -> network.evaluate(TrainingData.ofItself(X), -1));
    }

    @Test
    void meanSquaredErrorRefusesWhatItCannotCompare() {
        assertThrows(IllegalArgumentException.class, () -> MeanSquaredError.between(X, new Matrix(ROWS, 4)));
        assertThrows(IllegalArgumentException.class,
                () -> MeanSquaredError.between(new Matrix(0, 4), new Matrix(0, 4)));
        assertEquals(2.5, MeanSquaredError.between(new Matrix(1, 2, new float[] {1, 2}),
                new Matrix(1, 2, new float[] {0, 4})));
    }

    @Test
    void headAndTailMakeTheWhole() {
        for (int layers = 1; layers < 11; layers++) {
            Matrix codes = network.head(layers).predict(X);
            assertArrayEquals(whole.values(), network.tail(layers).predict(codes).values());
        }
        assertEquals(network, network.tail(0));
        assertEquals(network, network.head(11));
    }
}
