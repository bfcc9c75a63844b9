package dev.hourglass.number;

import java.util.Objects;

/**
 * Numbers as people type them: ASCII digits, signs, a point, an exponent. Java's own reading also takes {@code 1f},
 * {@code NaN}, hexadecimal floats and the digits of other scripts.
 */
public final class PlainNumber {
    private static final String WHOLE = "+-0123456789";
    private static final String REAL = WHOLE + ".eE";

    private PlainNumber() {
    }

    /**
     * {@return a whole number}
     *
     * @param text as it was typed, without spaces
     * @throws NumberFormatException if it is none, or one of more than 64 bits
     */
    public static long whole(String text) {
        return Long.parseLong(checked(text, WHOLE));
    }

    /**
     * {@return a number, which may be infinite where the text is beyond all that are finite}
     *
     * @param text as it was typed, without spaces
     * @throws NumberFormatException if it is none
     */
    public static double real(String text) {
        return Double.parseDouble(checked(text, REAL));
    }

    private static String checked(String text, String alphabet) {
        Objects.requireNonNull(text, "text");
        for (int i = 0; i < text.length(); i++) {
            if (alphabet.indexOf(text.charAt(i)) < 0) {
                throw new NumberFormatException(text);
            }
        }
        return text;
    }
}
