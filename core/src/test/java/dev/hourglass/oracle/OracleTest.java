package dev.hourglass.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.loss.Losses;
import dev.hourglass.loss.MeanSquaredError;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.Network;
import dev.hourglass.operation.Operations;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.optimizer.Optimizers;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The oracle against numbers worked out by hand, so that it does not lean on the engine it judges. */
class OracleTest {
    @Test
    void makesOneStepAsOnPaper() {
        Network network = new Network(new Architecture(1, List.of(new Dense(1))),
                List.of(new float[] {0.5f}, new float[] {0.25f}));
        OracleTraining training = new OracleTraining(network, new FitSettings().withOptimizer(new Adam()),
                Rounding.SINGLE);
        training.epoch(new Matrix(1, 1, new float[] {2}), new Matrix(1, 1, new float[] {0}), 1);
        // y = 2 * 0.5 + 0.25, dy = 2 y, dW = 2 dy = 5, db = 2.5: the first step of Adam is its rate, against the sign,
        // but for epsilon / sqrt(0.001 g^2) < 2e-6 of it; the rest is one rounding of a number below 1.
        assertEquals(0.499, training.network().weights().get(0)[0], 0x1p-24);
        assertEquals(0.249, training.network().weights().get(1)[0], 0x1p-24);
        assertEquals(List.of(1.5625), training.batchLosses());
        assertEquals(0.5f, network.weights().get(0)[0], "the network itself is left alone");
    }

    @Test
    void normalizesEachColumnByTheBatch() {
        OracleNetwork network = normalization(0);
        assertArrayEquals(new double[][] {{-1, -3}, {1, 5}}, network.forward(new double[][] {{1, 10}, {3, 30}}));
        assertArrayEquals(new double[] {1, 10}, network.weights().get(2), "half way from 0 to the means");
        assertArrayEquals(new double[] {1, 50.5}, network.weights().get(3), "half way from 1 to the variances");
    }

    @Test
    void aBatchOfTwoHasNoGradientThroughItsNormalization() {
        OracleNetwork network = normalization(0);
        network.forward(new double[][] {{1, 10}, {3, 30}});
        network.backward(new double[][] {{1, 2}, {5, 2}});
        assertArrayEquals(new double[] {4, 0}, network.gradients().get(0));
        assertArrayEquals(new double[] {6, 4}, network.gradients().get(1));
    }

    @Test
    void infersByMovingAverages() {
        assertArrayEquals(new double[][] {{3, 17}}, normalization(3).infer(new double[][] {{6, 8}}));
    }

    /**
     * Gamma 1 and 4, beta 0 and 1, averages still 0 and 1, moving by half; an epsilon that nothing is left of, or 3.
     */
    private static OracleNetwork normalization(double epsilon) {
        Architecture architecture = new Architecture(2,
                List.of(new BatchNormalization(0.5, epsilon == 0 ? 1e-20 : epsilon)));
        return new OracleNetwork(new Network(architecture, List.of(new float[] {1, 4}, new float[] {0, 1},
                new float[2], new float[] {1, 1})), null, Rounding.SINGLE);
    }

    @Test
    void leaksWhereTheInputIsNotPositive() {
        OracleLayer layer = new OracleActivation(OracleFunction.of(new LeakyReLU(0.5)), Rounding.SINGLE);
        assertArrayEquals(new double[][] {{4, -2, 0}}, layer.forward(new double[][] {{4, -4, 0}}));
        assertArrayEquals(new double[][] {{6, 3, 3}}, layer.backward(new double[][] {{6, 6, 6}}));
    }

    @Test
    void takesSeveralLayers() {
        Architecture architecture = new Architecture(1, List.of(new Dense(2),
                new BatchNormalization(0.5, 3), new LeakyReLU(0.5)));
        Network network = new Network(architecture, List.of(new float[] {2, -4}, new float[] {0, 2},
                new float[] {1, 1}, new float[] {0, 0}, new float[] {0, 0}, new float[] {1, 1}));
        assertArrayEquals(new double[][] {{1, -0.5}},
                new OracleNetwork(network, null, Rounding.SINGLE).infer(new double[][] {{1}}));
    }

    @Test
    void squaresDifferences() {
        OracleLoss loss = OracleLoss.of(new MeanSquaredError());
        assertEquals(285, loss.error(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, new double[9]));
        assertArrayEquals(new double[][] {{1, 0}, {-1, 2}}, loss.gradient(
                new double[][] {{2, 1}, {0, 5}}, new double[][] {{0, 1}, {2, 1}}, Rounding.SINGLE));
    }

    @Test
    void knowsEveryRegisteredKind() {
        Operations.variants(Layers.ACTIVATIONS).forEach(function ->
                Objects.requireNonNull(OracleFunction.of(function)));
        Operations.variants(Losses.REGISTRY).forEach(loss -> Objects.requireNonNull(OracleLoss.of(loss)));
        Operations.variants(Optimizers.REGISTRY).forEach(optimizer ->
                Objects.requireNonNull(OracleOptimizer.of(optimizer), optimizer.kind()::type));
    }

    @Test
    void multipliesAsOnPaper() {
        double[][] a = {{1, 2, 3}, {4, 5, 6}};
        double[][] b = {{7, 8}, {9, 10}, {11, 12}};
        assertArrayEquals(new double[][] {{59, 66}, {142, 158}}, OracleMatrix.multiply(2, 2, 3, (i, k) -> a[i][k],
                (k, j) -> b[k][j], (i, j) -> 1 + 2 * i + j, Rounding.SINGLE));
    }

    @Test
    void roundsOnceAStepInAscendingOrder() {
        double[] a = {1, 1, -1};
        double[] b = {0x1p-24, 1, 1};
        assertArrayEquals(new double[][] {{0}}, OracleMatrix.multiply(1, 1, 3, (i, k) -> a[k], (k, j) -> b[k],
                (i, j) -> 0, Rounding.SINGLE),
                "2^-24 + 1 is a tie that goes to 1; from the other end 2^-24 would be left");
    }

    /** The product is 2^-24 - 2^-60: just below a tie, of which float64 keeps the tie alone, and that goes up. */
    @Test
    void fusedMultiplyAddsOfFloat32AreRoundedOnce() {
        double a = 0x1p-24 * (1 + 0x1p-18);
        double b = 1 - 0x1p-18;
        double c = 1 + 0x1p-23;
        assertEquals(c, Rounding.SINGLE.fma(a, b, c));
        assertEquals(1 + 0x1p-22, Rounding.SINGLE.of(a * b + c));
    }

    @Test
    void addsColumns() {
        assertArrayEquals(new double[] {9, 12},
                OracleMatrix.columnSums(new double[][] {{1, 2}, {3, 4}, {5, 6}}, Rounding.SINGLE));
    }
}
