package dev.hourglass.cli.arguments;

import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.registry.Notation;
import dev.hourglass.registry.Part;
import dev.hourglass.text.ValueType;
import java.util.Optional;

/**
 * An option as a command declares it, in a constant.
 *
 * @param <T>          its value
 * @param name         without the dashes
 * @param letter       the short form, without the dash, or empty
 * @param placeholder  the value in help texts, such as {@code N}; empty for a flag, which takes no value
 * @param type         what the value may be
 * @param defaultValue the value when it is not given, or null when there is none
 * @param required     whether it must be given
 * @param repeatable   whether it may be given several times
 * @param help         one sentence in lower case without a period
 */
public record Option<T>(
        String name,
        String letter,
        String placeholder,
        ValueType<T> type,
        T defaultValue,
        boolean required,
        boolean repeatable,
        String help) implements Declaration<T> {

    private static final ValueType<Boolean> FLAG = new ValueType<>("no value", text -> Boolean.TRUE);

    /** An option that takes a value. */
    public static <T> Option<T> of(String name, String placeholder, ValueType<T> type, String help) {
        return new Option<>(name, "", placeholder, type, null, false, false, help);
    }

    /** An option that is there or not. */
    public static Option<Boolean> flag(String name, String help) {
        return new Option<>(name, "", "", FLAG, Boolean.FALSE, false, false, help);
    }

    /** The same option with a value for when it is not given. */
    public Option<T> orElse(T value) {
        return new Option<>(name, letter, placeholder, type, value, required, repeatable, help);
    }

    /** The same option, with a short form. */
    public Option<T> abbreviated(String shortForm) {
        return new Option<>(name, shortForm, placeholder, type, defaultValue, required, repeatable, help);
    }

    /** The same option, which must be given. */
    public Option<T> mandatory() {
        return new Option<>(name, letter, placeholder, type, defaultValue, true, repeatable, help);
    }

    /** The same option, which may be given several times. */
    public Option<T> several() {
        return new Option<>(name, letter, placeholder, type, defaultValue, required, true, help);
    }

    /** The same option, whose values' names help texts need not list once more. */
    public Option<T> unlisted() {
        return new Option<>(name, letter, placeholder, type.unlisted(), defaultValue, required, repeatable, help);
    }

    /** Only itself: options are constants, and the first comparison of such records takes Java 17 35 ms. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Whether it takes no value. */
    public boolean isFlag() {
        return placeholder.isEmpty();
    }

    /** The value when it is not given, as it would be written, unless it is a flag, or that depends on others. */
    public Optional<String> defaultText() {
        return isFlag() ? Optional.empty() : Optional.ofNullable(defaultValue).map(Option::text);
    }

    private static String text(Object value) {
        return value instanceof Optional<?> given ? given.map(Option::text).orElseThrow()
                : value instanceof Part part ? Notation.of(part)
                : value instanceof Double number ? ShortestDecimal.of(number) : String.valueOf(value);
    }

    /** As it is written: {@code --epochs}. */
    public String spelling() {
        return "--" + name;
    }

    /** As a help text lists it: {@code -o, --output FILE}. */
    public String usage() {
        String both = letter.isEmpty() ? spelling() : "-" + letter + ", " + spelling();
        return isFlag() ? both : both + " " + placeholder;
    }
}
