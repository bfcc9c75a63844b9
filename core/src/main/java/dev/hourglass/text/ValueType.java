package dev.hourglass.text;

import dev.hourglass.number.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a text may be that people write into a form, a file or a command line: how it becomes a value, and how to say
 * what was expected.
 *
 * @param <T>      the value
 * @param expected ends the sentence "expected …", such as {@code a whole number from 1 to 100}
 * @param parser   turns text into a value, or throws IllegalArgumentException
 * @param names    gives the words that texts begin with, where those are names of a few things; else none
 */
public record ValueType<T>(String expected, Function<String, T> parser, Supplier<List<String>> names) {
    /**
     * Refuses null.
     *
     * @param expected ends the sentence "expected …"
     * @param parser   turns text into a value, or throws IllegalArgumentException
     * @param names    gives the words that texts begin with, or none
     */
    public ValueType {
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(parser, "parser");
        Objects.requireNonNull(names, "names");
    }

    /**
     * Values that are no names of things.
     *
     * @param expected ends the sentence "expected …"
     * @param parser   turns text into a value, or throws IllegalArgumentException
     */
    public ValueType(String expected, Function<String, T> parser) {
        this(expected, parser, List::of);
    }

    /** {@return any text} */
    public static ValueType<String> text() {
        return new ValueType<>("text", text -> text);
    }

    /**
     * {@return whole numbers, both bounds included}
     *
     * @param least number
     * @param most  number
     */
    public static ValueType<Integer> wholeNumber(int least, int most) {
        return longNumber(least, most).map(Math::toIntExact);
    }

    /**
     * {@return whole numbers of up to 64 bits, both bounds included}
     *
     * @param least number
     * @param most  number; the greatest of all stands for no bound
     */
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
     * {@return decimal numbers}
     *
     * @param expected such as {@code a number above 0}
     * @param accepts  whether a finite number is in range
     */
    public static ValueType<Double> decimal(String expected, DoublePredicate accepts) {
        Objects.requireNonNull(accepts, "accepts");
        return new ValueType<>(expected, text -> {
            double value = PlainNumber.real(text);
            require(Double.isFinite(value) && accepts.test(value));
            return value;
        });
    }

    /**
     * {@return some values, each written as its text}
     *
     * @param <T>    the values
     * @param values one or more
     */
    public static <T> ValueType<T> oneOf(List<T> values) {
        return oneOf(listed(values), values);
    }

    /**
     * {@return some values, each written as its text}
     *
     * @param <T>      the values
     * @param expected such as {@code mean or median}
     * @param values   one or more
     */
    public static <T> ValueType<T> oneOf(String expected, List<T> values) {
        List<T> known = List.copyOf(Objects.requireNonNull(values, "values"));
        return new ValueType<>(expected, text -> {
            for (T value : known) {
                if (value.toString().equals(text)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("not what was expected");
        });
    }

    /**
     * {@return texts of values as a sentence has them, {@code a, b or c}}
     *
     * @param values in order
     */
    public static String listed(List<?> values) {
        // In a loop: programs make this as they start, and streams take long to start.
        StringBuilder text = new StringBuilder();
        int left = values.size();
        for (Object value : values) {
            left--;
            text.append(value).append(left == 0 ? "" : left == 1 ? " or " : ", ");
        }
        return text.toString();
    }

    /**
     * {@return several values with commas between}
     *
     * @param <T>     the values
     * @param element what each may be
     */
    public static <T> ValueType<List<T>> listOf(ValueType<T> element) {
        Objects.requireNonNull(element, "element");
        return new ValueType<>("a list with commas, each " + element.expected, text -> {
            List<T> values = new ArrayList<>();
            for (String part : text.split(",", -1)) {
                values.add(element.parse(part));
            }
            return List.copyOf(values);
        });
    }

    /**
     * {@return these values, and one more that is written as a word}
     *
     * @param word  that stands for it, such as {@code auto}
     * @param value that it stands for
     */
    public ValueType<T> or(String word, T value) {
        Objects.requireNonNull(word, "word");
        return new ValueType<>(expected + ", or " + word, text -> text.equals(word) ? value : parse(text), names);
    }

    /**
     * {@return what is made of these values}
     *
     * @param <R>  that is made
     * @param made of a value
     */
    public <R> ValueType<R> map(Function<? super T, ? extends R> made) {
        Objects.requireNonNull(made, "made");
        return new ValueType<>(expected, text -> made.apply(parse(text)), names);
    }

    /** {@return the same values, whose names are told elsewhere} */
    public ValueType<T> unlisted() {
        return new ValueType<>(expected, parser);
    }

    /**
     * {@return the value of a text}
     *
     * @param text as it was written
     * @throws IllegalArgumentException if the text is not what is {@link #expected()}
     */
    public T parse(String text) {
        return parser.apply(Objects.requireNonNull(text, "text"));
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("not what was expected");
        }
    }
}
