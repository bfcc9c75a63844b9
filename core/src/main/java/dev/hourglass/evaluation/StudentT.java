package dev.hourglass.evaluation;

/**
 * Student's t distribution, by the regularized incomplete beta function (DiDonato and Morris, 1992; the continued
 * fraction of Abramowitz and Stegun 26.5.8, evaluated by Lentz's method). Correct to about
 * twelve digits, to eight for |t| below 1e-4 or more than ten thousand degrees of freedom; the same bits everywhere,
 * since {@link StrictMath} alone is used.
 */
final class StudentT {
    private static final double LEAST = 1e-300;
    private static final double ROUNDING = 1e-15;
    private static final int MOST_TERMS = 1000;
    /** Coefficients of Lanczos's approximation of the gamma function for g = 7, n = 9 (Godfrey, 2001). */
    private static final double[] LANCZOS = {0.99999999999980993, 676.5203681218851, -1259.1392167224028,
        771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
        1.5056327351493116e-7};
    private static final double G = 7;

    private StudentT() {
    }

    /**
     * {@return how probable it is to be at least as far from 0 as t, on either side}
     *
     * @param t       any; infinite gives 0
     * @param freedom degrees of freedom, above 0
     */
    static double twoSided(double t, double freedom) {
        return Double.isInfinite(t) ? 0 : incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
    }

    /**
     * {@return the t that is exceeded on either side with a probability: to the last bits, by halving}
     *
     * @param probability above 0, below 1
     * @param freedom     degrees of freedom, above 0
     */
    static double twoSidedQuantile(double probability, double freedom) {
        double high = 1;
        while (twoSided(high, freedom) > probability) {
            high *= 2;
        }
        double low = 0;
        for (double middle = high / 2; middle > low && middle < high; middle = low + (high - low) / 2) {
            if (twoSided(middle, freedom) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double incompleteBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = StrictMath.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x)
                + b * StrictMath.log(1 - x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / guarded(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / guarded(1 + even * d);
            c = guarded(1 + even / c);
            value *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / guarded(1 + odd * d);
            c = guarded(1 + odd / c);
            value *= c * d;
            if (Math.abs(c * d - 1) < ROUNDING) {
                return value;
            }
        }
        return value;
    }

    private static double guarded(double value) {
        return Math.abs(value) < LEAST ? LEAST : value;
    }

    /** For x of at least a half. */
    private static double logGamma(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x - 1 + G + 0.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
