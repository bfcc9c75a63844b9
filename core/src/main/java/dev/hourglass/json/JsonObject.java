package dev.hourglass.json;

import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A JSON object: members with unique names, in the order in which they were put or read.
 *
 * <p>Values are {@link String}, {@link Boolean}, {@link Integer}, {@link Long}, {@link Float}, {@link Double},
 * {@link List} of such values, other objects, or {@link JsonNull#NULL}. A NaN or an infinity, which JSON cannot say, is
 * written as {@code null}. The typed getters serve objects that were read; they name the member when it is missing or
 * of another type.
 */
public final class JsonObject {
    private final Map<String, Object> members = new LinkedHashMap<>(4);

    /** An object without members. */
    public JsonObject() {
    }

    /**
     * Adds a member at the end.
     *
     * @param name  not used yet
     * @param value of one of the types listed above; a list is not copied
     * @return this object
     * @throws IllegalArgumentException if there is a member of that name
     */
    public JsonObject put(String name, Object value) {
        if (members.containsKey(name)) {
            throw new IllegalArgumentException("a JSON object already has the member " + Escaped.quoted(name));
        }
        members.put(name, Objects.requireNonNull(value, name));
        return this;
    }

    /** {@return the names of the members, in order} */
    public Set<String> names() {
        return Collections.unmodifiableSet(members.keySet());
    }

    /**
     * {@return the value of a member, if it is there}
     *
     * @param name of the member
     */
    public Optional<Object> find(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /**
     * Refuses members that nobody reads: whoever wrote them meant something by them.
     *
     * @param what  the object is, for the message
     * @param known names that it may have
     * @return this object
     * @throws JsonException if it has others
     */
    public JsonObject requireOnly(String what, Collection<String> known) {
        List<String> others = names().stream().filter(name -> !known.contains(name)).toList();
        if (!others.isEmpty()) {
            throw new JsonException(what + " has " + (others.size() == 1 ? "a member" : "members")
                    + " that this program does not know: " + Escaped.list(others));
        }
        return this;
    }

    /**
     * {@return the text of a member}
     *
     * @param name of the member
     * @throws JsonException if it is missing or of another type
     */
    public String string(String name) {
        return require(name, members.get(name), String.class);
    }

    /**
     * {@return whether a member is true}
     *
     * @param name of the member
     * @throws JsonException if it is missing or of another type
     */
    public boolean truth(String name) {
        return require(name, members.get(name), Boolean.class);
    }

    /**
     * {@return the whole number of a member, of 32 bits}
     *
     * @param name of the member
     * @throws JsonException if it is missing or of another type
     */
    public int integer(String name) {
        return number(name, JsonNumber::integer);
    }

    /**
     * {@return the whole number of a member, of 64 bits}
     *
     * @param name of the member
     * @throws JsonException if it is missing or of another type
     */
    public long longInteger(String name) {
        return number(name, JsonNumber::longInteger);
    }

    /**
     * {@return the double nearest to a member's number}
     *
     * @param name of the member
     * @throws JsonException if it is missing or of another type
     */
    public double real(String name) {
        return number(name, JsonNumber::real);
    }

    private <T> T number(String name, Function<JsonNumber, T> type) {
        JsonNumber number = require(name, members.get(name), JsonNumber.class);
        try {
            return type.apply(number);
        } catch (JsonException e) {
            throw new JsonException(member(name) + ": " + e.getMessage());
        }
    }

    /**
     * {@return the double nearest to a member's number; NaN, which is written as {@code null}, if it is
     * {@link JsonNull#NULL}}
     *
     * @param name of the member
     * @throws JsonException if it is missing or of another type
     */
    public double realOrNaN(String name) {
        return members.get(name) == JsonNull.NULL ? Double.NaN : real(name);
    }

    /**
     * {@return the object of a member}
     *
     * @param name of the member
     * @throws JsonException if it is missing or of another type
     */
    public JsonObject object(String name) {
        return require(name, members.get(name), JsonObject.class);
    }

    /**
     * {@return the list of a member}
     *
     * @param name of the member
     * @param type of all its values; numbers are {@link JsonNumber}s
     * @param <T>  that type
     * @throws JsonException if it is missing or of another type
     */
    public <T> List<T> list(String name, Class<T> type) {
        List<?> values = require(name, members.get(name), List.class);
        List<T> typed = new ArrayList<>(values.size());
        for (Object value : values) {
            typed.add(require(name, value, type));
        }
        return typed;
    }

    private <T> T require(String name, Object value, Class<T> type) {
        if (!members.containsKey(name)) {
            throw new JsonException(member(name) + " is missing");
        }
        if (!type.isInstance(value)) {
            throw new JsonException(
                    member(name) + ": expected " + describe(type) + ", found " + describe(value));
        }
        return type.cast(value);
    }

    private static String member(String name) {
        return "member " + Escaped.quoted(name);
    }

    /** What a value that was read is, in words. */
    static String describe(Object value) {
        return value == JsonNull.NULL ? "null" : describe(value.getClass());
    }

    private static String describe(Class<?> type) {
        if (type == String.class) {
            return "a string";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == JsonObject.class) {
            return "an object";
        }
        return List.class.isAssignableFrom(type) ? "a list" : "a number";
    }
}
