package dev.hourglass.kernel;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels of logistic regression on the Vector API. Sigmoids follow the formulas of {@link Exponential},
 * {@link Logarithm} and {@link Sigmoid}, operation by operation; only e^x for x up to 0 and log(1 + x) for x from 0 to
 * 1 are needed, so that only two of their branches remain.
 */
final class VectorRegression implements RegressionKernels {
    private static final VectorSpecies<Double> SPECIES = VectorWidth.DOUBLES;

    /**
     * The sum of this and a number below 2^50 is rounded to an integer, whose two's complement is the end of its bits.
     */
    private static final double INTEGER = 0x1.8p52;

    private static final int FRACTION_BITS = 52;
    private static final long EXPONENT_OF_ONE = 1023L << FRACTION_BITS;

    /**
     * Lanes are accumulators; those of each row are stored from the row's place in the results on, then folded into it.
     */
    @Override
    public void dots(double[][] rows, int first, int count, double[] vector, int length, double[] results) {
        int whole = length - length % ACCUMULATORS;
        for (int i = 0; i < count; i++) {
            double[] row = rows[first + i];
            for (int chain = 0; chain < ACCUMULATORS; chain += SPECIES.length()) {
                DoubleVector sum = zero(SPECIES);
                for (int j = chain; j < whole; j += ACCUMULATORS) {
                    sum = fromArray(SPECIES, row, j).fma(fromArray(SPECIES, vector, j), sum);
                }
                sum.intoArray(results, i + chain);
            }
            for (int j = whole; j < length; j++) {
                int chain = i + j - whole;
                results[chain] = Math.fma(row[j], vector[j], results[chain]);
            }
            results[i] = ((results[i] + results[i + 4]) + (results[i + 2] + results[i + 6]))
                    + ((results[i + 1] + results[i + 5]) + (results[i + 3] + results[i + 7]));
        }
    }

    @Override
    public void sigmoids(int count, double[] z, double[] softpluses) {
        exponentials(count, z, softpluses);
        for (int i = 0; i < count; i += SPECIES.length()) {
            DoubleVector number = fromArray(SPECIES, z, i);
            DoubleVector e = fromArray(SPECIES, softpluses, i);
            DoubleVector sum = e.add(1);
            VectorMask<Double> isSmall = e.compare(LT, Logarithm.SMALL);
            VectorMask<Double> isHalved = sum.compare(GE, 2 * Logarithm.SQRT_HALF);
            DoubleVector correction = e.sub(sum.sub(1)).div(sum).blend(0, isSmall);
            DoubleVector k = zero(SPECIES).blend(1, isHalved);
            DoubleVector f = sum.blend(sum.mul(0.5), isHalved).sub(1).blend(e, isSmall);
            DoubleVector s = f.div(f.add(2));
            DoubleVector square = s.mul(s);
            DoubleVector tail = broadcast(SPECIES, 2.0 / 21);
            tail = tail.fma(square, broadcast(SPECIES, 2.0 / 19));
            tail = tail.fma(square, broadcast(SPECIES, 2.0 / 17));
            tail = tail.fma(square, broadcast(SPECIES, 2.0 / 15));
            tail = tail.fma(square, broadcast(SPECIES, 2.0 / 13));
            tail = tail.fma(square, broadcast(SPECIES, 2.0 / 11));
            tail = tail.fma(square, broadcast(SPECIES, 2.0 / 9));
            tail = tail.fma(square, broadcast(SPECIES, 2.0 / 7));
            tail = tail.fma(square, broadcast(SPECIES, 2.0 / 5));
            tail = tail.fma(square, broadcast(SPECIES, 2.0 / 3));
            DoubleVector halfSquare = f.mul(0.5).mul(f);
            DoubleVector small = s.fma(halfSquare.add(square.mul(tail)),
                    k.fma(broadcast(SPECIES, Logarithm.LN2_LOW), correction));
            DoubleVector logarithm = k.mul(Logarithm.LN2_HIGH).sub(halfSquare.sub(small).sub(f));
            number.max(0).add(logarithm).intoArray(softpluses, i);
            broadcast(SPECIES, 1).blend(e, number.compare(LT, 0)).div(sum).intoArray(z, i);
        }
    }

    /** e^-|z|. */
    private static void exponentials(int count, double[] z, double[] results) {
        for (int i = 0; i < count; i += SPECIES.length()) {
            DoubleVector x = fromArray(SPECIES, z, i).abs().neg().max(Exponential.LOWEST);
            DoubleVector shifted = x.mul(Exponential.INVERSE_LN2).add(INTEGER);
            DoubleVector k = shifted.sub(INTEGER);
            DoubleVector r = k.fma(broadcast(SPECIES, -Exponential.LN2_LOW),
                    k.fma(broadcast(SPECIES, -Exponential.LN2_HIGH), x));
            DoubleVector p = broadcast(SPECIES, 1.0 / 6227020800.0);
            p = p.fma(r, broadcast(SPECIES, 1.0 / 479001600));
            p = p.fma(r, broadcast(SPECIES, 1.0 / 39916800));
            p = p.fma(r, broadcast(SPECIES, 1.0 / 3628800));
            p = p.fma(r, broadcast(SPECIES, 1.0 / 362880));
            p = p.fma(r, broadcast(SPECIES, 1.0 / 40320));
            p = p.fma(r, broadcast(SPECIES, 1.0 / 5040));
            p = p.fma(r, broadcast(SPECIES, 1.0 / 720));
            p = p.fma(r, broadcast(SPECIES, 1.0 / 120));
            p = p.fma(r, broadcast(SPECIES, 1.0 / 24));
            p = p.fma(r, broadcast(SPECIES, 1.0 / 6));
            p = p.fma(r, broadcast(SPECIES, 0.5));
            p = p.fma(r, broadcast(SPECIES, 1));
            p = p.fma(r, broadcast(SPECIES, 1));
            DoubleVector half = k.mul(0.5).sub(0.25).add(INTEGER);
            DoubleVector rest = k.sub(half.sub(INTEGER)).add(INTEGER);
            p.mul(half.reinterpretAsLongs().lanewise(LSHL, FRACTION_BITS).add(EXPONENT_OF_ONE).reinterpretAsDoubles())
                    .mul(rest.reinterpretAsLongs().lanewise(LSHL, FRACTION_BITS).add(EXPONENT_OF_ONE)
                            .reinterpretAsDoubles())
                    .intoArray(results, i);
        }
    }
}
