package dev.hourglass.store;

import dev.hourglass.table.Escaped;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one JSON document by recursive descent.
 *
 * <p>The limits keep a hostile text from using up the stack, or much more memory than it is long itself.
 */
final class JsonParser {
    /** Lists and objects inside each other. */
    static final int DEEPEST = 64;
    /** Values in one document. */
    static final int MOST_VALUES = 2_000_000;

    private final CharSequence text;
    private int at;
    private int values;

    JsonParser(CharSequence text) {
        this.text = text;
    }

    Object document() {
        Object value = value(0);
        if (at < text.length()) {
            throw unexpected("the end of the document");
        }
        return value;
    }

    /** Reads a value with the space round it. */
    private Object value(int depth) {
        if (++values > MOST_VALUES) {
            throw new JsonException("more than " + MOST_VALUES + " values");
        }
        skipSpace();
        Object value = switch (peek()) {
            case '{' -> object(depth + 1);
            case '[' -> list(depth + 1);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
        skipSpace();
        return value;
    }

    private JsonObject object(int depth) {
        open(depth);
        JsonObject object = new JsonObject();
        if (passes('}')) {
            return object;
        }
        do {
            member(object, depth);
        } while (passes(','));
        expect('}', "a comma or }");
        return object;
    }

    private void member(JsonObject object, int depth) {
        skipSpace();
        if (peek() != '"') {
            throw unexpected("a name in double quotes");
        }
        int before = at;
        String name = string();
        if (object.names().contains(name)) {
            throw new JsonException("character " + before + ": the name " + Escaped.quoted(name)
                    + " is there twice in one object");
        }
        skipSpace();
        expect(':', "a colon");
        object.put(name, value(depth));
    }

    private List<Object> list(int depth) {
        open(depth);
        List<Object> list = new ArrayList<>();
        if (passes(']')) {
            return list;
        }
        do {
            list.add(value(depth));
        } while (passes(','));
        expect(']', "a comma or ]");
        return list;
    }

    /** Passes a bracket and the space after it. */
    private void open(int depth) {
        if (depth > DEEPEST) {
            throw new JsonException("character " + at + ": more than " + DEEPEST + " levels");
        }
        at++;
        skipSpace();
    }

    private String string() {
        JsonStringParser string = new JsonStringParser(text, at);
        String parsed = string.parse();
        at = string.end();
        return parsed;
    }

    private Object word(String word, Object value) {
        if (!text.subSequence(at, Math.min(at + word.length(), text.length())).toString().equals(word)) {
            throw unexpected("a value");
        }
        at += word.length();
        return value;
    }

    private JsonNumber number() {
        int start = at;
        passes('-');
        if (!passes('0')) {
            digits(start == at ? "a value" : "a digit");
        }
        if (passes('.')) {
            digits("a digit");
        }
        if (passes('e') || passes('E')) {
            if (!passes('+')) {
                passes('-');
            }
            digits("a digit");
        }
        return new JsonNumber(text.subSequence(start, at).toString());
    }

    private void digits(String expected) {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw unexpected(expected);
        }
    }

    /** Whether the next character is this one; passes it if so. */
    private boolean passes(char character) {
        boolean found = peek() == character;
        if (found) {
            at++;
        }
        return found;
    }

    private void expect(char character, String expected) {
        if (!passes(character)) {
            throw unexpected(expected);
        }
    }

    private void skipSpace() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
            at++;
        }
    }

    /** The next character, or -1 at the end. */
    private int peek() {
        return at < text.length() ? text.charAt(at) : -1;
    }

    private JsonException unexpected(String expected) {
        String found = at < text.length()
                ? Escaped.quoted(String.valueOf(text.charAt(at))) : "the end of the text";
        return new JsonException("character " + at + ": expected " + expected + ", found " + found);
    }
}
