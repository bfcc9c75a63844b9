package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.oracle.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * How far float32 rounding may carry a computation, found by Monte Carlo arithmetic (Parker, "Monte Carlo Arithmetic",
 * 1997; CESTAC of Vignes and La Porte, 1974): the computation is repeated in float64 with every result changed at
 * random by at most 2^-24 of itself, as float32 does. A float32 run is one more sample: it passes if in every block of
 * numbers it is no farther from the exact one than 16 times the farthest sample, the ratio that LAPACK's tests allow.
 */
final class RoundingSamples {
    private static final int SAMPLES = 10;
    private static final double RATIO = 16;

    private final List<double[]> exact;
    private final double[] spread;

    /** @param computation from the rounding of results to blocks of numbers */
    RoundingSamples(Function<Rounding, List<double[]>> computation) {
        exact = computation.apply(Rounding.EXACT);
        spread = new double[exact.size()];
        SplittableRandom random = new SplittableRandom(1);
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<double[]> rounded = computation.apply(Rounding.sampled(random));
            for (int block = 0; block < spread.length; block++) {
                spread[block] = Math.max(spread[block], distance(exact.get(block), rounded.get(block)));
            }
        }
    }

    /** {@return the exact blocks} */
    List<double[]> exact() {
        return exact;
    }

    private static double distance(double[] left, double[] right) {
        double largest = 0;
        for (int i = 0; i < left.length; i++) {
            largest = Math.max(largest, Math.abs(left[i] - right[i]));
        }
        return largest;
    }

    /** Checks blocks of a float32 run. */
    void assertReached(List<double[]> computed) {
        assertEquals(exact.size(), computed.size());
        for (int block = 0; block < spread.length; block++) {
            double distance = distance(exact.get(block), computed.get(block));
            String message = "block " + block + " is off by " + distance + ", samples by " + spread[block];
            assertTrue(distance <= RATIO * spread[block], message);
        }
    }

    /** {@return the same numbers in float64} */
    static List<double[]> widened(List<float[]> blocks) {
        List<double[]> widened = new ArrayList<>();
        for (float[] block : blocks) {
            double[] copy = new double[block.length];
            for (int i = 0; i < block.length; i++) {
                copy[i] = block[i];
            }
            widened.add(copy);
        }
        return widened;
    }
}
