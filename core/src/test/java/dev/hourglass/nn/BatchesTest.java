package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.matrix.Matrix;
import dev.hourglass.oracle.OracleTraining;
import dev.hourglass.oracle.Rounding;
import dev.hourglass.random.RandomState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rows become batches: the last smaller one is kept, a last row alone joins, each epoch has its own order. */
class BatchesTest {
    private static final Architecture ARCHITECTURE = TestNetworks.encoderLike();

    @ParameterizedTest
    @CsvSource({"8, 4, 2", "9, 4, 2", "10, 4, 3", "11, 4, 3", "37, 18, 2", "1, 4, 1", "2, 4, 1", "5, 4, 1", "3, 1, 3",
        "1, 1, 1", "2, 2, 1", "3, 2, 1", "5, 2147483647, 1"})
    void count(int rows, int batchSize, int batches) {
        List<EpochResult> results = new ArrayList<>();
        FitSettings settings = new FitSettings().withBatchSize(batchSize).withEpochs(2);
        Trainer.fit(TestNetworks.random(ARCHITECTURE, 1),
                FitData.of(TrainingData.ofItself(TestNetworks.rows(rows, 5, 2))), settings, new RandomState(1),
                results::add);
        assertEquals(2, results.size());
        for (EpochResult result : results) {
            assertEquals(batches, result.batches());
            assertEquals(rows, result.rows());
        }
    }

    /** What buffers are made for: one row more than a batch only where a last row alone joins one. */
    @ParameterizedTest
    @CsvSource({"8, 4, 4", "9, 4, 5", "10, 4, 4", "1, 4, 1", "5, 4, 5", "3, 1, 1", "1, 1, 1", "670, 16, 16",
        "641, 16, 17", "5, 2147483647, 5"})
    void largestBatch(int rows, int batchSize, int largest) {
        assertEquals(largest, new FitSettings().withBatchSize(batchSize).largestBatch(rows));
    }

    @Test
    void firstEpochIsInTheOrderThatTheStreamShuffles() {
        Network start = TestNetworks.random(ARCHITECTURE, 1);
        Matrix x = TestNetworks.rows(30, 5, 2);
        int[] order = identity(30);
        new RandomState(7).shuffle(order);
        TrainedNetwork shuffled = fit(start, x, true, 1, new RandomState(7));
        assertEquals(fit(start, x.selectRows(order), false, 1, new RandomState(7)).network(), shuffled.network());
    }

    /** The reference goes through the rows as the stream shuffles them, again in every epoch. */
    @Test
    void everyEpochIsShuffledAnew() {
        Network start = TestNetworks.random(ARCHITECTURE, 1);
        Matrix x = TestNetworks.rows(30, 5, 2);
        RoundingSamples samples = new RoundingSamples(rounding -> reference(start, x, rounding));
        RandomState stream = new RandomState(7);
        Network trained = fit(start, x, true, 3, stream).network();
        samples.assertReached(RoundingSamples.widened(trained.weights()));
    }

    @Test
    void theStreamIsUsedForOneShuffleAnEpochAndNothingElse() {
        RandomState used = new RandomState(7);
        fit(TestNetworks.random(ARCHITECTURE, 1), TestNetworks.rows(30, 5, 2), true, 3, used);
        RandomState expected = new RandomState(7);
        for (int epoch = 0; epoch < 3; epoch++) {
            expected.shuffle(identity(30));
        }
        assertEquals(expected.nextInt32(), used.nextInt32());
        RandomState unused = new RandomState(7);
        fit(TestNetworks.random(ARCHITECTURE, 1), TestNetworks.rows(30, 5, 2), false, 3, unused);
        assertEquals(new RandomState(7).nextInt32(), unused.nextInt32());
    }

    private static List<double[]> reference(Network start, Matrix x, Rounding rounding) {
        OracleTraining training = new OracleTraining(start, new FitSettings(), rounding);
        RandomState stream = new RandomState(7);
        int[] order = identity(30);
        for (int epoch = 0; epoch < 3; epoch++) {
            stream.shuffle(order);
            Matrix shuffled = x.selectRows(order);
            training.epoch(shuffled, shuffled, 8, 16, 24, 30);
        }
        return training.network().weights();
    }

    private static TrainedNetwork fit(Network start, Matrix x, boolean shuffle, int epochs, RandomState stream) {
        FitSettings settings = new FitSettings().withEpochs(epochs).withBatchSize(8).withShuffle(shuffle);
        return Trainer.fit(start, FitData.of(TrainingData.ofItself(x)), settings, stream, ProgressListener.SILENT);
    }

    private static int[] identity(int size) {
        int[] identity = new int[size];
        for (int i = 0; i < size; i++) {
            identity[i] = i;
        }
        return identity;
    }
}
