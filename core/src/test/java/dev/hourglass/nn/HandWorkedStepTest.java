package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.random.RandomState;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One step of training worked out on paper, with numbers that float32 holds exactly.
 *
 * <pre>
 *   rows             x = 1, 3                      target = 0.375, 1
 *   Dense            w = 1, b = 0                  y = 1, 3
 *   BatchNormalization, momentum 0.5, epsilon 3, gamma 2, beta 0.5:
 *                    mean 2, variance 1            1 / sqrt(1 + 3) = 0.5
 *                    normalized = -0.5, 0.5        y = -0.5, 1.5
 *                    moving mean 0 + 0.5 (2 - 0) = 1,  moving variance 1 + 0.5 (1 - 1) = 1
 *   LeakyReLU 0.25                                 y = -0.125, 1.5
 *   loss             errors -0.5, 0.5              (0.25 + 0.25) / 2 = 0.25
 *
 *   way back         2 / 2 * errors                dy = -0.5, 0.5
 *   LeakyReLU                                      dx = -0.125, 0.5
 *   BatchNormalization
 *                    dbeta = 0.375                 dgamma = 0.0625 + 0.25 = 0.3125
 *                    dx = 2 * 0.5 * (dy - 0.375/2 - normalized * 0.3125/2)
 *                       = -0.125 - 0.1875 + 0.078125, 0.5 - 0.1875 - 0.078125 = -0.234375, 0.234375
 *   Dense            dw = 1 * -0.234375 + 3 * 0.234375 = 0.46875      db = 0
 *
 *   Adam, rate 0.5, beta1 0.5, beta2 0.75, epsilon 0.0625:
 *                    m = g / 2      v = g^2 / 4    corrected rate = 0.5 sqrt(1 - 0.75) / (1 - 0.5) = 0.5
 *                    step = 0.5 (g / 2) / (g / 2 + 0.0625) = 0.5 g / (g + 0.125)
 *   beta             0.5 * 0.375 / 0.5 = 0.375
 *   gamma            0.5 * 0.3125 / 0.4375 = 5 / 14
 *   w                0.5 * 0.46875 / 0.59375 = 15 / 38
 * </pre>
 */
class HandWorkedStepTest {
    private static final Architecture ARCHITECTURE = new Architecture(1,
            List.of(new Dense(1), new BatchNormalization(0.5, 3), new LeakyReLU(0.25)));

    @Test
    void oneStep() {
        Network start = new Network(ARCHITECTURE, List.of(row(1), row(0), row(2), row(0.5), row(0), row(1)));
        TrainingData data = TrainingData.of(new Matrix(2, 1, row(1, 3)), new Matrix(2, 1, row(0.375, 1)));
        FitSettings settings = new FitSettings().withOptimizer(new Adam(0.5, 0.5, 0.75, 0.0625));
        TrainedNetwork trained = Trainer.fit(start, FitData.of(data), settings, new RandomState(1),
                ProgressListener.SILENT);
        List<float[]> weights = trained.network().weights();
        assertEquals(0.25, trained.history().loss(0));
        assertArrayEquals(row(1 - 15.0 / 38), weights.get(0), Math.ulp(1f));
        assertArrayEquals(row(0), weights.get(1));
        assertArrayEquals(row(2 - 5.0 / 14), weights.get(2), Math.ulp(1f));
        assertArrayEquals(row(0.125), weights.get(3));
        assertArrayEquals(row(1), weights.get(4));
        assertArrayEquals(row(1), weights.get(5));
    }

    private static float[] row(double... values) {
        float[] row = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            row[i] = (float) values[i];
        }
        return row;
    }
}
