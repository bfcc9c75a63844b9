package dev.hourglass.export;

/** What layers are computed with: the exact sum of a product and a number, and elementary functions of float32. */
final class JavaFloatSource {
    /** Exact: two numbers of float32 have a product of float64, and a sum that is rounded to odd rounds once more. */
    static final String FMA = """
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
            """;

    /** What exponential functions share. */
    static final String REDUCED = """
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
            """;

    /** e^x. */
    static final String EXP = """
            /** e^x. */
            private static float exp(float x) {
                float above = x < -104 ? -104 : x;
                float within = above > 89 ? 89 : above;
                float shifted = fma(within, INVERSE_LN2, INTEGER);
                int exponent = Float.floatToRawIntBits(shifted) - 0x4b400000;
                int half = exponent >> 1;
                return (reduced(within, shifted - INTEGER) + 1) * powerOfTwo(half) * powerOfTwo(exponent - half);
            }
            """;

    /** e^x - 1. */
    static final String EXPM1 = """
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
            """;

    /** The hyperbolic tangent. */
    static final String TANH = """
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
            """;

    /** The error function. */
    static final String ERF = """
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
            """;

    /** log(1 + x) for an x of 0 or more. */
    static final String LOG1P = """
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
            """;

    private JavaFloatSource() {
    }
}
