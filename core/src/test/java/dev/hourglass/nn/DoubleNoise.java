package dev.hourglass.nn;

import dev.hourglass.kernel.CounterRandom;
import dev.hourglass.kernel.RandomNormal;
import dev.hourglass.kernel.RandomUniform;
import dev.hourglass.layer.ActivityRegularization;
import dev.hourglass.layer.Dropout;
import dev.hourglass.layer.GaussianCorruption;
import dev.hourglass.layer.GaussianNoise;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.MaskingNoise;
import dev.hourglass.layer.StepMoment;
import dev.hourglass.layer.SwapNoise;
import java.util.function.DoubleUnaryOperator;

/**
 * A layer that only matters in training once more, in float64: y = sum of factors times the rows of x in the same column,
 * plus noise, with every random number found by its key and its counter alone.
 *
 * @param kind     of layer
 * @param place    in the network
 * @param moment   of the step
 * @param rounding of every result
 */
record DoubleNoise(Layer kind, int place, StepMoment moment, DoubleUnaryOperator rounding) {
    /** What the key of the choice of rows is made with. */
    private static final long CHOICE = 1;

    /** Where an element comes from, and what it is multiplied by. */
    private record Origin(int row, double factor) {
    }

    private int bits(long key, double[][] x, int row, int column) {
        return CounterRandom.bits(key, row * x[0].length + column);
    }

    private boolean isHit(double rate, double[][] x, int row, int column) {
        return RandomUniform.uniform(bits(moment.key(place), x, row, column)) < (float) rate;
    }

    private Origin origin(double[][] x, int row, int column) {
        if (kind instanceof Dropout dropout) {
            return new Origin(row, isHit(dropout.rate(), x, row, column) ? 0 : (float) (1 / (1 - dropout.rate())));
        }
        if (kind instanceof MaskingNoise masks) {
            return new Origin(row, isHit(masks.rate(), x, row, column) ? 0 : 1);
        }
        if (kind instanceof SwapNoise swap && isHit(swap.rate(), x, row, column)) {
            long choice = bits(CounterRandom.key(moment.key(place), CHOICE), x, row, column) & 0xffffffffL;
            return new Origin((row + 1 + (int) (choice * (x.length - 1) / 0x100000000L)) % x.length, 1);
        }
        return new Origin(row, 1);
    }

    private double deviation(int column) {
        if (kind instanceof GaussianNoise noise) {
            return (float) noise.stddev();
        }
        return kind instanceof GaussianCorruption noise ? (float) (noise.scale() * moment.deviation(column)) : 0;
    }

    /** {@return y} */
    double[][] forward(double[][] x) {
        double[][] y = new double[x.length][x[0].length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y[i].length; j++) {
                Origin origin = origin(x, i, j);
                double noise = RandomNormal.normal(bits(moment.key(place), x, i, j)) * deviation(j);
                y[i][j] = rounding.applyAsDouble(x[origin.row][j] * origin.factor + noise);
            }
        }
        return y;
    }

    /** {@return dx} */
    double[][] backward(double[][] x, double[][] dy) {
        double[][] dx = new double[x.length][x[0].length];
        for (int i = 0; i < dx.length; i++) {
            for (int j = 0; j < dx[i].length; j++) {
                Origin origin = origin(x, i, j);
                dx[origin.row][j] = rounding.applyAsDouble(dx[origin.row][j] + origin.factor * dy[i][j]);
                if (kind instanceof ActivityRegularization penalty) {
                    dx[i][j] = rounding.applyAsDouble(dx[i][j]
                            + (penalty.l1() * Math.signum(x[i][j]) + 2 * penalty.l2() * x[i][j]) / x.length);
                }
            }
        }
        return dx;
    }

    /** {@return what a layer adds to the loss} */
    static double penalty(Layer kind, double[][] x) {
        double sum = 0;
        if (kind instanceof ActivityRegularization penalty) {
            for (double[] row : x) {
                for (double y : row) {
                    sum += penalty.l1() * Math.abs(y) + penalty.l2() * y * y;
                }
            }
        }
        return sum / x.length;
    }
}
