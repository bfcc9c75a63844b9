package dev.hourglass.registry;

import java.util.ArrayList;
import java.util.List;

/**
 * A value for each parameter of a kind of part.
 *
 * @param kind   whose parameters they are
 * @param values in the order of the parameters: {@code Double}, {@code Integer}, {@code Boolean} or {@code String}
 */
public record Settings(Kind<?> kind, List<Object> values) {

    /**
     * Keeps an unmodifiable copy.
     *
     * @param kind   whose parameters they are
     * @param values in the order of the parameters
     * @throws IllegalArgumentException if there are more or fewer values than parameters
     */
    public Settings {
        values = List.copyOf(values);
        if (values.size() != kind.parameters().size()) {
            throw new IllegalArgumentException(kind.type() + " has " + kind.parameters().size() + " parameters, found "
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
        changed.set(place(name), value);
        return new Settings(kind, changed);
    }

    private Object value(String name) {
        return values.get(place(name));
    }

    private int place(String name) {
        for (int i = 0; i < values.size(); i++) {
            if (kind.parameters().get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(kind.type() + " has no parameter " + name);
    }
}
