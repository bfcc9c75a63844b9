package dev.hourglass.cli.arguments;

import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.number.PlainNumber;
import dev.hourglass.text.Escaped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an option or argument may be: how its text becomes a value, and how to say what was expected.
 *
 * @param <T>      the value
 * @param expected ends the sentence "expected …", such as {@code a whole number from 1 to 100}
 * @param parser   turns text into a value, or throws IllegalArgumentException
 * @param names    gives the words that texts begin with, where those are names of a few things; null where they are not
 */
public record ValueType<T>(String expected, Function<String, T> parser, Supplier<List<String>> names) {

    /** Values that are no names of things. */
    public ValueType(String expected, Function<String, T> parser) {
        this(expected, parser, null);
    }

    /** The words that texts begin with, where help texts are to list them. */
    public List<String> listed() {
        return names == null ? List.of() : names.get();
    }

    /** The same values, whose names help texts need not list once more. */
    public ValueType<T> unlisted() {
        return new ValueType<>(expected, parser);
    }

    /** A number from 0 on that a float can hold. */
    public static ValueType<Double> notNegative() {
        return decimal("a number from 0 to 3.4e38", number -> number >= 0 && number <= Float.MAX_VALUE);
    }

    /** A number above 0 that a float can hold. */
    public static ValueType<Double> positive() {
        return decimal("a number above 0, to 3.4e38", number -> number > 0 && number <= Float.MAX_VALUE);
    }

    /** Any text. */
    public static ValueType<String> text() {
        return new ValueType<>("text", text -> text);
    }

    /** The path of a file or folder; {@code -} stays as it is, for whoever reads standard input or writes output. */
    public static ValueType<Path> path() {
        return new ValueType<>("a path", ValueType::parsePath);
    }

    /** The path of a file or folder, where {@code -} makes no sense: a file of that name is {@code ./-}. */
    public static ValueType<Path> filePath() {
        return new ValueType<>("a path (only tables go through standard input and output)", text -> {
            require(!text.equals("-"));
            return parsePath(text);
        });
    }

    /**
     * The path of a file to write: it may not end as paths of folders do, since it would lose that end on its way.
     *
     * @param path what paths there are
     */
    public static ValueType<Path> output(ValueType<Path> path) {
        return new ValueType<>(path.expected, text -> {
            Path file = path.parse(text);
            if (text.endsWith("/") || text.endsWith(file.getFileSystem().getSeparator())) {
                throw new CommandException(ExitCode.CANNOT_CREATE,
                        Escaped.path(text) + ": cannot write: it names a folder", "name a file in it");
            }
            return file;
        });
    }

    /** A whole number, both bounds included. */
    public static ValueType<Integer> wholeNumber(int least, int most) {
        ValueType<Long> wide = longNumber(least, most);
        return new ValueType<>(wide.expected, text -> Math.toIntExact(wide.parse(text)));
    }

    /** A whole number of up to 64 bits, both bounds included. */
    public static ValueType<Long> longNumber(long least, long most) {
        String expected = most == Long.MAX_VALUE
                ? "a whole number of at least " + least
                : "a whole number from " + least + " to " + most;
        return new ValueType<>(expected, text -> {
            long value = PlainNumber.whole(text);
            require(value >= least && value <= most);
            return value;
        });
    }

    /**
     * A decimal number.
     *
     * @param expected such as {@code a number above 0}
     * @param accepts  whether a finite number is in range
     */
    public static ValueType<Double> decimal(String expected, DoublePredicate accepts) {
        return new ValueType<>(expected, text -> {
            double value = PlainNumber.real(text);
            require(Double.isFinite(value) && accepts.test(value));
            return value;
        });
    }

    /**
     * One of a few words.
     *
     * @param expected such as {@code mean or median}
     * @param values   by their words
     */
    public static <T> ValueType<T> oneOf(String expected, Map<String, T> values) {
        return new ValueType<>(expected, text -> {
            require(values.containsKey(text));
            return values.get(text);
        });
    }

    /** One of a few values, each written as its text; a loop makes them, since streams would cost every start. */
    public static <T> ValueType<T> oneOf(String expected, List<T> values) {
        Map<String, T> words = new HashMap<>();
        for (T value : values) {
            words.put(value.toString(), value);
        }
        return oneOf(expected, words);
    }

    /** What is made of these values. */
    <R> ValueType<R> map(Function<T, R> made) {
        return new ValueType<>(expected, parser.andThen(made), names);
    }

    /** Several values with commas between. */
    public static <T> ValueType<List<T>> listOf(ValueType<T> element) {
        return new ValueType<>("a list with commas, each " + element.expected, text -> {
            List<T> values = new ArrayList<>();
            Arrays.asList(text.split(",", -1)).forEach(part -> values.add(element.parse(part)));
            return List.copyOf(values);
        });
    }

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException if the text is not {@link #expected()}
     */
    public T parse(String text) {
        return parser.apply(text);
    }

    private static Path parsePath(String text) {
        require(!text.isEmpty());
        return Path.of(text);
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("not what was expected");
        }
    }
}
