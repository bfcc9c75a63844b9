package dev.hourglass.cli;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values a command line gave to options and positional arguments, each under the constant that declares it.
 *
 * <p>Constants are told apart by identity; the first hash code of a record would cost 25 ms in every start.
 */
final class ParsedArguments {
    private final Map<Record, List<Object>> values = new IdentityHashMap<>();

    /** Adds a value; its declaration is an {@link Option} or a {@link Positional}. */
    void add(Record declaration, Object value) {
        List<Object> sameDeclaration = values.get(declaration);
        if (sameDeclaration == null) {
            sameDeclaration = new ArrayList<>();
            values.put(declaration, sameDeclaration);
        }
        sameDeclaration.add(value);
    }

    /** Whether it was given. */
    boolean has(Record declaration) {
        return values.containsKey(declaration);
    }

    /** The value given, or the default, or nothing. */
    <T> Optional<T> find(Option<T> option) {
        List<T> given = given(option);
        return given.isEmpty() ? Optional.ofNullable(option.defaultValue()) : Optional.of(given.get(0));
    }

    /** The value given, or nothing. */
    <T> Optional<T> find(Positional<T> positional) {
        List<T> given = given(positional);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(0));
    }

    /** All values of an option that may be given several times, in order. */
    <T> List<T> all(Option<T> option) {
        return given(option);
    }

    /** All values of an argument that may come several times, in order. */
    <T> List<T> all(Positional<T> positional) {
        return given(positional);
    }

    /** Safe, because only the parser adds values, and it gets them from the declaration's own type. */
    @SuppressWarnings("unchecked")
    private <T> List<T> given(Record declaration) {
        return (List<T>) values.getOrDefault(declaration, List.of());
    }
}
