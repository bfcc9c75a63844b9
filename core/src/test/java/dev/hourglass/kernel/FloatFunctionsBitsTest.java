package dev.hourglass.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Elementary functions on vectors give the bits of their scalar definition for arguments of every kind, apart or in
 * place, and write nothing else.
 */
class FloatFunctionsBitsTest {
    @ParameterizedTest
    @EnumSource
    void vectorsAndScalarsGiveTheSameBits(FloatFunction function) {
        for (boolean inPlace : new boolean[] {false, true}) {
            for (int rows : ElementwiseCase.ROWS) {
                for (int width : ElementwiseCase.WIDTHS) {
                    for (Elementwise kernel : List.of(function.scalars(), function.vectors())) {
                        ElementwiseCase on = new ElementwiseCase(rows, width, new SplittableRandom(rows + width));
                        float[] expected = on.expected(function, inPlace);
                        assertArrayEquals(expected, on.run(kernel, inPlace), () -> rows + " x " + width);
                    }
                }
            }
        }
    }

    /** One argument in ten thousand of all that there are. */
    @ParameterizedTest
    @EnumSource
    void vectorsAndScalarsGiveTheSameBitsForAllKindsOfNumbers(FloatFunction function) {
        int count = 1 << 19;
        float[] x = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = Float.intBitsToFloat(i * 8191);
        }
        float[] scalar = new float[count];
        float[] vector = new float[count];
        function.scalars().run(1, count, View.ofRows(x, 0, count), View.ofRows(scalar, 0, count));
        function.vectors().run(1, count, View.ofRows(x, 0, count), View.ofRows(vector, 0, count));
        assertArrayEquals(scalar, vector);
    }

    @ParameterizedTest
    @EnumSource
    void theKernelInUseIsTheOneThatWasChosen(FloatFunction function) {
        Elementwise chosen = Kernels.CHOICE.isVector() ? function.vectors() : function.scalars();
        assertEquals(chosen.getClass(), function.inUse.getClass());
    }
}
