package dev.hourglass.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers leave float64 rounded once, to nearest, ties to even, and come back as they are. */
class RoundingToFloatTest {
    private static float rounded(double value) {
        return new DoubleMatrix(1, 1, new double[] {value}).toFloat().get(0, 0);
    }

    /** 1 + 2^-24 and 1 + 3 * 2^-24 lie half way between two float32 numbers. */
    @ParameterizedTest
    @CsvSource({"0x1.000001p0, 0x1p0", "0x1.000003p0, 0x1.000004p0", "0x1.0000010000001p0, 0x1.000002p0",
        "0x1.fffffefffffffp127, 0x1.fffffep127", "0x1.ffffffp127, Infinity", "0x1p-150, 0",
        "0x1.0000000000001p-150, 0x1p-149", "0x1.8p-149, 0x1p-148", "-0.0, -0.0", "-0x1p-151, -0.0", "NaN, NaN",
        "-Infinity, -Infinity"})
    void edges(double value, float expected) {
        assertEquals(expected, rounded(value));
    }

    @Test
    void nearestOfTheNeighbors() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            double value = random.nextDouble(-100, 100);
            float nearest = rounded(value);
            double error = Math.abs(nearest - value);
            assertEquals(error, Math.min(error, Math.min(Math.abs(Math.nextUp(nearest) - value),
                    Math.abs(Math.nextDown(nearest) - value))));
        }
    }

    @Test
    void nothingIsLostOnTheWayBack() {
        Matrix matrix = new Matrix(2, 2, new float[] {0.1f, Float.MIN_VALUE, -0f, Float.MAX_VALUE});
        assertEquals(matrix, matrix.toDouble().toFloat());
        assertEquals(0.1f, matrix.toDouble().get(0, 0));
    }
}
