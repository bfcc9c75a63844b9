package dev.hourglass.json;

import dev.hourglass.number.DecimalParser;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A number as it is written in a JSON text, so that no digit is lost before somebody says what it is to be.
 *
 * @param text follows the number grammar of RFC 8259
 */
public record JsonNumber(String text) {
    /**
     * Refuses null.
     *
     * @param text follows the number grammar of RFC 8259
     */
    public JsonNumber {
        Objects.requireNonNull(text, "text");
    }

    /**
     * {@return the whole number of 32 bits that is written, without a point or an exponent}
     *
     * @throws JsonException if that is not what is written
     */
    public int integer() {
        long value = longInteger();
        if (value != (int) value) {
            throw new JsonException("expected a whole number of 32 bits, found " + this);
        }
        return (int) value;
    }

    /**
     * {@return the whole number of 64 bits that is written, without a point or an exponent}
     *
     * @throws JsonException if that is not what is written
     */
    public long longInteger() {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new JsonException("expected a whole number of 64 bits, found " + this);
        }
    }

    /**
     * {@return the whole number from 0 to 2^64 - 1 that is written, without sign, point or exponent, as its 64 bits}
     *
     * @throws JsonException if that is not what is written
     */
    public long unsigned() {
        try {
            if (text.charAt(0) != '-') {
                return Long.parseUnsignedLong(text);
            }
        } catch (NumberFormatException e) {
            // The message below says the same for every kind of wrong number.
        }
        throw new JsonException("expected a whole number from 0 to 2^64 - 1, found " + this);
    }

    /**
     * {@return the double nearest to the number}
     *
     * @throws JsonException if it is beyond all doubles
     */
    public double real() {
        byte[] digits = text.getBytes(StandardCharsets.US_ASCII);
        double value = DecimalParser.parse(digits, 0, digits.length);
        if (Double.isInfinite(value)) {
            throw new JsonException("expected a number within the range of a double, found " + this);
        }
        return value;
    }

    @Override
    public String toString() {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
