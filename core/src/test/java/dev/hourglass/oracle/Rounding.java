package dev.hourglass.oracle;

import java.util.SplittableRandom;

/** What becomes of the result of an operation. */
@FunctionalInterface
public interface Rounding {
    /** Float64, as good as exact beside float32. */
    Rounding EXACT = result -> result;

    /** Float32: sums, products, quotients and roots of float32 numbers in float64 are rounded once, by the cast. */
    Rounding SINGLE = new Rounding() {
        @Override
        public double of(double result) {
            return (float) result;
        }

        @Override
        public double fma(double a, double b, double c) {
            return Math.fma((float) a, (float) b, (float) c);
        }
    };

    /** {@return each result changed at random by at most 2^-24 of itself, as float32 does} */
    static Rounding sampled(SplittableRandom random) {
        return result -> result * (1 + random.nextDouble(-0x1p-24, 0x1p-24));
    }

    /**
     * {@return a rounded result}
     *
     * @param result of one operation on rounded numbers
     */
    double of(double result);

    /** {@return a b + c, rounded once} */
    default double fma(double a, double b, double c) {
        return of(a * b + c);
    }
}
