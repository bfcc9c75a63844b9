package dev.hourglass.linear;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The classes of a target column: the texts that occur in it, in order, each with its code 0, 1, ... Immutable.
 *
 * <p>Texts that are all plain integers (an optional minus sign and digits, of any length) are ordered by value, other
 * texts by Unicode code point. A text is kept character for character: {@code 7} and {@code 007} are two classes.
 */
public final class ClassLabels {
    private static final Comparator<String> BY_CODE_POINT = ClassLabels::compareCodePoints;
    private static final Comparator<String> BY_VALUE =
            Comparator.comparing(ClassLabels::isNegative, Comparator.reverseOrder())
                    .thenComparing(ClassLabels::compareMagnitudes)
                    .thenComparing(BY_CODE_POINT);

    private final List<String> labels;
    private final Map<String, Integer> codes = new HashMap<>();

    private ClassLabels(List<String> labels) {
        this.labels = labels;
        for (String label : labels) {
            codes.put(label, codes.size());
        }
    }

    /**
     * The classes of a column.
     *
     * @param classes the text of every row, or every class once, in any order
     * @return the distinct texts, in order
     * @throws NullPointerException if a text is null, with its place, counted from 0: {@code classes[2]}
     */
    public static ClassLabels of(Collection<String> classes) {
        requireTexts(Objects.requireNonNull(classes, "classes"));
        boolean numbers = classes.stream().allMatch(ClassLabels::isPlainInteger);
        TreeSet<String> distinct = new TreeSet<>(numbers ? BY_VALUE : BY_CODE_POINT);
        distinct.addAll(classes);
        return new ClassLabels(List.copyOf(distinct));
    }

    private static void requireTexts(Collection<String> classes) {
        int place = 0;
        for (String text : classes) {
            if (text == null) {
                throw new NullPointerException("classes[" + place + "]");
            }
            place++;
        }
    }

    /**
     * How many classes there are.
     *
     * @return 0 or more
     */
    public int count() {
        return labels.size();
    }

    /**
     * All texts, by code.
     *
     * @return an unmodifiable list
     */
    public List<String> labels() {
        return labels;
    }

    /**
     * The text of one class.
     *
     * @param code from 0 to {@code count() - 1}
     * @return the text as it stood in the column
     * @throws IndexOutOfBoundsException if there is no such class
     */
    public String label(int code) {
        return labels.get(code);
    }

    /**
     * The code of every row.
     *
     * @param column texts that are all among {@link #labels()}
     * @return as many codes
     * @throws IllegalArgumentException if a text is not a class
     */
    public int[] encode(List<String> column) {
        int[] encoded = new int[column.size()];
        int row = 0;
        for (String label : column) {
            encoded[row++] = code(label);
        }
        return encoded;
    }

    /**
     * The code of one text.
     *
     * @param label one of {@link #labels()}
     * @return from 0 to {@code count() - 1}
     * @throws IllegalArgumentException if the text is not a class
     */
    public int code(String label) {
        Integer code = codes.get(label);
        if (code == null) {
            throw new IllegalArgumentException("\"" + label + "\" is none of the " + count() + " classes");
        }
        return code;
    }

    /** Whether the other has the same classes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ClassLabels that && labels.equals(that.labels);
    }

    @Override
    public int hashCode() {
        return labels.hashCode();
    }

    /** The texts, for messages. */
    @Override
    public String toString() {
        return labels.toString();
    }

    private static boolean isPlainInteger(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        return text.length() > start && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isNegative(String number) {
        return number.startsWith("-") && !magnitude(number).isEmpty();
    }

    /** The digits without sign and leading zeros; empty for zero. */
    private static String magnitude(String number) {
        int start = number.startsWith("-") ? 1 : 0;
        while (start < number.length() && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
    }

    /** Orders two integers of the same sign by value; digits only, so that any length will do. */
    private static int compareMagnitudes(String a, String b) {
        String x = magnitude(a);
        String y = magnitude(b);
        int order = x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
        return isNegative(a) ? -order : order;
    }

    /** Unlike {@link String#compareTo}, puts characters beyond U+FFFF after all others. */
    private static int compareCodePoints(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int x = a.codePointAt(i);
            int y = b.codePointAt(i);
            if (x != y) {
                return Integer.compare(x, y);
            }
            i += Character.charCount(x);
        }
        return Integer.compare(a.length(), b.length());
    }
}
