package dev.hourglass.nn;

import dev.hourglass.matrix.Matrix;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.random.RandomState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ten steps of training end at the numbers, running averages and losses of the float64 reference, up to float32
 * rounding.
 *
 * <p>37 rows are cut into four batches of 8 and one of 5; or into 18 and 19, since the last row alone joins the batch
 * before it.
 */
class TrainingStepsTest {
    private static final int ROWS = 37;

    @ParameterizedTest
    @CsvSource({"8, 2, 8 16 24 32 37", "18, 5, 18 37"})
    void tenStepsReachTheReference(int batchSize, int epochs, String cuts) {
        Network start = TestNetworks.random(TestNetworks.encoderLike(), 1);
        Matrix x = TestNetworks.rows(ROWS, 5, 2);
        Matrix target = TestNetworks.rows(ROWS, 5, 3);
        int[] ends = List.of(cuts.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
        RoundingSamples samples = new RoundingSamples(rounding -> reference(start, x, target, epochs, ends, rounding));
        samples.assertReached(engine(start, TrainingData.of(x, target), batchSize, epochs));
    }

    /** The numbers of the network, and one block for the mean loss of each epoch. */
    private static List<double[]> engine(Network start, TrainingData data, int batchSize, int epochs) {
        FitSettings settings = new FitSettings().withEpochs(epochs).withBatchSize(batchSize).withShuffle(false);
        TrainedNetwork trained = Trainer.fit(start, data, null, settings, new RandomState(1), ProgressListener.SILENT);
        List<double[]> blocks = RoundingSamples.widened(trained.network().blocks());
        for (int epoch = 0; epoch < epochs; epoch++) {
            blocks.add(new double[] {trained.history().loss(epoch)});
        }
        return blocks;
    }

    private static List<double[]> reference(Network start, Matrix x, Matrix target, int epochs, int[] ends,
            DoubleUnaryOperator rounding) {
        DoubleTraining training = new DoubleTraining(start, new Adam(), rounding);
        List<double[]> losses = new ArrayList<>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            training.batchLosses.clear();
            training.epoch(x, target, ends);
            losses.add(new double[] {weightedMean(training.batchLosses, ends)});
        }
        List<double[]> blocks = new ArrayList<>(training.network.blocks);
        blocks.addAll(losses);
        return blocks;
    }

    private static double weightedMean(List<Double> losses, int[] ends) {
        double sum = 0;
        for (int i = 0; i < ends.length; i++) {
            sum += losses.get(i) * (ends[i] - (i == 0 ? 0 : ends[i - 1]));
        }
        return sum / ROWS;
    }
}
