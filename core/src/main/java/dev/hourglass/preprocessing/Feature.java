package dev.hourglass.preprocessing;

import dev.hourglass.text.Escaped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One column of a table as an encoder reads it: a number, or a category that becomes one number for each of its levels,
 * 1 for the level of a row and 0 for the others (scikit-learn's {@code OneHotEncoder}). One more number may stand for
 * all other categories, rare and unknown ones alike.
 *
 * @param name   of the column, as it stands in the header
 * @param fill   what stands in for a missing cell: a number, or the index of a level, where the one after the last are
 *               the others; NaN if nothing does
 * @param levels the categories, ordered by code point; empty for a number, or where all are others
 * @param other  whether all other categories become one number together
 */
public record Feature(String name, double fill, List<String> levels, boolean other) {
    private static final String OTHER = "other";

    /**
     * Refuses levels that are empty or come twice, and stand-ins that make no sense.
     *
     * @param name   of the column
     * @param fill   what stands in for a missing cell
     * @param levels the categories
     * @param other  whether all others become one number
     * @throws IllegalArgumentException if a level is empty or comes twice, the stand-in is infinite, or it is no
     *                                  level's index
     */
    public Feature {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(levels, "levels");
        levels = List.copyOf(levels);
        if (new HashSet<>(levels).size() != levels.size()) {
            throw new IllegalArgumentException("column " + Escaped.quoted(name) + " has a level twice");
        }
        if (levels.contains("")) {
            throw new IllegalArgumentException("column " + Escaped.quoted(name) + " has an empty level");
        }
        int width = levels.size() + (other ? 1 : 0);
        boolean isIndex = fill >= 0 && fill < width && fill == Math.rint(fill);
        if (!Double.isNaN(fill) && (Double.isInfinite(fill) || width > 0 && !isIndex)) {
            throw new IllegalArgumentException(fill + " cannot stand in for a missing cell of column "
                    + Escaped.quoted(name));
        }
    }

    /**
     * A feature without other categories than its levels.
     *
     * @param name   of the column
     * @param fill   what stands in for a missing cell
     * @param levels the categories
     * @throws IllegalArgumentException as above
     */
    public Feature(String name, double fill, List<String> levels) {
        this(name, fill, levels, false);
    }

    /**
     * {@return a column of numbers, none of which may be missing}
     *
     * @param name of the column
     */
    public static Feature number(String name) {
        return new Feature(name, Double.NaN, List.of());
    }

    /** {@return whether the column holds categories} */
    public boolean isCategory() {
        return other || !levels.isEmpty();
    }

    /** {@return whether something stands in for a missing cell} */
    public boolean hasFill() {
        return !Double.isNaN(fill);
    }

    /** {@return how many numbers it becomes} */
    public int width() {
        return Math.max(1, levels.size() + (other ? 1 : 0));
    }

    /** {@return what all other categories are called: {@code other}, in parentheses where a level is called so} */
    public String otherName() {
        String called = OTHER;
        while (levels.contains(called)) {
            called = '(' + called + ')';
        }
        return called;
    }

    /**
     * {@return what a category's number is called: the level or, after the last, the others}
     *
     * @param index from 0 to {@link #width()} - 1
     */
    public String level(int index) {
        return index < levels.size() ? levels.get(index) : otherName();
    }

    /** {@return the names of the numbers it becomes: its own, or {@code name=level} for each level} */
    public List<String> outputNames() {
        return isCategory() ? IntStream.range(0, width()).mapToObj(index -> name + '=' + level(index)).toList()
                : List.of(name);
    }
}
