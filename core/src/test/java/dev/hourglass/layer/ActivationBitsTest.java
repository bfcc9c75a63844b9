package dev.hourglass.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The arithmetic of every activation gives the same bits on scalars and vectors, and writes nothing else. */
class ActivationBitsTest {
    private interface Check {
        void of(int rows, int width, boolean inPlace);
    }

    private static void forAllShapes(Check check) {
        for (int rows : ActivationBlock.ROWS) {
            for (int width : ActivationBlock.WIDTHS) {
                check.of(rows, width, false);
                check.of(rows, width, true);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void vectorsAndScalarsGiveTheSameBitsInUse(ActivationReference reference) {
        Activation activation = reference.activation();
        forAllShapes((rows, width, inPlace) -> {
            ActivationBlock scalar = new ActivationBlock(rows, width, inPlace).use(activation.scalars());
            ActivationBlock vector = new ActivationBlock(rows, width, inPlace).use(activation.vectors());
            assertArrayEquals(scalar.results(), vector.results(), () -> rows + " x " + width);
            assertTrue(scalar.scratchIsTidy() && vector.scratchIsTidy());
        });
    }

    @ParameterizedTest
    @EnumSource
    void vectorsAndScalarsGiveTheSameBitsInTraining(ActivationReference reference) {
        Activation activation = reference.activation();
        boolean keeps = activation.keepsDerivative();
        forAllShapes((rows, width, inPlace) -> {
            ActivationBlock scalar = new ActivationBlock(rows, width, inPlace).train(activation.scalars(), keeps);
            ActivationBlock vector = new ActivationBlock(rows, width, inPlace).train(activation.vectors(), keeps);
            assertArrayEquals(scalar.results(), vector.results(), () -> rows + " x " + width);
            assertTrue(scalar.scratchIsTidy() && vector.scratchIsTidy());
        });
    }

    @ParameterizedTest
    @EnumSource
    void useAndTrainingGiveTheSameBits(ActivationReference reference) {
        Activation activation = reference.activation();
        forAllShapes((rows, width, inPlace) -> assertArrayEquals(
                new ActivationBlock(rows, width, inPlace).use(activation.kernel()).y.array(),
                new ActivationBlock(rows, width, inPlace).train(activation.kernel(), activation.keepsDerivative())
                        .y.array()));
    }
}
