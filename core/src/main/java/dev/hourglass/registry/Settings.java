package dev.hourglass.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A value for each parameter of a kind of part.
 *
 * @param signature of the kind
 * @param values    in the order of the parameters: {@code Double}, {@code Integer}, {@code Boolean} or {@code String}
 */
public record Settings(Signature signature, List<Object> values) {

    /**
     * Keeps an unmodifiable copy.
     *
     * @param signature of the kind
     * @param values    in the order of the parameters
     * @throws IllegalArgumentException if there are more or fewer values than parameters
     */
    public Settings {
        Objects.requireNonNull(values, "values");
        values = List.copyOf(values);
        int expected = signature.parameters().size();
        if (values.size() != expected) {
            throw new IllegalArgumentException(signature.type() + " has " + expected + " parameters, found "
                    + values.size() + " values");
        }
    }

    /**
     * {@return a number}
     *
     * @param name of the parameter
     */
    public double real(String name) {
        return (Double) value(name);
    }

    /**
     * {@return a whole number}
     *
     * @param name of the parameter
     */
    public int integer(String name) {
        return (Integer) value(name);
    }

    /**
     * {@return true or false}
     *
     * @param name of the parameter
     */
    public boolean truth(String name) {
        return (Boolean) value(name);
    }

    /**
     * {@return a word}
     *
     * @param name of the parameter
     */
    public String text(String name) {
        return (String) value(name);
    }

    /**
     * {@return the same values but one}
     *
     * @param name  of the parameter
     * @param value of the parameter's type
     */
    public Settings with(String name, Object value) {
        List<Object> changed = new ArrayList<>(values);
        changed.set(signature.place(name), value);
        return new Settings(signature, changed);
    }

    private Object value(String name) {
        return values.get(signature.place(name));
    }
}
