package dev.hourglass.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads one string of a JSON text, with its escapes. */
final class JsonStringParser {
    private final byte[] text;
    private final int start;
    /** The place of the closing quote, once it is found. */
    private int end;
    private int at;
    private boolean escaped;
    private boolean ascii = true;

    /** A string whose opening quote stands at a place. */
    JsonStringParser(byte[] text, int start) {
        this.text = text;
        this.start = start;
        this.at = start + 1;
    }

    /** Passes the string without keeping anything; how many bytes its text takes at most while it is made. */
    long measure() {
        for (byte next = next(); next != '"'; next = next()) {
            if (next >= 0 && next < ' ') {
                throw new JsonException("byte " + (at - 1) + ": a control character in a string must be escaped");
            }
            ascii &= next >= 0;
            if (next == '\\') {
                escaped = true;
                next();
            }
        }
        end = at - 1;
        long length = at - start;
        return ascii ? 2 * length : 5 * length;
    }

    /** Whether it has no escape and nothing but ASCII, once it is measured. */
    boolean isPlain() {
        return ascii && !escaped;
    }

    /** The place after the closing quote, once the string is measured. */
    int end() {
        return end + 1;
    }

    /** The string without its quotes and escapes, once it is measured. */
    String parse() {
        at = start + 1;
        if (!escaped) {
            return decode(at, end).toString();
        }
        StringBuilder built = new StringBuilder(end - at);
        for (int from = at; from < end; from = at) {
            while (at < end && text[at] != '\\') {
                at++;
            }
            built.append(decode(from, at));
            if (at < end) {
                at++;
                built.append(escape());
            }
        }
        requireWholePairs(built);
        return built.toString();
    }

    private CharSequence decode(int from, int to) {
        if (ascii) {
            return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
        }
        ByteBuffer input = ByteBuffer.wrap(text, from, to - from);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(input);
        } catch (CharacterCodingException e) {
            throw new JsonException("byte " + input.position() + " begins no UTF-8 character");
        }
    }

    private byte next() {
        if (at == text.length) {
            throw new JsonException("byte " + start + ": a string begins here and is never closed");
        }
        return text[at++];
    }

    private char escape() {
        byte next = next();
        return switch (next) {
            case '"', '\\', '/' -> (char) next;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new JsonException("byte " + (at - 1) + ": there is no such escape in JSON");
        };
    }

    private char unicode() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            byte next = next();
            int digit = next < 0 ? -1 : Character.digit(next, 16);
            if (digit < 0) {
                throw new JsonException("byte " + (at - 1) + ": expected four hexadecimal digits after \\u");
            }
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }

    /** Escapes can say half of a surrogate pair, which is no character. */
    private void requireWholePairs(CharSequence built) {
        if (SurrogatePairs.indexOfHalf(built) >= 0) {
            throw new JsonException("byte " + start
                    + ": the string that begins here holds half of a surrogate pair");
        }
    }
}
