package dev.hourglass.bench.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.nn.Adam;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.BatchNormalization;
import dev.hourglass.nn.Dense;
import dev.hourglass.nn.LeakyReLU;
import dev.hourglass.nn.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle against numbers worked out by hand, so that it does not lean on the engine it judges. */
class NaiveNetworkTest {

    @Test
    void makesOneStepAsOnPaper() {
        Network network = new Network(new Architecture(1, List.of(new Dense(1))),
                List.of(new float[] {0.5f}, new float[] {0.25f}));
        NaiveNetwork naive = new NaiveNetwork(network, new Adam());
        naive.learn(new float[][] {{2}}, new float[][] {{0}});
        // y = 2 * 0.5 + 0.25, dy = 2 y, dW = 2 dy = 5, db = 2.5: the first step of Adam is its rate, against the sign,
        // but for epsilon / sqrt(0.001 g^2) < 2e-6 of it; the rest is one rounding of a number below 1.
        assertEquals(0.499f, naive.blocks().get(0)[0], 0x1p-24f);
        assertEquals(0.249f, naive.blocks().get(1)[0], 0x1p-24f);
        assertEquals(0.5f, network.blocks().get(0)[0], "the network itself is left alone");
    }

    @Test
    void normalizesEachColumnByTheBatch() {
        NaiveNormalization layer = normalization(0);
        assertArrayEquals(new float[][] {{-1, -3}, {1, 5}}, layer.forward(new float[][] {{1, 10}, {3, 30}}));
        assertArrayEquals(new float[] {1, 10}, layer.blocks().get(2), "half way from 0 to the means");
        assertArrayEquals(new float[] {1, 50.5f}, layer.blocks().get(3), "half way from 1 to the variances");
    }

    @Test
    void aBatchOfTwoHasNoGradientThroughItsNormalization() {
        NaiveNormalization layer = normalization(0);
        layer.forward(new float[][] {{1, 10}, {3, 30}});
        assertArrayEquals(new float[][] {{0, 0}, {0, 0}}, layer.backward(new float[][] {{1, 2}, {5, 2}}),
                "outputs of two rows are -1 and 1 whatever comes in");
        assertArrayEquals(new float[] {4, 0}, layer.gradients().get(0));
        assertArrayEquals(new float[] {6, 4}, layer.gradients().get(1));
    }

    @Test
    void infersByMovingAverages() {
        NaiveNormalization layer = normalization(3);
        assertArrayEquals(new float[][] {{3, 17}}, layer.infer(new float[][] {{6, 8}}));
    }

    /** Gamma 1 and 4, beta 0 and 1, averages still 0 and 1, moving by half. */
    private static NaiveNormalization normalization(float epsilon) {
        return new NaiveNormalization(
                List.of(new float[] {1, 4}, new float[] {0, 1}, new float[2], new float[] {1, 1}), epsilon, 0.5f);
    }

    @Test
    void leaksWhereTheInputIsNotPositive() {
        NaiveLeakyRelu layer = new NaiveLeakyRelu(0.5f);
        assertArrayEquals(new float[][] {{4, -2, 0}}, layer.forward(new float[][] {{4, -4, 0}}));
        assertArrayEquals(new float[][] {{6, 3, 3}}, layer.backward(new float[][] {{6, 6, 6}}));
    }

    @Test
    void takesEveryKindOfLayer() {
        Architecture architecture = new Architecture(1, List.of(new Dense(2),
                new BatchNormalization(0.5, 3), new LeakyReLU(0.5)));
        Network network = new Network(architecture, List.of(new float[] {2, -4}, new float[] {0, 2},
                new float[] {1, 1}, new float[] {0, 0}, new float[] {0, 0}, new float[] {1, 1}));
        assertArrayEquals(new float[][] {{1, -0.5f}},
                new NaiveNetwork(network, new Adam()).infer(new float[][] {{1}}));
    }

    @Test
    void addsSquaresOfDifferences() {
        assertEquals(285, NaiveNetwork.squaredError(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, new float[9]));
        assertArrayEquals(new float[][] {{1, 0}, {-1, 2}}, NaiveNetwork.errorGradient(
                new float[][] {{2, 1}, {0, 5}}, new float[][] {{0, 1}, {2, 1}}));
    }
}
