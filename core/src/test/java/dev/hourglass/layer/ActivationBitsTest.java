package dev.hourglass.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.hourglass.kernel.View;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * For one argument in ten thousand of all that there are, every activation gives the same bits on scalars and vectors,
 * in training and in use. Shapes, places and padding are the battery's.
 */
class ActivationBitsTest {
    private static final int COUNT = 1 << 19;
    private static final int STRIDE = 8191;

    private static float[] arguments() {
        float[] x = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            x[i] = Float.intBitsToFloat(i * STRIDE);
        }
        return x;
    }

    private static View row(float[] numbers) {
        return View.ofRows(numbers, 0, COUNT);
    }

    /** {@return y in use} */
    private static float[] use(ActivationKernel kernel) {
        float[] y = new float[COUNT];
        kernel.forward(1, COUNT, row(arguments()), row(y), row(new float[COUNT]));
        return y;
    }

    /** {@return y in training, and the derivative} */
    private static float[][] train(ActivationKernel kernel, boolean keepsDerivative) {
        float[] y = new float[COUNT];
        float[] gradient = new float[COUNT];
        Arrays.fill(gradient, 1);
        View kept = keepsDerivative ? row(new float[COUNT]) : null;
        View scratch = row(new float[COUNT]);
        kernel.forward(1, COUNT, row(arguments()), row(y), kept, scratch);
        kernel.backward(1, COUNT, keepsDerivative ? kept : row(y), row(gradient), scratch);
        return new float[][] {y, gradient};
    }

    @ParameterizedTest
    @EnumSource
    void vectorsAndScalarsGiveTheSameBits(ActivationReference reference) {
        Activation activation = reference.activation();
        boolean keepsDerivative = activation.keepsDerivative();
        assertArrayEquals(use(activation.scalars()), use(activation.vectors()));
        assertArrayEquals(train(activation.scalars(), keepsDerivative), train(activation.vectors(), keepsDerivative));
    }

    @ParameterizedTest
    @EnumSource
    void useAndTrainingGiveTheSameBits(ActivationReference reference) {
        Activation activation = reference.activation();
        assertArrayEquals(use(activation.kernel()), train(activation.kernel(), activation.keepsDerivative())[0]);
    }
}
