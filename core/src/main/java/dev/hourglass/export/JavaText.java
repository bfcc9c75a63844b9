package dev.hourglass.export;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Values as Java source in ASCII: constants of a class file are texts of fewer than 64 KB. */
final class JavaText {
    /** Characters of a text that is not cut, each of three bytes at most; a multiple of four, as base 64 needs. */
    private static final int LONGEST = 20_000;
    /** Characters in a line, with the quotes and what is around them. */
    private static final int LINE = 100;
    private static final char FIRST_PRINTED = ' ';
    private static final char LAST_PRINTED = '~';

    private JavaText() {
    }

    /** {@return an expression of an array} */
    static String of(float[] numbers) {
        return call("floats", cut(Base64.getEncoder().encodeToString(LittleEndian.of(numbers))));
    }

    /** {@return an expression of an array} */
    static String of(double[] numbers) {
        return call("doubles", cut(Base64.getEncoder().encodeToString(LittleEndian.of(numbers))));
    }

    /** {@return an expression of an array} */
    static String of(List<String> texts) {
        char separator = '\n';
        String all = String.join("", texts);
        while (all.indexOf(separator) >= 0) {
            separator++;
        }
        StringBuilder joined = new StringBuilder();
        for (String text : texts) {
            joined.append(separator).append(text);
        }
        return call("texts", cut(joined.toString()));
    }

    /** {@return an expression of a text} */
    static String of(String text) {
        List<String> parts = cut(text);
        return parts.size() == 1 ? literal(text) : call("String.join", withFirst("", parts));
    }

    private static List<String> withFirst(String first, List<String> parts) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(parts);
        return all;
    }

    private static List<String> cut(String text) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at == 0 || at < text.length(); at += LONGEST) {
            parts.add(text.substring(at, Math.min(text.length(), at + LONGEST)));
        }
        return parts;
    }

    private static String call(String function, List<String> parts) {
        StringBuilder call = new StringBuilder(function).append('(');
        String comma = "";
        for (String part : parts) {
            call.append(comma).append(literal(part));
            comma = ",\n            ";
        }
        return call.append(')').toString();
    }

    /** A text of one line or more, joined by the compiler. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder();
        int begin = 0;
        do {
            int end = Math.min(text.length(), begin + LINE);
            literal.append(begin == 0 ? "\"" : "\n            + \"");
            text.substring(begin, end).chars().forEach(character -> append((char) character, literal));
            literal.append('"');
            begin = end;
        } while (begin < text.length());
        return literal.toString();
    }

    private static void append(char character, StringBuilder to) {
        switch (character) {
            case '"', '\\' -> to.append('\\').append(character);
            case '\n' -> to.append("\\n");
            case '\r' -> to.append("\\r");
            case '\t' -> to.append("\\t");
            default -> {
                if (character >= FIRST_PRINTED && character <= LAST_PRINTED) {
                    to.append(character);
                } else if (character < FIRST_PRINTED) {
                    // Not in hexadecimal, which the compiler would read before it looks for the end of the text.
                    to.append('\\').append(String.format(Locale.ROOT, "%03o", (int) character));
                } else {
                    to.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
                }
            }
        }
    }
}
