package dev.hourglass.oracle;

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

/**
 * A layer that only matters in training: y = sum of factors times the rows of x in the same column, plus noise, with
 * every random number found by its key and its counter alone.
 */
final class OracleNoise implements OracleLayer {
    private final Layer kind;
    private final int place;
    private final StepMoment moment;
    private final Rounding rounding;
    private double[][] input;

    OracleNoise(Layer kind, int place, StepMoment moment, Rounding rounding) {
        this.kind = kind;
        this.place = place;
        this.moment = moment;
        this.rounding = rounding;
    }

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

    @Override
    public double[][] forward(double[][] x) {
        input = x;
        return OracleMatrix.fill(x.length, x[0].length, (i, j) -> {
            Origin origin = origin(x, i, j);
            double noise = RandomNormal.normal(bits(moment.key(place), x, i, j)) * deviation(j);
            return rounding.of(x[origin.row][j] * origin.factor + noise);
        });
    }

    @Override
    public double[][] infer(double[][] x) {
        return x;
    }

    @Override
    public double[][] backward(double[][] dy) {
        double[][] dx = new double[dy.length][dy[0].length];
        for (int i = 0; i < dx.length; i++) {
            for (int j = 0; j < dx[i].length; j++) {
                Origin origin = origin(input, i, j);
                dx[origin.row][j] = rounding.of(dx[origin.row][j] + origin.factor * dy[i][j]);
                if (kind instanceof ActivityRegularization penalty) {
                    dx[i][j] = rounding.of(dx[i][j]
                            + (penalty.l1() * Math.signum(input[i][j]) + 2 * penalty.l2() * input[i][j]) / dx.length);
                }
            }
        }
        return dx;
    }

    @Override
    public double penalty() {
        double sum = 0;
        if (kind instanceof ActivityRegularization penalty) {
            for (double[] row : input) {
                for (double y : row) {
                    sum += penalty.l1() * Math.abs(y) + penalty.l2() * y * y;
                }
            }
        }
        return sum / input.length;
    }
}
