package dev.hourglass.registry;

import dev.hourglass.text.Escaped;
import dev.hourglass.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The kinds of parts that there are for one purpose. Where a kind is looked up and is not there, the refusal comes from
 * here.
 *
 * @param <T> the parts
 */
public final class Registry<T extends Part> {
    private final String what;
    private final List<Kind<? extends T>> kinds;

    /**
     * A list of kinds.
     *
     * @param what  they all are, as messages call it: {@code layer}
     * @param kinds in the order in which help texts name them
     */
    public Registry(String what, List<Kind<? extends T>> kinds) {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(kinds, "kinds");
        this.what = what;
        this.kinds = List.copyOf(kinds);
    }

    /** {@return what they all are, as messages call it} */
    public String what() {
        return what;
    }

    /** {@return the kinds, in the order in which help texts name them} */
    public List<Kind<? extends T>> kinds() {
        return kinds;
    }

    /** {@return the usual names of all kinds} */
    public List<String> names() {
        return kinds.stream().map(Kind::name).toList();
    }

    /**
     * {@return these kinds and others}
     *
     * @param others the last ones
     */
    public Registry<T> withAll(List<? extends Kind<? extends T>> others) {
        List<Kind<? extends T>> more = new ArrayList<>(kinds);
        more.addAll(others);
        return new Registry<>(what, more);
    }

    /**
     * {@return the kind that files know by a type}
     *
     * @param type as {@link Kind#type} gives it
     * @throws UnknownKindException if there is none
     */
    public Kind<? extends T> ofType(String type) {
        for (Kind<? extends T> kind : kinds) {
            if (kind.type().equals(type)) {
                return kind;
            }
        }
        throw new UnknownKindException("there is no " + what + " of the type " + Escaped.quoted(type), List.of());
    }

    /**
     * {@return the kind that command lines know by a name}
     *
     * @param name one of {@link Kind#names}
     * @throws UnknownKindException if there is none; the message asks for the nearest, and names those that there are
     */
    public Kind<? extends T> named(String name) {
        for (Kind<? extends T> kind : kinds) {
            if (kind.names().contains(name)) {
                return kind;
            }
        }
        List<String> all = kinds.stream().flatMap(kind -> kind.names().stream()).toList();
        throw new UnknownKindException("there is no " + what + " " + Escaped.quoted(name)
                + NearestName.hint(name, all), names());
    }

    /**
     * {@return the part that a notation describes}
     *
     * @param notation a name and what it is made with, as {@link Notation} explains
     * @throws IllegalArgumentException if there is no such part, or a value is missing or out of range
     */
    public T parse(String notation) {
        String[] words = notation.split(":", -1);
        return make(named(words[0]), words);
    }

    /**
     * {@return the part that a notation describes which a person wrote} Refusals say what helps.
     *
     * @param notation a name and what it is made with, as {@link Notation} explains
     * @throws NotationException if there is no such part, or a value is missing or out of range
     */
    public T read(String notation) {
        try {
            return parse(notation);
        } catch (UnknownKindException unknown) {
            throw new NotationException(unknown.problem(), "use one of " + String.join(", ", unknown.known()), unknown);
        } catch (IllegalArgumentException wrong) {
            String name = notation.substring(0, (notation + ":").indexOf(':'));
            throw new NotationException(wrong.getMessage(), "write it as in " + Notation.example(named(name)), wrong);
        }
    }

    private static <P> P make(Kind<P> kind, String[] words) {
        return kind.of(Notation.settings(kind, List.of(words).subList(1, words.length)));
    }
}
