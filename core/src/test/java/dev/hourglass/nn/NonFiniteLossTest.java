package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.layer.Dense;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.random.RandomState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training stops where numbers stop being finite, says where, and leaves the network as it was. */
class NonFiniteLossTest {
    private static final FitSettings SETTINGS = new FitSettings().withEpochs(2).withBatchSize(8).withShuffle(false);

    private static NonFiniteLossException failure(Network network, Matrix rows) {
        return failure(network, FitData.of(rows));
    }

    private static NonFiniteLossException failure(Network network, FitData<Matrix> rows) {
        return assertThrows(NonFiniteLossException.class, () -> Trainer.fit(network, rows.map(TrainingData::ofItself),
                SETTINGS, new RandomState(1), ProgressListener.SILENT));
    }

    @Test
    void epochAndBatchAreNamed() {
        Network network = TestNetworks.random(TestNetworks.encoderLike(), 1);
        Matrix rows = TestNetworks.rows(30, 5, 2);
        rows.set(17, 3, Float.NaN);
        NonFiniteLossException failure = failure(network, rows);
        assertEquals("the loss became NaN in epoch 1, batch 3", failure.getMessage());
        assertEquals(1, failure.epoch());
        assertEquals(3, failure.batch());
        assertFalse(failure.isBeforeAnyStep());
        assertEquals(TestNetworks.random(TestNetworks.encoderLike(), 1), network);
    }

    @Test
    void theFirstLossIsBeforeAnyStep() {
        Matrix rows = TestNetworks.rows(30, 5, 2);
        rows.set(0, 0, Float.NaN);
        NonFiniteLossException failure = failure(TestNetworks.random(TestNetworks.encoderLike(), 1), rows);
        assertEquals("the loss became NaN in epoch 1, batch 1", failure.getMessage());
        assertTrue(failure.isBeforeAnyStep());
    }

    @Test
    void validationCounts() {
        Matrix validation = TestNetworks.rows(5, 5, 3);
        validation.set(4, 4, Float.POSITIVE_INFINITY);
        NonFiniteLossException failure = failure(TestNetworks.random(TestNetworks.encoderLike(), 1),
                FitData.of(TestNetworks.rows(30, 5, 2)).withValidation(validation));
        assertEquals(1, failure.epoch());
        assertEquals(4, failure.batch());
    }

    /** Validation of the first epoch runs beside the second, whose loss fails: the first is heard before that. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theEpochsBeforeAreHeard(int threads) {
        Matrix rows = TestNetworks.rows(30, 5, 2);
        List<Integer> heard = new ArrayList<>();
        ProgressListener listener = new ProgressListener() {
            @Override
            public void epochEnded(EpochResult epoch) {
                heard.add(epoch.epoch());
            }

            @Override
            public void batchEnded(int epoch, int batch, int batches, double loss) {
                if (epoch == 2 && batch == 1) {
                    rows.set(17, 3, Float.NaN);
                }
            }
        };
        FitData<Matrix> data = FitData.of(rows).withValidation(TestNetworks.rows(5, 5, 3));
        NonFiniteLossException failure = assertThrows(NonFiniteLossException.class,
                () -> Trainer.fit(TestNetworks.random(TestNetworks.encoderLike(), 1),
                        data.map(TrainingData::ofItself), SETTINGS.withThreads(threads), new RandomState(1), listener));
        assertEquals("the loss became NaN in epoch 2, batch 3", failure.getMessage());
        assertEquals(List.of(1), heard);
    }

    /** The loss, about 10^60, is finite in float64; the gradient of the weight, of the same size, is not in float32. */
    @Test
    void weightsThatOverflowInTheLastBatchAreNotReturned() {
        Network network = new Network(new Architecture(1, List.of(new Dense(1))),
                List.of(new float[] {2}, new float[] {0}));
        NonFiniteLossException failure = failure(network, new Matrix(2, 1, new float[] {1e30f, 1e30f}));
        assertEquals("a weight became NaN in epoch 1, batch 1", failure.getMessage());
        assertFalse(failure.isBeforeAnyStep());
    }

    /**
     * The gradient, about 10^24, is finite in float32, its square is not; the weight would be NaN after one batch more.
     */
    @Test
    void squaresThatOverflowInTheLastBatchEndTheTraining() {
        Network network = new Network(new Architecture(1, List.of(new Dense(1))),
                List.of(new float[] {2}, new float[] {0}));
        NonFiniteLossException failure = failure(network, new Matrix(2, 1, new float[] {1e12f, 1e12f}));
        assertEquals("the average of a gradient's squares became Infinity in epoch 1, batch 1", failure.getMessage());
    }
}
