package dev.hourglass.store;

/** Reads one string of a JSON text, with its escapes. */
final class JsonStringParser {
    private final CharSequence text;
    private final int start;
    private final StringBuilder built = new StringBuilder();
    private int at;

    /** A string whose opening quote stands at a place. */
    JsonStringParser(CharSequence text, int start) {
        this.text = text;
        this.start = start;
        this.at = start + 1;
    }

    /** The string without its quotes and escapes. */
    String parse() {
        for (char next = next(); next != '"'; next = next()) {
            if (next < ' ') {
                throw new JsonException("character " + (at - 1) + ": a control character in a string must be escaped");
            }
            built.append(next == '\\' ? escape() : next);
        }
        requireWholePairs();
        return built.toString();
    }

    /** The place after the closing quote, once it is parsed. */
    int end() {
        return at;
    }

    private char next() {
        if (at == text.length()) {
            throw new JsonException("character " + start + ": a string begins here and is never closed");
        }
        return text.charAt(at++);
    }

    private char escape() {
        char next = next();
        return switch (next) {
            case '"', '\\', '/' -> next;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new JsonException("character " + (at - 1) + ": there is no such escape in JSON");
        };
    }

    private char unicode() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            char next = next();
            int digit = next < 0x80 ? Character.digit(next, 16) : -1;
            if (digit < 0) {
                throw new JsonException("character " + (at - 1) + ": expected four hexadecimal digits after \\u");
            }
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }

    /** Escapes can say half of a surrogate pair, which is no character. */
    private void requireWholePairs() {
        if (SurrogatePairs.indexOfHalf(built) >= 0) {
            throw new JsonException("character " + start
                    + ": the string that begins here holds half of a surrogate pair");
        }
    }
}
