package dev.hourglass.table;

import dev.hourglass.number.DecimalParser;
import dev.hourglass.text.Escaped;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** What an object in a cell means: null is a missing value; any other is a number, a text, or refused. */
final class CellValue {
    private CellValue() {
    }

    /**
     * The number that a cell holds: a {@link Number} as a double, or a text that spells one with a decimal point; NaN
     * for null and for a text without a visible character.
     */
    static double number(Object cell, String column) {
        if (cell == null) {
            return Double.NaN;
        }
        if (cell instanceof Number number) {
            return number.doubleValue();
        }
        if (cell instanceof CharSequence text) {
            return parsed(text.toString(), column);
        }
        throw refused(cell, column, "a number");
    }

    private static double parsed(String text, String column) {
        if (text.isBlank()) {
            return Double.NaN;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        double number = DecimalParser.parse(bytes, 0, bytes.length);
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException("column " + Escaped.quoted(column) + " holds the text "
                    + Escaped.quoted(text) + ", expected a number");
        }
        return number;
    }

    /** The text that a cell holds: a text, or an integer, which has but one spelling; empty for null. */
    static String text(Object cell, String column) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof CharSequence || cell instanceof Integer || cell instanceof Long || cell instanceof Short
                || cell instanceof Byte || cell instanceof BigInteger) {
            return cell.toString();
        }
        throw refused(cell, column, "a text or an integer");
    }

    private static IllegalArgumentException refused(Object cell, String column, String expected) {
        return new IllegalArgumentException("column " + Escaped.quoted(column) + " holds a "
                + cell.getClass().getName() + ", expected " + expected);
    }
}
