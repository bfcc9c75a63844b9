package dev.hourglass.anomaly;

import dev.hourglass.number.DecimalParser;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.text.Escaped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * From which error on a row counts as an anomaly: above an error, or above the errors of a share of the rows that the
 * detector's statistics are of.
 *
 * @param number  an error from 0 on, or a share from 0 to 1
 * @param isShare which of the two
 */
public record Threshold(double number, boolean isShare) {
    /** Above the errors of 99 of 100 rows. */
    public static final Threshold USUAL = new Threshold(ErrorStatistics.USUAL_SHARE, true);

    private static final String PERCENT = "%";
    /** Makes a share of a number of percent, rounded once. */
    private static final String HUNDREDTH = "e-2";

    /**
     * Refuses numbers out of range.
     *
     * @param number  an error, or a share
     * @param isShare which of the two
     * @throws IllegalArgumentException if an error is below 0 or not finite, or a share not from 0 to 1
     */
    public Threshold {
        if (!(number >= 0 && number <= (isShare ? 1 : Double.MAX_VALUE))) {
            throw new IllegalArgumentException(isShare ? "expected a share from 0 to 1, found " + number
                    : "expected an error of 0 or more, found " + number);
        }
    }

    /**
     * {@return the threshold that a text says: {@code 0.02} for an error, {@code 99.5%} for a share}
     *
     * @param text as {@link #toString} gives it
     * @throws IllegalArgumentException if it is none
     */
    public static Threshold of(String text) {
        boolean isShare = text.endsWith(PERCENT);
        String number = isShare ? text.substring(0, text.length() - 1) + HUNDREDTH : text;
        byte[] digits = number.getBytes(StandardCharsets.UTF_8);
        double parsed = DecimalParser.parse(digits, 0, digits.length);
        if (Double.isNaN(parsed)) {
            throw new IllegalArgumentException(
                    "expected an error such as 0.02, or a share such as 99.5%, found " + Escaped.quoted(text));
        }
        return new Threshold(parsed, isShare);
    }

    /**
     * {@return the error above which rows are anomalies}
     *
     * @param errors that a share is of
     */
    public double of(ErrorStatistics errors) {
        return isShare ? errors.distribution().quantile(number) : number;
    }

    /** As command lines write it. */
    @Override
    public String toString() {
        return isShare ? BigDecimal.valueOf(number).movePointRight(2).stripTrailingZeros().toPlainString() + PERCENT
                : ShortestDecimal.of(number);
    }
}
