/**
 * Numbers as text, exactly; their means and variances; the ranges that settings may be in.
 *
 * <p>{@link dev.hourglass.number.DecimalParser} and {@link dev.hourglass.number.ShortestDecimal} are each other's
 * inverse and share the powers of ten; {@code java.lang.Double} gives other characters on older JDKs.
 * {@link dev.hourglass.number.EightBytes} is how they, and the reader of CSV, look at eight characters at once.
 * {@link dev.hourglass.number.Ranges} refuses what a setting must not be. For people,
 * {@link dev.hourglass.number.RoundedTime} and {@link dev.hourglass.number.RoundedCount} are short, and
 * {@link dev.hourglass.number.Steps} tells how long work will take yet.
 *
 * <p>Rules for whoever adds to this package: results are those of correct rounding, the same on every JDK. Imports no
 * other package of ours.
 */
package dev.hourglass.number;
