package dev.hourglass.kernel;

import static dev.hourglass.kernel.RoundingBound.assertWithin;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** One step of Adam against its formulas in float64, each from what the kernel made of the formula before. */
class AdamAccuracyTest {
    private static final int SIZE = 64;
    private static final float FIRST_WEIGHT = 0.1f;
    private static final float SECOND_WEIGHT = 0.001f;
    private static final float RATE = 0.00316f;
    private static final float EPSILON = 1e-7f;

    private final SplittableRandom random = new SplittableRandom(1);
    private final float[] parameter = random(-1);
    private final float[] gradient = random(-1);
    private final float[] first = random(-1);
    private final float[] second = random(0);

    private float[] random(double low) {
        float[] values = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = (float) random.nextDouble(low, 1);
        }
        return values;
    }

    /**
     * A moment goes through two roundings. A quotient goes through a product, a root, a sum and the division, and the
     * parameter through the difference, too.
     */
    @Test
    void everyNumberIsWithinTheBound() {
        float[] p = parameter.clone();
        float[] m = first.clone();
        float[] v = second.clone();
        AdamStep step = new AdamStep(FIRST_WEIGHT, SECOND_WEIGHT, EPSILON);
        step.rate = RATE;
        new VectorLayers().adam(0, SIZE, step, view(p), view(gradient), view(m), view(v));
        for (int i = 0; i < SIZE; i++) {
            double g = gradient[i];
            double toward = FIRST_WEIGHT * (g - first[i]);
            assertWithin(2, Math.abs(first[i]) + Math.abs(toward), first[i] + toward, m[i]);
            double spread = SECOND_WEIGHT * (g * g - second[i]);
            assertWithin(2, second[i] + SECOND_WEIGHT * (g * g + second[i]), second[i] + spread, v[i]);
            double quotient = (double) RATE * m[i] / (Math.sqrt(v[i]) + EPSILON);
            assertWithin(5, Math.abs(parameter[i]) + Math.abs(quotient), parameter[i] - quotient, p[i]);
        }
    }

    private static View view(float[] values) {
        return View.ofRepeatedRow(values, 0);
    }
}
