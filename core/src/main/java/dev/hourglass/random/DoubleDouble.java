package dev.hourglass.random;

/**
 * A number held as the unevaluated sum of two doubles, about 106 bits together.
 *
 * <p>Invariant: {@code high} is the sum rounded to double, so {@code high} alone is the correctly rounded value.
 * The algorithms are Dekker's (Numerische Mathematik 18, 1971) and Knuth's two-sum, with fused multiply-add for exact
 * products. Relative error of a sum of equal signs, a product or a quotient: a few times 2^-106. Only add, subtract,
 * multiply, divide and fma are used, so the bits are the same on every machine. No care is taken of overflow or of
 * parts that become subnormal.
 *
 * @param high the nearest double
 * @param low  the rest
 */
record DoubleDouble(double high, double low) {

    /**
     * The exact sum of two doubles (Knuth).
     *
     * @param a any finite number
     * @param b any finite number
     * @return a + b without error
     */
    static DoubleDouble sum(double a, double b) {
        double sum = a + b;
        double partOfB = sum - a;
        return new DoubleDouble(sum, (a - (sum - partOfB)) + (b - partOfB));
    }

    /**
     * The exact sum of a larger and a smaller double (Dekker).
     *
     * @param larger  a number
     * @param smaller a number of no larger exponent
     * @return larger + smaller without error
     */
    static DoubleDouble normalized(double larger, double smaller) {
        double sum = larger + smaller;
        return new DoubleDouble(sum, smaller - (sum - larger));
    }

    /**
     * One over a whole number.
     *
     * @param divisor not zero
     * @return 1 / divisor
     */
    static DoubleDouble reciprocal(int divisor) {
        double high = 1.0 / divisor;
        return new DoubleDouble(high, Math.fma(-high, divisor, 1.0) / divisor);
    }

    /**
     * Adds.
     *
     * @param other any
     * @return this + other
     */
    DoubleDouble plus(DoubleDouble other) {
        DoubleDouble highs = sum(high, other.high);
        DoubleDouble lows = sum(low, other.low);
        DoubleDouble sum = normalized(highs.high, highs.low + lows.high);
        return normalized(sum.high, sum.low + lows.low);
    }

    /**
     * Multiplies.
     *
     * @param other any
     * @return this * other
     */
    DoubleDouble times(DoubleDouble other) {
        double product = high * other.high;
        double rest = Math.fma(high, other.high, -product);
        return normalized(product, Math.fma(low, other.high, Math.fma(high, other.low, rest)));
    }

    /**
     * Divides a double by this.
     *
     * @param dividend any finite number
     * @return dividend / this
     */
    DoubleDouble into(double dividend) {
        double quotient = dividend / high;
        double rest = Math.fma(-quotient, high, dividend);
        return normalized(quotient, Math.fma(-quotient, low, rest) / high);
    }
}
