package dev.hourglass.export;

/** What layers compute, row by row, in float32. */
final class JavaLayerSource {
    /** y = x W + b, in the order of the engine's product. */
    static final String DENSE = """
            /** x W + b, with W row by row. */
            private static float[] dense(float[] x, float[] kernel, float[] bias) {
                float[] y = bias.clone();
                int at = 0;
                for (int k = 0; k < x.length; k++) {
                    for (int j = 0; j < y.length; j++) {
                        y[j] = fma(x[k], kernel[at++], y[j]);
                    }
                }
                return y;
            }
            """;

    /** Batch normalization with fixed averages. */
    static final String SCALE_AND_SHIFT = """
            /** x * scale + shift, column by column. */
            private static void scaleAndShift(float[] x, float[] scale, float[] shift) {
                for (int j = 0; j < x.length; j++) {
                    x[j] = fma(x[j], scale[j], shift[j]);
                }
            }
            """;

    /** Distances from landmarks. */
    static final String RADIAL_BASIS = """
            /** e^(factor |x - l|^2) for each landmark, a column of them. */
            private static float[] radialBasis(float[] x, float[] landmarks, float factor) {
                float[] y = new float[landmarks.length / x.length];
                for (int j = 0; j < y.length; j++) {
                    float sum = 0;
                    for (int k = 0; k < x.length; k++) {
                        float difference = x[k] - landmarks[k * y.length + j];
                        sum = fma(difference, difference, sum);
                    }
                    y[j] = exp(factor * sum);
                }
                return y;
            }
            """;

    /** The leaky rectifier. */
    static final String LEAKY = """
            private static float leaky(float x, float slope) {
                return x > 0 ? x : x * slope;
            }
            """;

    /** ELU and SELU. */
    static final String EXPONENTIAL_LINEAR = """
            private static float exponentialLinear(float x, float slope, float depth) {
                return x > 0 ? slope * x : depth * expm1(x);
            }
            """;

    /** GELU. */
    static final String GAUSSIAN = """
            private static float gaussian(float x) {
                return (x < -16 ? -16 : x) * fma(erf(x * 0x1.6a09e6p-1f), 0.5f, 0.5f);
            }
            """;

    /** SiLU, and the approximation of GELU. */
    static final String GATE = """
            /** x / (1 + e^-g), with g = linear * x + cubic * x^3. */
            private static float gate(float x, float linear, float cubic) {
                float above = x < -104 ? -104 : x;
                float within = above > 40 ? 40 : above;
                float gate = within * fma(cubic, within * within, linear);
                float power = exp(gate > 40 ? 40 : gate);
                return above * (power / (power + 1));
            }
            """;

    /** The logistic function. */
    static final String SIGMOID = """
            private static float sigmoid(float x) {
                float power = exp(x);
                float finite = power > 0x1p30f ? 0x1p30f : power;
                return finite / (finite + 1);
            }
            """;

    /** The smooth rectifier. */
    static final String SOFTPLUS = """
            private static float softplus(float x) {
                return x > 17.5f ? x : log1p(exp(x));
            }
            """;

    private JavaLayerSource() {
    }
}
