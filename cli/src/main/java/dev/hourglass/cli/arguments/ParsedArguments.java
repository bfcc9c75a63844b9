package dev.hourglass.cli.arguments;

import java.nio.file.Path;
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
public final class ParsedArguments {
    private final Map<Declaration<?>, List<Object>> values = new IdentityHashMap<>();
    private final Map<Declaration<?>, List<String>> texts = new IdentityHashMap<>();

    /** Adds a value and how it was written. */
    public void add(Declaration<?> declaration, Object value, String text) {
        if (!has(declaration)) {
            values.put(declaration, new ArrayList<>());
            texts.put(declaration, new ArrayList<>());
        }
        values.get(declaration).add(value);
        texts.get(declaration).add(text);
    }

    /** Adds the values that one argument stands for. */
    void addEach(Positional<?> declaration, List<?> some, String text) {
        some.forEach(value -> values.computeIfAbsent(declaration, any -> new ArrayList<>()).add(value));
        texts.computeIfAbsent(declaration, any -> new ArrayList<>()).add(text);
    }

    /** Takes over what others have of a declaration, if they have any. */
    public void addAll(Declaration<?> declaration, ParsedArguments others) {
        if (others.has(declaration)) {
            values.put(declaration, others.values.get(declaration));
            texts.put(declaration, others.texts.get(declaration));
        }
    }

    /** The same values, to be added to. */
    public ParsedArguments copy() {
        ParsedArguments copy = new ParsedArguments();
        values.keySet().forEach(declaration -> copy.addAll(declaration, this));
        return copy;
    }

    /** The same with one more value. */
    public ParsedArguments with(Declaration<?> declaration, Object value, String text) {
        ParsedArguments more = copy();
        more.add(declaration, value, text);
        return more;
    }

    /** How the values were written. */
    public List<String> texts(Declaration<?> declaration) {
        return texts.getOrDefault(declaration, List.of());
    }

    /** Whether it was given. */
    public boolean has(Declaration<?> declaration) {
        return values.containsKey(declaration);
    }

    /** The value given, or the default, or nothing. */
    public <T> Optional<T> find(Declaration<T> declaration) {
        List<T> given = all(declaration);
        return given.isEmpty() ? Optional.ofNullable(declaration.defaultValue()) : Optional.of(given.get(0));
    }

    /** All paths among the values, whatever declares them. */
    public List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        for (List<Object> given : values.values()) {
            for (Object value : given) {
                if (value instanceof Path path) {
                    paths.add(path);
                }
            }
        }
        return paths;
    }

    /**
     * All values of what may be given several times, in order. Safe, because only the parser adds values, and it gets
     * them from the declaration's own type.
     */
    @SuppressWarnings("unchecked")
    public <T> List<T> all(Declaration<T> declaration) {
        return (List<T>) values.getOrDefault(declaration, List.of());
    }
}
