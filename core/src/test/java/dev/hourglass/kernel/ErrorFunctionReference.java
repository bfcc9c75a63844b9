package dev.hourglass.kernel;

/**
 * The error function in float64, to 1e-14 of itself: below 2.5 by its series with positive terms only (Abramowitz and
 * Stegun 7.1.6), beyond by the continued fraction of its complement (7.1.14).
 */
public final class ErrorFunctionReference {
    private static final double SERIES_UP_TO = 2.5;

    /** The next term is below 1e-20 of the sum: 2.5^2 to the power n over (n + 1/2)!. */
    private static final int TERMS = 60;

    /** At 2.5, where it converges most slowly, more levels change nothing. */
    private static final int LEVELS = 100;

    /** Beyond, the complement is below 2^-54. */
    private static final double ONE_FROM = 6;

    private ErrorFunctionReference() {
    }

    public static double erf(double x) {
        double magnitude = Math.abs(x);
        if (magnitude >= SERIES_UP_TO) {
            return Math.copySign(magnitude < ONE_FROM ? 1 - fraction(magnitude) : 1, x);
        }
        return series(x);
    }

    /** The complement, 1 - erf(x), for an x of 0 or more: to 1e-12 of itself. */
    static double complement(double x) {
        return x < SERIES_UP_TO ? 1 - series(x) : fraction(x);
    }

    private static double series(double x) {
        double sum = x;
        double term = x;
        for (int n = 1; n <= TERMS; n++) {
            term *= x * x / (n + 0.5);
            sum += term;
        }
        return sum * 2 / Math.sqrt(Math.PI) * StrictMath.exp(-x * x);
    }

    private static double fraction(double x) {
        double fraction = x;
        for (int n = LEVELS; n > 0; n--) {
            fraction = x + n / 2.0 / fraction;
        }
        return StrictMath.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
    }
}
