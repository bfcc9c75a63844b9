package dev.hourglass.json;

import dev.hourglass.text.Escaped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Reads one JSON document by recursive descent, straight from its bytes.
 *
 * <p>The limits keep a hostile text from using up the stack or the heap. Memory is counted as values are made, by what
 * they take in the JVM at most: the text {@code {}}, of two bytes, becomes an object of more than a hundred.
 */
final class JsonParser {
    /** Lists and objects inside each other. */
    static final int DEEPEST = 64;

    /** Any value with its place in a list; of a text, all but its characters. */
    private static final int VALUE_BYTES = 56;
    /** What a list or an object takes besides. */
    private static final int GROUP_BYTES = 64;
    /** A member of an object, or a name that was not met before, without the value and the characters. */
    private static final int MEMBER_BYTES = 64;
    /** What a number takes besides, together with the binary number that its reader makes of it. */
    private static final int NUMBER_BYTES = 36;
    /** Different names that are kept once for all objects. */
    private static final int MOST_NAMES = 1000;
    /** What a member of the whole document takes, when of its value no more is kept than what it means. */
    private static final int RECORD_BYTES = 72;
    /** Members of one object: more would take too long to read, and nobody has so many tensors. */
    static final int MOST_MEMBERS = 210_000;
    /** More would be no number that anybody means. */
    private static final int LONGEST_NUMBER = 1000;

    private final byte[] text;
    private final BiFunction<String, Object, Object> meaning;
    private final Map<String, String> names = new HashMap<>();
    /** Bytes of memory that may still be used. */
    private long room;
    private int at;

    /**
     * A document to read.
     *
     * @param text    UTF-8
     * @param room    bytes of memory that its values may take, besides the text
     * @param meaning makes of the name and value of each member of the whole document, as soon as it is read, the value
     *                that is kept
     */
    JsonParser(byte[] text, long room, BiFunction<String, Object, Object> meaning) {
        this.text = text;
        this.room = room;
        this.meaning = meaning;
    }

    Object document() {
        Object value = value(0);
        if (at < text.length) {
            throw unexpected("the end of the document");
        }
        return value;
    }

    private void take(long bytes) {
        room -= bytes;
        if (room < 0) {
            throw new TooManyValuesException("byte " + at + ": more values than a file of this size may hold");
        }
    }

    /** Reads a value with the space round it. */
    private Object value(int depth) {
        take(VALUE_BYTES);
        skipSpace();
        Object value = switch (peek()) {
            case '{' -> object(depth + 1);
            case '[' -> list(depth + 1);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", JsonNull.NULL);
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
        String name = name();
        if (object.names().contains(name)) {
            throw new JsonException("byte " + before + ": the name " + Escaped.quoted(name)
                    + " is there twice in one object");
        }
        if (object.names().size() == MOST_MEMBERS) {
            throw new JsonException("byte " + before + ": more than " + MOST_MEMBERS + " members");
        }
        skipSpace();
        expect(':', "a colon");
        take(MEMBER_BYTES);
        object.put(name, depth == 1 ? meaningful(name) : value(depth));
    }

    /** A name; objects that are alike share theirs. */
    private String name() {
        long before = room;
        String name = string();
        String known = names.get(name);
        if (known != null) {
            room = before;
            return known;
        }
        if (names.size() < MOST_NAMES) {
            names.put(name, name);
        }
        take(MEMBER_BYTES);
        return name;
    }

    /** The value of a member of the whole document, of which no more is kept than its meaning. */
    private Object meaningful(String name) {
        long before = room;
        Object value = value(1);
        Object kept = meaning.apply(name, value);
        if (kept != value) {
            // Of a long list of numbers a quarter stays; of a few short members, a small record.
            room = before - Math.max(RECORD_BYTES, (before - room) / 4 - 4 * RECORD_BYTES);
        }
        return kept;
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
            throw new JsonException("byte " + at + ": more than " + DEEPEST + " levels");
        }
        take(GROUP_BYTES);
        at++;
        skipSpace();
    }

    private String string() {
        JsonStringParser string = new JsonStringParser(text, at);
        long before = room;
        take(string.measure());
        String parsed = string.parse();
        room = before - (string.isPlain() ? 1 : 2) * parsed.length();
        at = string.end();
        return parsed;
    }

    private Object word(String word, Object value) {
        int length = Math.min(word.length(), text.length - at);
        if (!new String(text, at, length, StandardCharsets.ISO_8859_1).equals(word)) {
            throw unexpected("a value");
        }
        at += word.length();
        return value;
    }

    private JsonNumber number() {
        int start = at;
        take(NUMBER_BYTES);
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
        if (at - start > LONGEST_NUMBER) {
            throw new JsonException("byte " + start + ": a number of " + (at - start) + " characters");
        }
        return new JsonNumber(new String(text, start, at - start, StandardCharsets.ISO_8859_1));
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

    /** The next byte, or -1 at the end; others below zero belong to characters that JSON has in strings only. */
    private int peek() {
        return at < text.length ? text[at] : -1;
    }

    private JsonException unexpected(String expected) {
        String found = "the end of the text";
        if (at < text.length) {
            String rest = new String(text, at, Math.min(4, text.length - at), StandardCharsets.UTF_8);
            found = Escaped.quoted(Character.toString(rest.codePointAt(0)));
        }
        return new JsonException("byte " + at + ": expected " + expected + ", found " + found);
    }
}
