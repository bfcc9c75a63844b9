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
 * <p>Constants are told apart by identity, positional ones, which are plain records, too: see {@link Option#equals}.
 */
public final class ParsedArguments {
    /** The values of a declaration, and how they were written: one argument may stand for several values. */
    private record Given(List<Object> values, List<String> texts) {
        static final Given NOTHING = new Given(List.of(), List.of());
    }

    private final Map<Declaration<?>, Given> given = new IdentityHashMap<>();

    /** Adds a value and how it was written. */
    public void add(Declaration<?> declaration, Object value, String text) {
        addEach(declaration, List.of(value), text);
    }

    /** Adds the values that one argument stands for. */
    void addEach(Declaration<?> declaration, List<?> some, String text) {
        Given all = given.computeIfAbsent(declaration, any -> new Given(new ArrayList<>(), new ArrayList<>()));
        all.values.addAll(some);
        all.texts.add(text);
    }

    /** Takes over what others have of a declaration, if they have any. */
    public void addAll(Declaration<?> declaration, ParsedArguments others) {
        if (others.has(declaration)) {
            Given theirs = others.given.get(declaration);
            given.put(declaration, new Given(new ArrayList<>(theirs.values), new ArrayList<>(theirs.texts)));
        }
    }

    /** The same values, to be added to. */
    public ParsedArguments copy() {
        ParsedArguments copy = new ParsedArguments();
        given.keySet().forEach(declaration -> copy.addAll(declaration, this));
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
        return given.getOrDefault(declaration, Given.NOTHING).texts;
    }

    /** Whether it was given. */
    public boolean has(Declaration<?> declaration) {
        return given.containsKey(declaration);
    }

    /** The value given, or the default, or nothing. */
    public <T> Optional<T> find(Declaration<T> declaration) {
        List<T> values = all(declaration);
        return values.isEmpty() ? Optional.ofNullable(declaration.defaultValue()) : Optional.of(values.get(0));
    }

    /** All paths among the values, whatever declares them. */
    public List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        for (Given each : given.values()) {
            for (Object value : each.values) {
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
        return (List<T>) given.getOrDefault(declaration, Given.NOTHING).values;
    }
}
