package dev.hourglass.export;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.QuantileScaler;
import java.util.Arrays;

/** The scaler as a method of the Java source. */
final class JavaScaler {
    private static final String RANGES = """

                private static float[] scaled(double[] row) {
                    float[] x = new float[row.length];
                    for (int c = 0; c < x.length; c++) {
                        double scaled = row[c] * %sSCALE[c] + OFFSET[c];
                        x[c] = (float) %s;
                    }
                    return x;
                }
            """;
    private static final String QUANTILES = """

                private static float[] scaled(double[] row) {
                    float[] x = new float[row.length];
                    for (int c = 0; c < x.length; c++) {
                        x[c] = (float) score(row[c], QUANTILES, c * STEPS, STEPS - 1);
                    }
                    return x;
                }
            """;

    private JavaScaler() {
    }

    /** {@return the method; constants and functions that it needs are added} */
    static String of(ExportedModel exported, JavaBody body) {
        return exported.scaler() instanceof QuantileScaler quantiles ? quantiles(quantiles, body)
                : ranges((MinMaxScaler) exported.scaler(), body);
    }

    private static String ranges(MinMaxScaler scaler, JavaBody body) {
        body.constant("double[]", "SCALE", JavaText.of(scaler.secondFactor()));
        body.constant("double[]", "OFFSET", JavaText.of(scaler.offset()));
        boolean lifts = Arrays.stream(scaler.firstFactor()).anyMatch(factor -> factor != 1);
        if (lifts) {
            body.constant("double[]", "LIFT", JavaText.of(scaler.firstFactor()));
        }
        return RANGES.formatted(lifts ? "LIFT[c] * " : "", clipped(scaler));
    }

    private static String clipped(MinMaxScaler scaler) {
        return scaler.settings().clip() ? "Math.min(Math.max(scaled, " + Double.toHexString(scaler.settings().low())
                + "), " + Double.toHexString(scaler.settings().high()) + ")" : "scaled";
    }

    /** Column after column. */
    private static String quantiles(QuantileScaler scaler, JavaBody body) {
        DoubleMatrix quantiles = scaler.quantiles();
        double[] columns = new double[quantiles.values().length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = quantiles.get(i % quantiles.rows(), i / quantiles.rows());
        }
        body.constant("int", "STEPS", String.valueOf(quantiles.rows()));
        body.constant("double[]", "QUANTILES", JavaText.of(columns));
        body.functions().add(JavaFunction.SCORE);
        return QUANTILES;
    }
}
