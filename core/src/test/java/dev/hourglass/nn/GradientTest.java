package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.kernel.View;
import dev.hourglass.layer.Activation;
import dev.hourglass.layer.ActivityRegularization;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Dropout;
import dev.hourglass.layer.GaussianCorruption;
import dev.hourglass.layer.GaussianNoise;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.MaskingNoise;
import dev.hourglass.layer.StepMoment;
import dev.hourglass.layer.SwapNoise;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.Losses;
import dev.hourglass.loss.MeanSquaredError;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.operation.Operations;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.oracle.OracleLoss;
import dev.hourglass.oracle.OracleMatrix;
import dev.hourglass.oracle.OracleNetwork;
import dev.hourglass.oracle.Rounding;
import dev.hourglass.parallel.ThreadTeam;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The gradients of every layer, alone and in stacks, in training mode: those of the float64 reference are the central
 * differences of its loss, and those of the engine are the reference's up to float32 rounding.
 */
class GradientTest {
    private static final int ROWS = 9;
    private static final double STEP = 1e-4;

    /** An optimizer whose running average is the last gradient itself. */
    private static final Adam FORGETFUL = new Adam(1e-3, 0, 0.999, 1e-7);

    /** A network, and what it is to make smaller. */
    record Task(Architecture architecture, Loss loss) {
    }

    /** Every activation and every loss in a small network, and many networks on the squared error. */
    static Stream<Task> tasks() {
        Stream<Task> networks = architectures().map(network -> new Task(network, new MeanSquaredError()));
        Stream<Task> activations = Operations.variants(Layers.ACTIVATIONS).stream()
                .map(function -> new Task(withActivation(function), new MeanSquaredError()));
        Stream<Task> losses = Operations.variants(Losses.REGISTRY).stream().map(loss ->
                new Task(architecture(new Dense(4), new LeakyReLU(), new Dense(5)), loss.forGroups(List.of(1, 3, 1))));
        return Stream.of(networks, activations, losses).flatMap(tasks -> tasks);
    }

    /** An activation at every kind of place: first, after kernel, normalization and itself, last. */
    private static Architecture withActivation(Activation activation) {
        return architecture(activation, new Dense(4), activation, activation, new Dense(17), new BatchNormalization(),
                activation, new BatchNormalization(), new Dense(3), activation);
    }

    private static Stream<Architecture> architectures() {
        return Stream.of(
                architecture(new Dense(4)),
                architecture(new Dense(4), new Dense(3)),
                architecture(new BatchNormalization()),
                architecture(new LeakyReLU(), new Dense(2)),
                architecture(new Dense(4), new LeakyReLU(0.1), new Dense(3)),
                architecture(new Dense(4), new BatchNormalization(), new Dense(3)),
                architecture(new BatchNormalization(), new LeakyReLU(), new Dense(2)),
                architecture(new Dense(4), new LeakyReLU(), new BatchNormalization(), new Dense(3)),
                architecture(new LeakyReLU(), new BatchNormalization(), new Dense(3)),
                architecture(new Dense(4), new BatchNormalization(0.9, 0.01), new LeakyReLU(0), new LeakyReLU(),
                        new BatchNormalization(), new BatchNormalization()),
                architecture(new Dense(17), new BatchNormalization(), new LeakyReLU(), new Dense(33)),
                TestNetworks.encoderLike(),
                architecture(new Dense(4), new Dropout(0.4), new Dense(3)),
                architecture(new BatchNormalization(), new SwapNoise(0.4), new Dense(3)),
                architecture(new SwapNoise(0.4), new Dense(20), new LeakyReLU(), new SwapNoise(0.4),
                        new BatchNormalization(), new Dropout(0.2), new SwapNoise(0.3), new Dense(3)),
                architecture(new GaussianCorruption(0.5), new MaskingNoise(0.3), new BatchNormalization(),
                        new GaussianNoise(0.2), new Dense(2)),
                architecture(new BatchNormalization(), new ActivityRegularization(0.3, 0), new LeakyReLU(),
                        new ActivityRegularization(0, 0.2), new LeakyReLU(), new Dense(2),
                        new ActivityRegularization(0.1, 0.1)),
                architecture(new ActivityRegularization(1, 1), new Dense(2), new MaskingNoise(0.5)),
                TestNetworks.noisy());
    }

    private static Architecture architecture(Layer... layers) {
        return new Architecture(5, List.of(layers));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void engineHasTheGradientsOfTheReference(Task task) {
        Network network = TestNetworks.random(task.architecture, 3);
        Matrix x = TestNetworks.rows(ROWS, 5, 4);
        Matrix target = target(task);
        RoundingSamples samples = new RoundingSamples(rounding -> {
            OracleNetwork reference = reference(network, rounding);
            double[][] output = reference.forward(OracleMatrix.rows(x, 0, ROWS));
            reference.backward(OracleLoss.of(task.loss).gradient(output, OracleMatrix.rows(target, 0, ROWS), rounding));
            return reference.gradients();
        });
        samples.assertReached(RoundingSamples.widened(engineGradients(network, task.loss, x, target)));
    }

    /**
     * The error of a difference quotient: a fourth of what doubling the step changes is the part that grows with the
     * step's square; the rest is rounding of the loss, whose forward pass has fewer than 10,000 operations.
     */
    @ParameterizedTest
    @MethodSource("tasks")
    void referenceHasTheSlopesOfItsLoss(Task task) {
        Network network = TestNetworks.random(task.architecture, 3);
        double[][] x = OracleMatrix.rows(TestNetworks.rows(ROWS, 5, 4), 0, ROWS);
        double[][] target = OracleMatrix.rows(target(task), 0, ROWS);
        OracleLoss formula = OracleLoss.of(task.loss);
        OracleNetwork reference = reference(network, Rounding.EXACT);
        ToDoubleFunction<OracleNetwork> loss = changed -> formula.mean(changed.forward(x), target) + changed.penalty();
        double rounding = 10_000 * 0x1p-53 * loss.applyAsDouble(reference) / STEP;
        reference.backward(formula.gradient(reference.forward(x), target, Rounding.EXACT));
        for (int block = 0; block < reference.weights().size(); block++) {
            double[] numbers = reference.weights().get(block);
            double[] gradient = reference.gradients().get(block).clone();
            for (int i = 0; task.architecture.tensors().get(block).trainable() && i < numbers.length; i++) {
                double slope = slope(reference, numbers, i, STEP, loss);
                double coarser = slope(reference, numbers, i, 2 * STEP, loss);
                assertEquals(slope, gradient[i], Math.abs(slope - coarser) + rounding);
            }
        }
    }

    /** Rows of numbers and categories between 0 and 1, as some losses need them. */
    private static Matrix target(Task task) {
        Matrix target = TestNetworks.rows(ROWS, task.architecture.outputs(), 5);
        for (int i = 0; i < target.values().length; i++) {
            target.values()[i] = Math.abs(target.values()[i]);
        }
        return target;
    }

    private static double slope(OracleNetwork network, double[] numbers, int i, double step,
            ToDoubleFunction<OracleNetwork> loss) {
        double old = numbers[i];
        numbers[i] = old + step;
        double above = loss.applyAsDouble(network);
        numbers[i] = old - step;
        double below = loss.applyAsDouble(network);
        numbers[i] = old;
        return (above - below) / (2 * step);
    }

    /** In the first step of {@link TestNetworks#step}. */
    private static OracleNetwork reference(Network network, Rounding rounding) {
        StepMoment moment = new StepMoment(0, new ColumnDeviations(
                RowSource.of(TestNetworks.trainingRows(ROWS, network.architecture().inputs()))));
        moment.begin(0);
        return new OracleNetwork(network, moment, rounding);
    }

    private static List<float[]> engineGradients(Network network, Loss loss, Matrix x, Matrix target) {
        FitSettings settings = new FitSettings().withOptimizer(FORGETFUL).withLoss(loss);
        try (ThreadTeam team = new ThreadTeam(1)) {
            TrainingStep step = TestNetworks.step(network, ROWS, true, settings, team);
            copy(x, step.input());
            copy(target, step.target());
            step.run(ROWS, 0, 0.001);
            return step.optimizerState().averages().get(0).weights();
        }
    }

    private static void copy(Matrix from, View to) {
        for (int i = 0; i < from.rows(); i++) {
            System.arraycopy(from.values(), i * from.columns(), to.array(), to.at(i, 0), from.columns());
        }
    }
}
