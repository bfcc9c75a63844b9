package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.kernel.ThreadTeam;
import dev.hourglass.kernel.View;
import dev.hourglass.layer.ActivityRegularization;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Dropout;
import dev.hourglass.layer.GaussianCorruption;
import dev.hourglass.layer.GaussianNoise;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.MaskingNoise;
import dev.hourglass.layer.SwapNoise;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.optimizer.Adam;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
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

    static Stream<Architecture> architectures() {
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
    @MethodSource("architectures")
    void engineHasTheGradientsOfTheReference(Architecture architecture) {
        Network network = TestNetworks.random(architecture, 3);
        Matrix x = TestNetworks.rows(ROWS, 5, 4);
        Matrix target = TestNetworks.rows(ROWS, architecture.outputs(), 5);
        RoundingSamples samples = new RoundingSamples(rounding -> reference(network, x, target, rounding).gradients);
        samples.assertReached(RoundingSamples.widened(engineGradients(network, x, target)));
    }

    /**
     * The error of a difference quotient: a fourth of what doubling the step changes is the part that grows with the
     * step's square; the rest is rounding of the loss, whose forward pass has fewer than 10,000 operations.
     */
    @ParameterizedTest
    @MethodSource("architectures")
    void referenceHasTheSlopesOfItsLoss(Architecture architecture) {
        Network network = TestNetworks.random(architecture, 3);
        double[][] x = DoubleNetwork.rows(TestNetworks.rows(ROWS, 5, 4), 0, ROWS);
        double[][] target = DoubleNetwork.rows(TestNetworks.rows(ROWS, architecture.outputs(), 5), 0, ROWS);
        DoubleNetwork reference = new DoubleNetwork(network, DoubleUnaryOperator.identity());
        double[][] output = reference.forward(x);
        reference.backward(output, target);
        double loss = DoubleNetwork.loss(output, target) + reference.penalty();
        double rounding = 10_000 * 0x1p-53 * loss / STEP;
        for (int block = 0; block < reference.blocks.size(); block++) {
            double[] numbers = reference.blocks.get(block);
            for (int i = 0; architecture.tensors().get(block).trainable() && i < numbers.length; i++) {
                double slope = slope(reference, numbers, i, STEP, x, target);
                double coarser = slope(reference, numbers, i, 2 * STEP, x, target);
                assertEquals(slope, reference.gradients.get(block)[i], Math.abs(slope - coarser) + rounding);
            }
        }
    }

    private static double slope(DoubleNetwork network, double[] numbers, int i, double step, double[][] x,
            double[][] target) {
        double old = numbers[i];
        numbers[i] = old + step;
        double above = DoubleNetwork.loss(network.forward(x), target) + network.penalty();
        numbers[i] = old - step;
        double below = DoubleNetwork.loss(network.forward(x), target) + network.penalty();
        numbers[i] = old;
        return (above - below) / (2 * step);
    }

    private static DoubleNetwork reference(Network network, Matrix x, Matrix target, DoubleUnaryOperator rounding) {
        DoubleNetwork reference = new DoubleNetwork(network, rounding);
        reference.backward(reference.forward(DoubleNetwork.rows(x, 0, ROWS)), DoubleNetwork.rows(target, 0, ROWS));
        return reference;
    }

    private static List<float[]> engineGradients(Network network, Matrix x, Matrix target) {
        FitSettings settings = new FitSettings().withOptimizer(FORGETFUL);
        try (ThreadTeam team = new ThreadTeam(1)) {
            TrainingStep step = TestNetworks.step(network, ROWS, true, settings, team);
            copy(x, step.input());
            copy(target, step.target());
            step.run(ROWS, 0, 0.001);
            return step.optimizerState().averages().get(0).blocks();
        }
    }

    private static void copy(Matrix from, View to) {
        for (int i = 0; i < from.rows(); i++) {
            System.arraycopy(from.values(), i * from.columns(), to.array(), to.at(i, 0), from.columns());
        }
    }
}
