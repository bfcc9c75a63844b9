package dev.hourglass.oracle;

import dev.hourglass.loss.Loss;
import dev.hourglass.loss.MixedLoss;
import dev.hourglass.registry.Settings;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/** A loss of rows in float64, with the numbers it is made with as float32 has them. */
public interface OracleLoss {
    /** By type. */
    Map<String, Function<Settings, OracleLoss>> OF_TYPE = new HashMap<>(Map.of(
            "MeanSquaredError", s -> ofEach((y, t) -> (y - t) * (y - t), (y, t) -> 2 * (y - t)),
            "MeanAbsoluteError", s -> ofEach((y, t) -> Math.abs(y - t), (y, t) -> Math.signum(y - t)),
            "Huber", s -> huber((float) s.real("delta")),
            "BinaryCrossentropy", s -> ofEach(OracleLoss::crossEntropy, OracleLoss::crossEntropySlope)));

    /** Probabilities are kept between these. */
    double LEAST = 1e-7f;
    double GREATEST = 1 - 0x1p-23;

    /** {@return the sum of the errors of a row} */
    double error(double[] output, double[] target);

    /** {@return by what the sum changes with each output} */
    double[] slopes(double[] output, double[] target);

    /** {@return the definition of a loss} */
    static OracleLoss of(Loss loss) {
        if (loss instanceof MixedLoss mixed) {
            return new OracleMixedLoss(mixed.widths());
        }
        return Objects.requireNonNull(OF_TYPE.get(loss.kind().type()),
                () -> "add a line to OracleLoss for " + loss.kind().type()).apply(loss.settings());
    }

    /** {@return the mean over rows and columns} */
    default double mean(double[][] output, double[][] target) {
        double sum = 0;
        for (int i = 0; i < output.length; i++) {
            sum += error(output[i], target[i]);
        }
        return sum / (output.length * output[0].length);
    }

    /** {@return the gradient of the mean} */
    default double[][] gradient(double[][] output, double[][] target, Rounding rounding) {
        double factor = rounding.of(1.0 / (output.length * output[0].length));
        double[][] slopes = new double[output.length][];
        Arrays.setAll(slopes, i -> slopes(output[i], target[i]));
        return OracleMatrix.fill(output.length, output[0].length,
                (i, j) -> rounding.of(factor * rounding.of(slopes[i][j])));
    }

    /** {@return a loss that compares each output with its own target} */
    static OracleLoss ofEach(DoubleBinaryOperator error, DoubleBinaryOperator slope) {
        return new OracleLoss() {
            @Override
            public double error(double[] output, double[] target) {
                double sum = 0;
                for (int j = 0; j < output.length; j++) {
                    sum += error.applyAsDouble(output[j], target[j]);
                }
                return sum;
            }

            @Override
            public double[] slopes(double[] output, double[] target) {
                double[] slopes = new double[output.length];
                Arrays.setAll(slopes, j -> slope.applyAsDouble(output[j], target[j]));
                return slopes;
            }
        };
    }

    private static OracleLoss huber(double delta) {
        return ofEach((y, t) -> Math.abs(y - t) <= delta ? (y - t) * (y - t) / 2
                : delta * (Math.abs(y - t) - delta / 2),
                (y, t) -> clip(y - t, -delta, delta));
    }

    private static double crossEntropy(double output, double target) {
        double p = clip(output, LEAST, GREATEST);
        double t = clip(target, 0, 1);
        return -t * StrictMath.log(p) - (1 - t) * StrictMath.log1p(-p);
    }

    private static double crossEntropySlope(double output, double target) {
        double p = clip(output, LEAST, GREATEST);
        return p == output ? (p - clip(target, 0, 1)) / (p * (1 - p)) : 0;
    }

    private static double clip(double x, double low, double high) {
        return Math.min(Math.max(x, low), high);
    }

    /**
     * Squared errors of numbers, cross-entropies of the softmax of categories.
     *
     * @param widths of the groups of columns; columns behind them are numbers
     */
    record OracleMixedLoss(List<Integer> widths) implements OracleLoss {
        @Override
        public double error(double[] output, double[] target) {
            double sum = 0;
            int first = 0;
            for (int width : widthsOf(output)) {
                double difference = output[first] - target[first];
                sum += width == 1 ? difference * difference : crossEntropy(output, target, first, first + width);
                first += width;
            }
            return sum;
        }

        private List<Integer> widthsOf(double[] output) {
            return widths.isEmpty() ? Collections.nCopies(output.length, 1) : widths;
        }

        private static double crossEntropy(double[] output, double[] target, int first, int end) {
            double sum = 0;
            for (int j = first; j < end; j++) {
                sum -= Math.max(target[j], 0) * StrictMath.log(probability(output, j, first, end));
            }
            return sum;
        }

        private static double probability(double[] output, int column, int first, int end) {
            double sum = 0;
            for (int j = first; j < end; j++) {
                sum += StrictMath.exp(output[j] - output[column]);
            }
            return 1 / sum;
        }

        @Override
        public double[] slopes(double[] output, double[] target) {
            double[] slopes = new double[output.length];
            int first = 0;
            for (int width : widthsOf(output)) {
                double share = 0;
                for (int j = first; j < first + width; j++) {
                    share += Math.max(target[j], 0);
                }
                for (int j = first; j < first + width; j++) {
                    slopes[j] = width == 1 ? 2 * (output[j] - target[j])
                            : probability(output, j, first, first + width) * share - Math.max(target[j], 0);
                }
                first += width;
            }
            return slopes;
        }
    }
}
