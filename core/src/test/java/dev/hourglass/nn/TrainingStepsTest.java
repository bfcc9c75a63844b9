package dev.hourglass.nn;

import dev.hourglass.kernel.Tuning;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.loss.Losses;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.operation.Operations;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.oracle.OracleTraining;
import dev.hourglass.oracle.Rounding;
import dev.hourglass.random.RandomState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ten steps of training end at the numbers, running averages and losses of the float64 reference, up to float32
 * rounding.
 *
 * <p>37 rows are cut into four batches of 8 and one of 5; or into 18 and 19, since the last row alone joins the batch
 * before it.
 */
class TrainingStepsTest {
    @ParameterizedTest
    @CsvSource({"8, 2, 8 16 24 32 37", "18, 5, 18 37"})
    void tenStepsReachTheReference(int batchSize, int epochs, String cuts) {
        check(new FitSettings().withEpochs(epochs).withBatchSize(batchSize), cuts);
    }

    static List<FitSettings> settings() {
        List<FitSettings> all = new ArrayList<>();
        Operations.variants(Optimizers.REGISTRY).forEach(optimizer ->
                all.add(new FitSettings().withOptimizer(optimizer)));
        Operations.variants(Losses.REGISTRY).forEach(loss -> all.add(new FitSettings().withLoss(loss)));
        return all;
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyOptimizerAndEveryLossReachTheReference(FitSettings settings) {
        check(settings.withEpochs(2).withBatchSize(8), "8 16 24 32 37");
    }

    /** The gradients of small batches are computed for some rows of a kernel at a time: here in three blocks. */
    @Test
    void kernelsOfSeveralBlocksReachTheReference() {
        int inputs = 2 * Tuning.GRADIENT_ROWS + 6;
        check(new Architecture(inputs, List.of(new Dense(20), new BatchNormalization(), new LeakyReLU(),
                new Dense(inputs))), new FitSettings().withEpochs(2).withBatchSize(8), "8 16 24 32 37");
    }

    /** Large batches are computed in another way: layer after layer, each kernel's gradient as a whole. */
    @Test
    void largeBatchesReachTheReference() {
        check(new FitSettings().withEpochs(3).withBatchSize(70), "70 140");
    }

    private static void check(FitSettings settings, String cuts) {
        check(TestNetworks.encoderLike(), settings, cuts);
    }

    private static void check(Architecture architecture, FitSettings settings, String cuts) {
        int[] ends = List.of(cuts.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
        int rows = ends[ends.length - 1];
        Network start = TestNetworks.random(architecture, 1);
        Matrix x = TestNetworks.rows(rows, architecture.inputs(), 2);
        Matrix target = TestNetworks.rows(rows, architecture.outputs(), 3);
        RoundingSamples samples = new RoundingSamples(rounding -> reference(start, x, target, settings, ends,
                rounding));
        samples.assertReached(engine(start, TrainingData.of(x, target), settings.withShuffle(false)));
    }

    /** The numbers of the network, and one block for the mean loss of each epoch. */
    private static List<double[]> engine(Network start, TrainingData data, FitSettings settings) {
        TrainedNetwork trained = Trainer.fit(start, FitData.of(data), settings, new RandomState(1),
                ProgressListener.SILENT);
        List<double[]> weights = RoundingSamples.widened(trained.network().weights());
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            weights.add(new double[] {trained.history().loss(epoch)});
        }
        return weights;
    }

    private static List<double[]> reference(Network start, Matrix x, Matrix target, FitSettings settings, int[] ends,
            Rounding rounding) {
        OracleTraining training = new OracleTraining(start, settings, rounding);
        List<double[]> losses = new ArrayList<>();
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            training.batchLosses().clear();
            training.epoch(x, target, ends);
            losses.add(new double[] {weightedMean(training.batchLosses(), ends)});
        }
        List<double[]> weights = new ArrayList<>(training.network().weights());
        weights.addAll(losses);
        return weights;
    }

    private static double weightedMean(List<Double> losses, int[] ends) {
        double sum = 0;
        for (int i = 0; i < ends.length; i++) {
            sum += losses.get(i) * (ends[i] - (i == 0 ? 0 : ends[i - 1]));
        }
        return sum / ends[ends.length - 1];
    }
}
