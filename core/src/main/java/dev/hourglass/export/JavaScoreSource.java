package dev.hourglass.export;

/** The normal score of a value among quantiles, in float64, as a scaler by quantiles computes it. */
final class JavaScoreSource {
    /** The normal score of a value. */
    static final String SCORE = """
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
            """;

    private JavaScoreSource() {
    }
}
