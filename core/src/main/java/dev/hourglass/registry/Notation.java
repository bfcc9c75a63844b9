package dev.hourglass.registry;

import dev.hourglass.number.PlainNumber;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a command line writes a part: its name, then after colons what it is made with, either in the order of the
 * parameters or by name. What is left out is as usual.
 *
 * <pre>
 *   relu        leaky_relu:0.1        sgd:momentum=0.9:nesterov=true        dense:200:initializer=he_normal
 * </pre>
 */
public final class Notation {
    private Notation() {
    }

    /**
     * {@return a part as it is written, no longer than it must be}
     *
     * @param part any
     */
    public static String of(Part part) {
        StringBuilder text = new StringBuilder(part.kind().name());
        List<Parameter> parameters = part.kind().parameters();
        List<Object> values = part.values();
        for (int i = 0; i < values.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (!parameter.isUsual(values.get(i))) {
                text.append(':').append(i == 0 ? "" : parameter.name() + "=").append(text(values.get(i)));
            }
        }
        return text.toString();
    }

    private static String text(Object value) {
        return value.getClass() == Double.class ? ShortestDecimal.of((double) value) : value.toString();
    }

    /**
     * {@return how a kind may be written, with a value for each parameter: the usual one, or some if there is none}
     *
     * @param kind any
     */
    public static String example(Kind<?> kind) {
        StringBuilder text = new StringBuilder(kind.name());
        for (Parameter parameter : kind.parameters()) {
            text.append(':').append(parameter.name()).append('=')
                    .append(parameter.usual().map(Notation::text).orElseGet(() -> example(parameter.type())));
        }
        return text.toString();
    }

    /**
     * {@return whether a notation gives a value for a parameter, be it the usual one}
     *
     * @param kind      that the notation is of
     * @param notation  of a part
     * @param parameter the name of one of the kind's
     */
    public static boolean gives(Kind<?> kind, String notation, String parameter) {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(parameter, "parameter");
        String[] words = notation.split(":", -1);
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            if (equals < 0 ? kind.parameters().get(i - 1).name().equals(parameter)
                    : words[i].substring(0, equals).equals(parameter)) {
                return true;
            }
        }
        return false;
    }

    /** {@return a value for each parameter of a kind, from the words after its name} */
    static Settings settings(Kind<?> kind, List<String> words) {
        List<Parameter> parameters = kind.parameters();
        Object[] values = new Object[parameters.size()];
        for (int i = 0; i < words.size(); i++) {
            int equals = words.get(i).indexOf('=');
            int place = equals < 0 ? i : place(kind, words.get(i).substring(0, equals));
            if (place >= values.length) {
                throw new IllegalArgumentException(takes(kind) + ", found " + Escaped.quoted(words.get(i))
                        + nesting(kind));
            }
            if (values[place] != null) {
                throw new IllegalArgumentException(kind.name() + " is given " + parameters.get(place).name()
                        + " twice");
            }
            values[place] = value(kind, parameters.get(place), words.get(i).substring(equals + 1));
        }
        return kind.settings(completed(kind, values));
    }

    private static int place(Kind<?> kind, String name) {
        for (int i = 0; i < kind.parameters().size(); i++) {
            if (kind.parameters().get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(takes(kind) + ", found " + Escaped.quoted(name));
    }

    /** A hint where a value may be a notation itself, whose colons were taken for the kind's own. */
    private static String nesting(Kind<?> kind) {
        boolean nests = kind.parameters().stream().anyMatch(parameter -> parameter.type() == Parameter.Type.TEXT);
        return nests ? "; within a value, a colon is written as /" : "";
    }

    private static List<Object> completed(Kind<?> kind, Object[] given) {
        List<Object> values = new ArrayList<>(Arrays.asList(given));
        for (int i = 0; i < given.length; i++) {
            Parameter parameter = kind.parameters().get(i);
            values.set(i, Optional.ofNullable(given[i]).or(parameter::usual).orElseThrow(
                    () -> new IllegalArgumentException(kind.name() + " needs " + parameter.name() + ", as in "
                            + kind.name() + ":" + example(parameter.type()))));
        }
        return values;
    }

    private static String takes(Kind<?> kind) {
        if (kind.parameters().isEmpty()) {
            return kind.name() + " takes nothing after its name";
        }
        return kind.name() + " takes "
                + kind.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
    }

    private static String example(Parameter.Type type) {
        return type == Parameter.Type.INTEGER ? "10" : "0.1";
    }

    private static Object value(Kind<?> kind, Parameter parameter, String text) {
        try {
            return switch (parameter.type()) {
                case REAL -> PlainNumber.real(text);
                case INTEGER -> Integer.valueOf(text);
                case TRUTH -> truth(text);
                case TEXT -> text;
            };
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException(kind.name() + ": expected " + words(parameter.type()) + " for "
                    + parameter.name() + ", found " + Escaped.quoted(text), unreadable);
        }
    }

    private static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new NumberFormatException(text);
        }
        return Boolean.valueOf(text);
    }

    private static String words(Parameter.Type type) {
        return switch (type) {
            case REAL -> "a number";
            case INTEGER -> "a whole number";
            case TRUTH -> "true or false";
            case TEXT -> "a word";
        };
    }
}
