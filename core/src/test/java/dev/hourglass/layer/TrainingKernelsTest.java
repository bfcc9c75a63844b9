package dev.hourglass.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.kernel.View;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What layers for training compute; that their twins have the same bits is in the battery of all operations. */
class TrainingKernelsTest {
    /** A number that equals the rate as float32 is kept: drawn numbers below the rate are dropped, and no others. */
    @Test
    void zerosAreWhereNumbersAreBelowTheRate() {
        float[] random = new float[16];
        for (int j = 0; j < 16; j++) {
            random[j] = j * 0.0625f;
        }
        float[] y = new float[16];
        float[] x = new float[16];
        Arrays.fill(x, 2);
        new RandomZeros.Scalars(0.25f, 3).run(1, 16, View.ofRows(random, 0, 16), View.ofRows(x, 0, 16),
                View.ofRows(y, 0, 16));
        for (int j = 0; j < 16; j++) {
            assertEquals(j < 4 ? 0 : 6, y[j]);
        }
    }

    @Test
    void penaltiesPullTowardsZero() {
        float[] y = new float[16];
        y[1] = 2;
        y[2] = -3;
        y[3] = -0f;
        float[] gradient = new float[16];
        Arrays.fill(gradient, 1);
        new ActivityRegularization.Scalars().addGradient(1, 16, 0.5f, 0.25f, View.ofRows(y, 0, 16),
                View.ofRows(gradient, 0, 16));
        assertArrayEquals(new float[] {1, 1 + 0.5f + 2 * 0.25f, 1 - 0.5f - 3 * 0.25f, 1},
                Arrays.copyOf(gradient, 4));
    }

    /** Divided by the rows of the batch: l1 |y| + l2 y^2 has the slope l1 + 2 l2 y for y above 0. */
    @Test
    void penaltiesAreMeansOverRows() {
        LayerRun run = new LayerRun(new ActivityRegularization(8, 4), 4, 3, false);
        run.fill(run.x, (i, j) -> 1).forward(0).backward();
        assertArrayEquals(run.x.array(), run.y.array());
        assertEquals((8 + 2 * 4) / 4f, LayerRun.at(run.gradient, 3, 2));
    }
}
