package dev.hourglass.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/**
 * Functions of the Java source that is exported, each with the comment on it. They do what the engine's own do, to the
 * bit: see {@code kernel.FloatExponential} and its like for the methods and their accuracy. Java 8 has no {@code fma},
 * so that it is computed by other means here.
 */
enum JavaFunction {
    /** Exact: two numbers of float32 have a product of float64, and a sum that is rounded to odd rounds once more. */
    FMA("""
            /** a * b + c, rounded once. What double made of it may be rounded but where it lies between two floats. */
            private static float fma(float a, float b, float c) {
                double product = (double) a * b;
                double sum = product + c;
                boolean isTie = (Double.doubleToRawLongBits(sum) & 0x1fffffff) == 0x10000000;
                return !isTie && Math.abs(sum) >= Float.MIN_NORMAL ? (float) sum : ofTie(product, c, sum);
            }

            /** The sum is rounded to odd, so that rounding it to float is right. */
            private static float ofTie(double product, float c, double sum) {
                double rest = sum - product;
                double lost = (product - (sum - rest)) + (c - rest);
                long bits = Double.doubleToRawLongBits(sum);
                if (lost == lost && lost != 0 && (bits & 1) == 0) {
                    return (float) Double.longBitsToDouble(bits + ((lost > 0) == (sum > 0) ? 1 : -1));
                }
                return (float) sum;
            }
            """),

    /** y = x W + b, in the order of the engine's product. */
    DENSE("""
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
            """, FMA),

    /** Batch normalization with fixed averages. */
    SCALE_AND_SHIFT("""
            /** x * scale + shift, column by column. */
            private static void scaleAndShift(float[] x, float[] scale, float[] shift) {
                for (int j = 0; j < x.length; j++) {
                    x[j] = fma(x[j], scale[j], shift[j]);
                }
            }
            """, FMA),

    /** The normal score of a value. */
    SCORE("""
            /** Coefficients of Wichura's AS 241: numerator and denominator near one half, further away, and far. */
            private static final double[][] NORMAL = {
                {2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
                    13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608},
                {5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
                    5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1},
                {7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
                    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734},
                {1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
                    0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1},
                {2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386,
                    0.026532189526576123093, 0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699,
                    6.6579046435011037772},
                {2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5,
                    7.868691311456132591e-4, 0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769,
                    1}};

            private static final double GREATEST_SCORE = -normal(1e-7 - 0x1p-52);

            /** The normal score of a value among the quantiles from a place on, so many steps. */
            private static double score(double value, double[] quantiles, int first, int steps) {
                if (Double.isNaN(value) || Double.isInfinite(value)) {
                    return Double.NaN;
                }
                if (quantiles[first] == quantiles[first + steps]) {
                    return 0;
                }
                if (value <= quantiles[first]) {
                    return -GREATEST_SCORE;
                }
                if (value >= quantiles[first + steps]) {
                    return GREATEST_SCORE;
                }
                double score = normal(share(value, quantiles, first, steps));
                return Math.min(Math.max(score, -GREATEST_SCORE), GREATEST_SCORE);
            }

            private static double share(double value, double[] quantiles, int first, int steps) {
                int above = 0;
                while (quantiles[first + above] <= value) {
                    above++;
                }
                int below = above - 1;
                double from = quantiles[first + below];
                double to = quantiles[first + above];
                if (from < value) {
                    double range = to - from;
                    double way = Double.isInfinite(range) ? (value / 2 - from / 2) / (to / 2 - from / 2)
                            : (value - from) / range;
                    return (below + way) / steps;
                }
                int least = below;
                while (quantiles[first + least - 1] == value) {
                    least--;
                }
                return (least + below) / 2.0 / steps;
            }

            /** The number that a share of a normal distribution lies below. */
            private static double normal(double share) {
                double fromHalf = share - 0.5;
                if (Math.abs(fromHalf) <= 0.425) {
                    double rest = 0.180625 - fromHalf * fromHalf;
                    return polynomial(NORMAL[0], rest) * fromHalf / polynomial(NORMAL[1], rest);
                }
                double root = Math.sqrt(-StrictMath.log(fromHalf < 0 ? share : 1 - share));
                double distance = root <= 5 ? polynomial(NORMAL[2], root - 1.6) / polynomial(NORMAL[3], root - 1.6)
                        : polynomial(NORMAL[4], root - 5) / polynomial(NORMAL[5], root - 5);
                return fromHalf < 0 ? -distance : distance;
            }

            private static double polynomial(double[] coefficients, double x) {
                double sum = 0;
                for (double coefficient : coefficients) {
                    sum = sum * x + coefficient;
                }
                return sum;
            }
            """),

    /** What exponential functions share. */
    REDUCED("""
            /** Rounds a float to a whole number when it is added. */
            private static final float INTEGER = 0x1.8p23f;
            private static final float INVERSE_LN2 = 0x1.715476p0f;

            /** e^(x - k ln 2) - 1. */
            private static float reduced(float x, float k) {
                float r = fma(k, 0x1.05c61p-29f, fma(k, -0x1.62e43p-1f, x));
                float p = fma(0x1.6b9c68p-10f, r, 0x1.12254ap-7f);
                p = fma(p, r, 0x1.5556f2p-5f);
                p = fma(p, r, 0x1.5554b4p-3f);
                p = fma(p, r, 0x1.fffffep-2f);
                return fma(p, r * r, r);
            }

            /** 2^n; of n the last nine bits count. */
            private static float powerOfTwo(int n) {
                return Float.intBitsToFloat((n + 127) << 23);
            }
            """, FMA),

    /** e^x. */
    EXP("""
            /** e^x. */
            private static float exp(float x) {
                float above = x < -104 ? -104 : x;
                float within = above > 89 ? 89 : above;
                float shifted = fma(within, INVERSE_LN2, INTEGER);
                int exponent = Float.floatToRawIntBits(shifted) - 0x4b400000;
                int half = exponent >> 1;
                return (reduced(within, shifted - INTEGER) + 1) * powerOfTwo(half) * powerOfTwo(exponent - half);
            }
            """, REDUCED),

    /** Distances from landmarks. */
    RADIAL_BASIS("""
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
            """, EXP),

    /** e^x - 1. */
    EXPM1("""
            /** e^x - 1. */
            private static float expm1(float x) {
                float above = x < -18 ? -18 : x;
                float within = above > 89 ? 89 : above;
                float shifted = fma(within, INVERSE_LN2, INTEGER);
                float p = reduced(within, shifted - INTEGER);
                int exponent = Float.floatToRawIntBits(shifted) - 0x4b400000;
                int half = exponent >> 1;
                float rest = powerOfTwo(exponent - half);
                float result = fma(p, rest, rest - powerOfTwo(-half)) * powerOfTwo(half);
                int sign = Float.floatToRawIntBits(x) & Integer.MIN_VALUE;
                return Float.intBitsToFloat(Float.floatToRawIntBits(result) | sign);
            }
            """, REDUCED),

    /** The hyperbolic tangent. */
    TANH("""
            /** tanh(x). */
            private static float tanh(float x) {
                float magnitude = Math.abs(x);
                float twice = magnitude + magnitude;
                float within = twice > 20 ? 20 : twice;
                float shifted = fma(within, INVERSE_LN2, INTEGER);
                float p = reduced(within, shifted - INTEGER);
                float power = powerOfTwo(Float.floatToRawIntBits(shifted));
                float m = fma(p, power, power - 1);
                int sign = Float.floatToRawIntBits(x) & Integer.MIN_VALUE;
                return Float.intBitsToFloat(Float.floatToRawIntBits(m / (m + 2)) | sign);
            }
            """, REDUCED),

    /** The error function. */
    ERF("""
            /** The error function. */
            private static float erf(float x) {
                float magnitude = Math.abs(x);
                float a = magnitude > 3.95f ? 3.95f : magnitude;
                float q = fma(-0x1.3b022ap-17f, a, 0x1.f28a96p-14f);
                q = fma(q, a, -0x1.4e298ep-11f);
                q = fma(q, a, 0x1.b744cap-10f);
                q = fma(q, a, -0x1.637a0ep-13f);
                q = fma(q, a, -0x1.39b7cap-6f);
                q = fma(q, a, 0x1.a4f8c4p-4f);
                q = fma(q, a, 0x1.45f3p-1f);
                q = fma(q, a, 0x1.06eba8p-3f);
                float minusQ = -fma(q, a, a);
                float shifted = fma(minusQ, INVERSE_LN2, INTEGER);
                float p = reduced(minusQ, shifted - INTEGER);
                float power = powerOfTwo(Float.floatToRawIntBits(shifted));
                int result = Float.floatToRawIntBits(fma(p, power, power - 1)) & Integer.MAX_VALUE;
                return Float.intBitsToFloat(result | Float.floatToRawIntBits(x) & Integer.MIN_VALUE);
            }
            """, REDUCED),

    /** log(1 + x) for an x of 0 or more. */
    LOG1P("""
            /** log(1 + x) for x of 0 or more, and NaN. */
            private static float log1p(float x) {
                int exponent = (Float.floatToRawIntBits(x + 1) - 0x3f400001) & 0xff800000;
                float fourfold = Float.intBitsToFloat(0x40800000 - exponent);
                float scaled = Float.intBitsToFloat(Float.floatToRawIntBits(x) - exponent);
                float f = scaled - fma(fourfold, -0.25f, 1);
                float minusK = INTEGER - Float.intBitsToFloat((exponent >> 23) + 0x4b400000);
                float p = fma(-0x1.71e324p-5f, f, 0x1.acf4a6p-4f);
                p = fma(p, f, -0x1.0d98fp-3f);
                p = fma(p, f, 0x1.28807ap-3f);
                p = fma(p, f, -0x1.54ed96p-3f);
                p = fma(p, f, 0x1.99699ep-3f);
                p = fma(p, f, -0x1.00004ap-2f);
                p = fma(p, f, 0x1.5555a4p-2f);
                p = fma(p, f, -0.5f);
                float result = fma(minusK, -0x1.62e43p-1f, fma(p, f * f, f));
                return x < Float.POSITIVE_INFINITY ? result : x;
            }
            """, REDUCED),

    /** The leaky rectifier. */
    LEAKY("""
            private static float leaky(float x, float slope) {
                return x > 0 ? x : x * slope;
            }
            """),

    /** ELU and SELU. */
    EXPONENTIAL_LINEAR("""
            private static float exponentialLinear(float x, float slope, float depth) {
                return x > 0 ? slope * x : depth * expm1(x);
            }
            """, EXPM1),

    /** GELU. */
    GAUSSIAN("""
            private static float gaussian(float x) {
                return (x < -16 ? -16 : x) * fma(erf(x * 0x1.6a09e6p-1f), 0.5f, 0.5f);
            }
            """, ERF),

    /** SiLU, and the approximation of GELU. */
    GATE("""
            /** x / (1 + e^-g), with g = linear * x + cubic * x^3. */
            private static float gate(float x, float linear, float cubic) {
                float above = x < -104 ? -104 : x;
                float within = above > 40 ? 40 : above;
                float gate = within * fma(cubic, within * within, linear);
                float power = exp(gate > 40 ? 40 : gate);
                return above * (power / (power + 1));
            }
            """, EXP),

    /** The logistic function. */
    SIGMOID("""
            private static float sigmoid(float x) {
                float power = exp(x);
                float finite = power > 0x1p30f ? 0x1p30f : power;
                return finite / (finite + 1);
            }
            """, EXP),

    /** The smooth rectifier. */
    SOFTPLUS("""
            private static float softplus(float x) {
                return x > 17.5f ? x : log1p(exp(x));
            }
            """, EXP, LOG1P),

    /** Numbers out of texts: an array's initializer may not be long. */
    NUMBERS("""
            /** Numbers of float32 out of texts in base 64. */
            private static float[] floats(String... parts) {
                java.nio.ByteBuffer bytes = bytes(parts);
                float[] numbers = new float[bytes.remaining() / 4];
                bytes.asFloatBuffer().get(numbers);
                return numbers;
            }

            /** Numbers of float64 out of texts in base 64. */
            private static double[] doubles(String... parts) {
                java.nio.ByteBuffer bytes = bytes(parts);
                double[] numbers = new double[bytes.remaining() / 8];
                bytes.asDoubleBuffer().get(numbers);
                return numbers;
            }

            private static java.nio.ByteBuffer bytes(String... parts) {
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
                for (String part : parts) {
                    byte[] some = java.util.Base64.getDecoder().decode(part);
                    out.write(some, 0, some.length);
                }
                return java.nio.ByteBuffer.wrap(out.toByteArray()).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            }

            /** Texts out of one, which begins with what stands between them. */
            private static String[] texts(String... parts) {
                String all = String.join("", parts);
                java.util.List<String> texts = new java.util.ArrayList<>();
                int at = 0;
                while (at < all.length()) {
                    int end = all.indexOf(all.charAt(0), at + 1);
                    texts.add(all.substring(at + 1, end < 0 ? all.length() : end));
                    at = end < 0 ? all.length() : end;
                }
                return texts.toArray(new String[0]);
            }
            """),

    /** Exact where nothing over- or underflows (Boldo and Melquiond, 2008), else by way of decimals. */
    DOUBLE_FMA("""
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
            """),

    /** The dot product, in the order of the engine's. */
    DOT("""
            /** The sum of a[from + j] * b[j]: eight sums side by side. */
            private static double dot(double[] a, int from, double[] b) {
                double[] s = new double[8];
                for (int j = 0; j < b.length; j++) {
                    s[j % 8] = fma(a[from + j], b[j], s[j % 8]);
                }
                return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
            }
            """, DOUBLE_FMA),

    /** e^x in float64. */
    DOUBLE_EXP("""
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
            """, DOUBLE_FMA),

    /** 1 / (1 + e^-z) in float64. */
    LOGISTIC("""
            /** 1 / (1 + e^-z). */
            private static double logistic(double z) {
                double e = exp(-Math.abs(z));
                return (z < 0 ? e : 1) / (1 + e);
            }
            """, DOUBLE_EXP),

    /** In proportion to e^score. */
    SOFTMAX("""
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
            """, DOUBLE_EXP),

    /** log(1 + e^z) in float64. */
    LOGARITHM("""
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
            """, DOUBLE_EXP);

    private final String source;
    private final List<JavaFunction> needed;

    JavaFunction(String source, JavaFunction... needed) {
        this.source = source;
        this.needed = List.of(needed);
    }

    /** {@return some functions and those that they call, in an order that says each before it is used} */
    static List<JavaFunction> withNeeded(Collection<JavaFunction> some) {
        EnumSet<JavaFunction> all = EnumSet.noneOf(JavaFunction.class);
        some.forEach(function -> function.addTo(all));
        return new ArrayList<>(all);
    }

    private void addTo(EnumSet<JavaFunction> all) {
        all.add(this);
        needed.forEach(function -> function.addTo(all));
    }

    /** {@return the lines of the source, indented as members of a class} */
    String indented() {
        StringBuilder text = new StringBuilder();
        Arrays.stream(source.split("\n")).forEach(line -> text.append(line.isEmpty() ? "" : "    ").append(line)
                .append('\n'));
        return text.toString();
    }
}
