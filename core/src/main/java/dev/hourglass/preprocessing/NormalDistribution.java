package dev.hourglass.preprocessing;

/**
 * The standard normal distribution in float64, of {@link StrictMath} and operations that are the same everywhere.
 *
 * <p>Its quantiles are Wichura's rational approximations ("Algorithm AS 241: The percentage points of the normal
 * distribution", Applied Statistics 37, 1988), PPND16, which are exact to about 1 part in 10^16; tests find the largest
 * relative error against arithmetic of 40 digits to be below 1e-15.
 */
final class NormalDistribution {
    private static final double HALF = 0.5;
    /** Around one half, within this, the first approximation goes. */
    private static final double CENTRAL = 0.425;
    private static final double CENTRAL_SQUARE = 0.180625;
    /** Of {@code sqrt(-log p)}: where the third begins, and what the second is centered at. */
    private static final double FAR = 5;
    private static final double MIDDLE = 1.6;

    /** Coefficients of numerators and denominators, from the highest power down. */
    private static final double[] CENTRAL_NUMERATOR = {2.5090809287301226727e+3, 3.3430575583588128105e+4,
        6.7265770927008700853e+4, 4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3,
        1.3314166789178437745e+2, 3.3871328727963666080e+0};
    private static final double[] CENTRAL_DENOMINATOR = {5.2264952788528545610e+3, 2.8729085735721942674e+4,
        3.9307895800092710610e+4, 2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2,
        4.2313330701600911252e+1, 1};
    private static final double[] MIDDLE_NUMERATOR = {7.74545014278341407640e-4, 2.27238449892691845833e-2,
        2.41780725177450611770e-1, 1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0,
        4.63033784615654529590e+0, 1.42343711074968357734e+0};
    private static final double[] MIDDLE_DENOMINATOR = {1.05075007164441684324e-9, 5.47593808499534494600e-4,
        1.51986665636164571966e-2, 1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0,
        2.05319162663775882187e+0, 1};
    private static final double[] FAR_NUMERATOR = {2.01033439929228813265e-7, 2.71155556874348757815e-5,
        1.24266094738807843860e-3, 2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0,
        5.46378491116411436990e+0, 6.65790464350110377720e+0};
    private static final double[] FAR_DENOMINATOR = {2.04426310338993978564e-15, 1.42151175831644588870e-7,
        1.84631831751005468180e-5, 7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
        5.99832206555887937690e-1, 1};

    private static final double ROOT_OF_TWO_PI = 2.5066282746310005024;

    private NormalDistribution() {
    }

    /**
     * {@return the number that a share of all lies below}
     *
     * @param share above 0 and below 1
     */
    static double quantile(double share) {
        double fromHalf = share - HALF;
        if (Math.abs(fromHalf) <= CENTRAL) {
            double rest = CENTRAL_SQUARE - fromHalf * fromHalf;
            return polynomial(CENTRAL_NUMERATOR, rest) * fromHalf / polynomial(CENTRAL_DENOMINATOR, rest);
        }
        double root = Math.sqrt(-StrictMath.log(fromHalf < 0 ? share : 1 - share));
        double distance = root <= FAR
                ? polynomial(MIDDLE_NUMERATOR, root - MIDDLE) / polynomial(MIDDLE_DENOMINATOR, root - MIDDLE)
                : polynomial(FAR_NUMERATOR, root - FAR) / polynomial(FAR_DENOMINATOR, root - FAR);
        return fromHalf < 0 ? -distance : distance;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }

    /**
     * {@return the share of all that lies below a number, within 1e-15: the series of Marsaglia ("Evaluating the normal
     * distribution", 2004)}
     *
     * @param number between -8 and 8
     */
    static double below(double number) {
        double square = number * number;
        double term = number;
        double sum = number;
        double before = 0;
        for (int odd = 3; sum != before; odd += 2) {
            before = sum;
            term *= square / odd;
            sum += term;
        }
        return HALF + sum * StrictMath.exp(-square / 2) / ROOT_OF_TWO_PI;
    }
}
