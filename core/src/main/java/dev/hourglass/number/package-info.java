/**
 * Turn numbers into text and back, exactly and alike on every JDK: {@link dev.hourglass.number.DecimalParser} and
 * {@link dev.hourglass.number.ShortestDecimal} are each other's inverse. Means, variances and the ranges that settings
 * may be in are here as well ({@link dev.hourglass.number.Ranges}).
 *
 * <pre>{@code
 * import dev.hourglass.number.DecimalParser;
 * import dev.hourglass.number.ShortestDecimal;
 * import java.nio.charset.StandardCharsets;
 *
 * byte[] text = ShortestDecimal.of(0.1f).getBytes(StandardCharsets.US_ASCII);
 * System.out.println(DecimalParser.parseFloat(text, 0, text.length) == 0.1f);
 * }</pre>
 */
package dev.hourglass.number;

/*
 * For contributors:
 *
 * Results are those of correct rounding, the same on every JDK; java.lang.Double gives other characters on older ones.
 * DecimalParser and ShortestDecimal share the powers of ten; EightBytes is how they, and the reader of CSV, look at
 * eight characters at once; Ranges refuses what a setting must not be. For people, RoundedTime, RoundedCount
 * and RoundedSize are short, MemorySize reads what they write, and Steps tells how long work will take yet.
 * Imports no other package of ours.
 */
