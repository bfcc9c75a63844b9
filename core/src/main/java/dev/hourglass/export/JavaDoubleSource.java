package dev.hourglass.export;

/** What a classifier computes, in float64. */
final class JavaDoubleSource {
    /** Exact where nothing over- or underflows (Boldo and Melquiond, 2008), else by way of decimals. */
    static final String DOUBLE_FMA = """
            /** a * b + c, rounded once. */
            private static double fma(double a, double b, double c) {
                double product = a * b;
                if (a == 0 || b == 0 || c == 0 && isMiddling(product)) {
                    return product + c;
                }
                if (!isMiddling(a) || !isMiddling(b) || !isMiddling(product) || !isMiddling(c)) {
                    return exactFma(a, b, c);
                }
                double low = lowOfProduct(a, b, product);
                double first = c + low;
                double firstLow = lowOfSum(c, low, first);
                double sum = product + first;
                double sumLow = lowOfSum(product, first, sum);
                return sum + oddSum(firstLow, sumLow);
            }

            private static boolean isMiddling(double x) {
                double magnitude = Math.abs(x);
                return magnitude > 0x1p-400 && magnitude < 0x1p400;
            }

            /** What rounding left of a product. */
            private static double lowOfProduct(double a, double b, double product) {
                double splitA = a * 0x8000001;
                double highA = splitA - (splitA - a);
                double lowA = a - highA;
                double splitB = b * 0x8000001;
                double highB = splitB - (splitB - b);
                double lowB = b - highB;
                return ((highA * highB - product) + highA * lowB + lowA * highB) + lowA * lowB;
            }

            /** What rounding left of a sum. */
            private static double lowOfSum(double a, double b, double sum) {
                double rest = sum - a;
                return (a - (sum - rest)) + (b - rest);
            }

            /** A sum, rounded to odd. */
            private static double oddSum(double a, double b) {
                double sum = a + b;
                double lost = lowOfSum(a, b, sum);
                long bits = Double.doubleToRawLongBits(sum);
                return lost == 0 || (bits & 1) != 0 ? sum
                        : Double.longBitsToDouble(bits + ((lost > 0) == (sum > 0) ? 1 : -1));
            }

            private static double exactFma(double a, double b, double c) {
                if (!Double.isFinite(a) || !Double.isFinite(b)) {
                    return a * b + c;
                }
                if (!Double.isFinite(c)) {
                    return c;
                }
                java.math.BigDecimal product = new java.math.BigDecimal(a).multiply(new java.math.BigDecimal(b));
                return c == 0 ? product.doubleValue() : product.add(new java.math.BigDecimal(c)).doubleValue();
            }
            """;

    /** The dot product, in the order of the engine's. */
    static final String DOT = """
            /** The sum of a[from + j] * b[j]: eight sums side by side. */
            private static double dot(double[] a, int from, double[] b) {
                double[] s = new double[8];
                for (int j = 0; j < b.length; j++) {
                    s[j % 8] = fma(a[from + j], b[j], s[j % 8]);
                }
                return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
            }
            """;

    /** e^x in float64. */
    static final String DOUBLE_EXP = """
            /** e^x. */
            private static double exp(double x) {
                double clamped = Math.max(-746, Math.min(710, x));
                double k = Math.rint(clamped * 0x1.71547652b82fep0);
                double r = fma(k, -0x1.abc9e3b39803fp-56, fma(k, -0x1.62e42fefa39efp-1, clamped));
                double p = 1.0 / 6227020800.0;
                p = fma(p, r, 1.0 / 479001600);
                p = fma(p, r, 1.0 / 39916800);
                p = fma(p, r, 1.0 / 3628800);
                p = fma(p, r, 1.0 / 362880);
                p = fma(p, r, 1.0 / 40320);
                p = fma(p, r, 1.0 / 5040);
                p = fma(p, r, 1.0 / 720);
                p = fma(p, r, 1.0 / 120);
                p = fma(p, r, 1.0 / 24);
                p = fma(p, r, 1.0 / 6);
                p = fma(p, r, 0.5);
                p = fma(p, r, 1);
                p = fma(p, r, 1);
                int exponent = (int) k;
                int half = exponent >> 1;
                return p * powerOfTwo((long) half) * powerOfTwo((long) exponent - half);
            }

            /** 2^n for a normal result. */
            private static double powerOfTwo(long n) {
                return Double.longBitsToDouble((n + 1023L) << 52);
            }
            """;

    /** 1 / (1 + e^-z) in float64. */
    static final String LOGISTIC = """
            /** 1 / (1 + e^-z). */
            private static double logistic(double z) {
                double e = exp(-Math.abs(z));
                return (z < 0 ? e : 1) / (1 + e);
            }
            """;

    /** In proportion to e^score. */
    static final String SOFTMAX = """
            /** In proportion to e^score. */
            private static double[] softmax(double[] scores) {
                double highest = scores[0];
                for (double score : scores) {
                    highest = Math.max(highest, score);
                }
                double sum = 0;
                for (int k = 0; k < scores.length; k++) {
                    scores[k] = exp(scores[k] - highest);
                    sum += scores[k];
                }
                for (int k = 0; k < scores.length; k++) {
                    scores[k] /= sum;
                }
                return scores;
            }
            """;

    /** log(1 + e^z) in float64. */
    static final String LOGARITHM = """
            /** log(1 + e^z). */
            private static double logOfSum(double z) {
                return Math.max(z, 0) + log1p(exp(-Math.abs(z)));
            }

            /** log(1 + x) for x from 0 to 1. */
            private static double log1p(double x) {
                if (x < 0.41) {
                    return series(0, x, 0);
                }
                double sum = 1 + x;
                double lost = x < 1 ? x - (sum - 1) : 1 - (sum - x);
                long bits = Double.doubleToRawLongBits(sum);
                long exponent = (bits - Double.doubleToRawLongBits(0x1.6a09e667f3bcdp-1)) & (0xfffL << 52);
                return series(exponent >> 52, Double.longBitsToDouble(bits - exponent) - 1, lost / sum);
            }

            /** k ln 2 + log(1 + f) + correction. */
            private static double series(double k, double f, double correction) {
                double s = f / (2 + f);
                double z = s * s;
                double halfSquare = 0.5 * f * f;
                double p = 2.0 / 21;
                for (int odd = 19; odd >= 3; odd -= 2) {
                    p = fma(p, z, 2.0 / odd);
                }
                double small = fma(s, halfSquare + z * p, fma(k, 0x1.a39ef35793c76p-33, correction));
                return k * 0x1.62e42feep-1 - ((halfSquare - small) - f);
            }
            """;

    private JavaDoubleSource() {
    }
}
