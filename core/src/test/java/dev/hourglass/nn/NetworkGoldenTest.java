package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.golden.GoldenObject;
import dev.hourglass.golden.GoldenTraining;
import dev.hourglass.golden.GoldenTraining.TensorNumbers;
import dev.hourglass.layer.ActivityRegularization;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.loss.L1L2;
import dev.hourglass.loss.Losses;
import dev.hourglass.loss.Objective;
import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.random.RandomState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole networks learn as they do in PyTorch, where it computes Keras's formulas: losses, numbers and predictions. */
class NetworkGoldenTest {
    /**
     * Float32 roundings that results may be away from those of float64, as shares of the largest number of their kind.
     * A value passes some hundred operations in six steps, of which few round in the same direction.
     */
    private static final double BOUND = 64 * 0x1p-24;

    private static final String NORMALIZED = "normalized";

    /**
     * Where batch normalization follows a layer, that layer's bias has a gradient of nothing but roundings, which Adam
     * takes for gradients; the moving mean follows it, and so do predictions.
     */
    private static final Set<String> ROUNDINGS = Set.of("dense/bias", "batch_normalization/moving_mean");

    @ParameterizedTest
    @ValueSource(strings = {NORMALIZED, "regularized", "sparse"})
    void lossesNumbersAndPredictionsArePyTorchs(String name) {
        check(name, name);
    }

    /** The bound would see another formula, and a penalty that is missing. */
    @Test
    void otherFormulasAreNoticed() {
        assertThrows(AssertionError.class, () -> check("sparse", "sparse_epsilon_outside"));
    }

    private static void check(String name, String expected) {
        GoldenTraining.Training golden = GoldenTraining.network(expected);
        TrainedNetwork trained = trained(GoldenTraining.network(name));
        for (int step = 0; step < golden.dataLosses().length; step++) {
            assertEquals(golden.dataLosses()[step], trained.history().loss(step), BOUND * golden.dataLosses()[step],
                    "loss of step " + step);
        }
        List<float[]> weights = trained.network().weights();
        for (int i = 0; i < weights.size(); i++) {
            TensorNumbers tensor = golden.tensors().get(i);
            if (!name.equals(NORMALIZED) || !ROUNDINGS.contains(tensor.name())) {
                assertNear(tensor.after(), weights.get(i), tensor.name());
            }
        }
        if (!name.equals(NORMALIZED)) {
            assertNear(golden.prediction().values(), trained.network().predict(golden.x()).values(), "predictions");
        }
    }

    private static void assertNear(double[] expected, float[] actual, String what) {
        double largest = 0;
        for (double number : expected) {
            largest = Math.max(largest, Math.abs(number));
        }
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], BOUND * largest, what + " " + i);
        }
    }

    /** All rows are one batch, and the loss of an epoch is that before its update. */
    private static TrainedNetwork trained(GoldenTraining.Training golden) {
        Network start = new Network(new Architecture(golden.x().columns(), layers(golden)), golden.initialBlocks());
        FitSettings settings = new FitSettings().withEpochs(golden.dataLosses().length)
                .withBatchSize(golden.x().rows()).withShuffle(false).withOptimizer(optimizer(golden.optimizer()))
                .withObjective(new Objective(Losses.REGISTRY.parse(golden.loss()), penalty(golden.layers().get(0))));
        return Trainer.fit(start, FitData.of(TrainingData.of(golden.x(), golden.target())), settings,
                new RandomState(1), ProgressListener.SILENT);
    }

    private static L1L2 penalty(GoldenObject dense) {
        return new L1L2(dense.number("kernel_l1", 0), dense.number("kernel_l2", 0));
    }

    private static List<Layer> layers(GoldenTraining.Training golden) {
        List<Layer> layers = new ArrayList<>();
        for (GoldenObject layer : golden.layers()) {
            layers.add(switch (layer.text("type")) {
                case "dense" -> new Dense(layer.integer("units"));
                case "batch_normalization" ->
                        new BatchNormalization(layer.number("momentum"), layer.number("epsilon"));
                default -> Layers.ACTIVATIONS.parse(layer.text("type"));
            });
            if (layer.has("activity_l1")) {
                layers.add(new ActivityRegularization(layer.number("activity_l1"), 0));
            }
        }
        return layers;
    }

    private static Optimizer optimizer(GoldenObject settings) {
        String rate = ":" + settings.number("learning_rate");
        return Optimizers.REGISTRY.parse(settings.text("optimizer") + rate
                + (settings.text("optimizer").equals("sgd") ? ":momentum=0.9:nesterov=true" : ""));
    }
}
