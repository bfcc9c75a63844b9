package dev.hourglass.registry;

import java.util.Objects;
import java.util.Optional;

/**
 * One number, truth or text that a part is made with: its name and what it is when none is given.
 *
 * @param name    as files and command lines spell it: {@code learning_rate}
 * @param type    what values it takes
 * @param usual   the value when none is given; empty if one must be
 * @param written whether files name it also when it is the usual one
 */
public record Parameter(String name, Type type, Optional<Object> usual, boolean written) {
    /**
     * Refuses null.
     *
     * @param name    as files and command lines spell it: {@code learning_rate}
     * @param type    what values it takes
     * @param usual   the value when none is given; empty if one must be
     * @param written whether files name it also when it is the usual one
     */
    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(usual, "usual");
    }

    /** What values a parameter takes. */
    public enum Type {
        /** A number, as {@code Double}. */
        REAL,
        /** A whole number, as {@code Integer}. */
        INTEGER,
        /** True or false, as {@code Boolean}. */
        TRUTH,
        /** A word, as {@code String}. */
        TEXT
    }

    /**
     * {@return a number that must be given}
     *
     * @param name as files and command lines spell it
     */
    public static Parameter real(String name) {
        return new Parameter(name, Type.REAL, Optional.empty(), true);
    }

    /**
     * {@return a number}
     *
     * @param name  as files and command lines spell it
     * @param usual when none is given
     */
    public static Parameter real(String name, double usual) {
        return new Parameter(name, Type.REAL, Optional.of(usual), true);
    }

    /**
     * {@return a whole number that must be given}
     *
     * @param name as files and command lines spell it
     */
    public static Parameter integer(String name) {
        return new Parameter(name, Type.INTEGER, Optional.empty(), true);
    }

    /**
     * {@return a whole number}
     *
     * @param name  as files and command lines spell it
     * @param usual when none is given
     */
    public static Parameter integer(String name, int usual) {
        return new Parameter(name, Type.INTEGER, Optional.of(usual), true);
    }

    /**
     * {@return true or false}
     *
     * @param name  as files and command lines spell it
     * @param usual when none is given
     */
    public static Parameter truth(String name, boolean usual) {
        return new Parameter(name, Type.TRUTH, Optional.of(usual), true);
    }

    /**
     * {@return a word}
     *
     * @param name  as files and command lines spell it
     * @param usual when none is given
     */
    public static Parameter text(String name, String usual) {
        Objects.requireNonNull(usual, "usual");
        return new Parameter(name, Type.TEXT, Optional.of(usual), true);
    }

    /**
     * {@return whether a value is the one when none is given}
     *
     * @param value of the parameter's type
     */
    public boolean isUsual(Object value) {
        return usual.filter(value::equals).isPresent();
    }

    /** {@return the same, named in files only where it is not the usual one: for what older readers do not know} */
    public Parameter unlessUsual() {
        return new Parameter(name, type, usual, false);
    }
}
