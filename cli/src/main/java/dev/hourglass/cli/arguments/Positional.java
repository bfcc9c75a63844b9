package dev.hourglass.cli.arguments;

import dev.hourglass.text.ValueType;
import java.util.List;

/**
 * An argument without a name, as a command declares it, in a constant.
 *
 * @param <T>   its value
 * @param name  in capitals, as help texts show it
 * @param type  what values an argument may stand for
 * @param count how many there may be; all but {@code ONE} only at the end of the list
 * @param help  one sentence in lower case without a period
 */
public record Positional<T>(String name, ValueType<List<T>> type, Count count, String help)
        implements Declaration<T> {

    /** How often an argument comes. */
    enum Count {
        /** Exactly once. */
        ONE,
        /** Once or not at all. */
        OPTIONAL,
        /** Once or more. */
        SEVERAL
    }

    /** An argument that comes exactly once. */
    public static <T> Positional<T> one(String name, ValueType<T> type, String help) {
        return new Positional<>(name, type.map(List::of), Count.ONE, help);
    }

    /** An argument that may be left out. */
    public static <T> Positional<T> optional(String name, ValueType<T> type, String help) {
        return new Positional<>(name, type.map(List::of), Count.OPTIONAL, help);
    }

    /** An argument that comes once or more, each time for one value or more. */
    public static <T> Positional<T> of(String name, ValueType<List<T>> type, String help) {
        return new Positional<>(name, type, Count.SEVERAL, help);
    }

    @Override
    public T defaultValue() {
        return null;
    }

    /** As a usage line shows it: {@code FILE}, {@code [FILE]} or {@code FILE...}. */
    public String usage() {
        return switch (count) {
            case ONE -> name;
            case OPTIONAL -> "[" + name + "]";
            case SEVERAL -> name + "...";
        };
    }
}
