package dev.hourglass.json;

import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Reads and writes JSON as RFC 8259 has it, strictly.
 *
 * <p>Stricter than the RFC where it leaves a choice: no byte order mark, no name twice in an object (also when escapes
 * hide it), no half of a surrogate pair, at most {@value JsonParser#DEEPEST} levels, at most
 * {@value JsonParser#MOST_MEMBERS} names in an object, no number of more than a thousand characters, no more values
 * than fit into {@value #MOST_MEMORY} bytes of memory. What is written depends on the values and their order alone, so
 * equal values give equal bytes.
 */
public final class Json {
    private static final long MOST_MEMORY = 300_000_000;

    private Json() {
    }

    /**
     * Reads one document.
     *
     * @param utf8 the whole text
     * @return a {@link JsonObject}, a list, a {@link String}, a {@link JsonNumber}, a {@link Boolean} or
     *         {@link JsonNull#NULL}
     * @throws JsonException if the text is not JSON; the message says where
     */
    public static Object parse(byte[] utf8) {
        Objects.requireNonNull(utf8, "utf8");
        return parse(utf8, MOST_MEMORY, (name, value) -> value);
    }

    /**
     * Reads one document in limited memory.
     *
     * @param utf8    the whole text
     * @param memory  bytes that its values may take, besides the text
     * @param meaning makes of the name and value of each member of the whole document, as soon as it is read, the value
     *                that is kept
     * @return a {@link JsonObject}, a list, a {@link String}, a {@link JsonNumber}, a {@link Boolean} or
     *         {@link JsonNull#NULL}
     * @throws JsonException if the text is not JSON; the message says where
     */
    public static Object parse(byte[] utf8, long memory, BiFunction<String, Object, Object> meaning) {
        Objects.requireNonNull(utf8, "utf8");
        Objects.requireNonNull(meaning, "meaning");
        return new JsonParser(utf8, memory, meaning).document();
    }

    /**
     * {@return the value on several lines, indented by two spaces, without a line end after the last}
     *
     * @param value of one of the types that {@link JsonObject} holds
     * @throws IllegalArgumentException if a value is of another type or a text holds half of a surrogate pair
     */
    public static String write(Object value) {
        return new JsonWriter(false).write(value);
    }

    /**
     * {@return the value on one line, without any space between its parts}
     *
     * @param value of one of the types that {@link JsonObject} holds
     * @throws IllegalArgumentException if a value is of another type or a text holds half of a surrogate pair
     */
    public static String writeCompact(Object value) {
        return new JsonWriter(true).write(value);
    }
}
