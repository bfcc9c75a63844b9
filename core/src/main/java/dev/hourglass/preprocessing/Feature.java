package dev.hourglass.preprocessing;

import dev.hourglass.table.Escaped;
import java.util.HashSet;
import java.util.List;

/**
 * One column of a table as an encoder reads it: a number, or a category that becomes one number for each of its levels,
 * 1 for the level of a row and 0 for the others (scikit-learn's {@code OneHotEncoder}).
 *
 * @param name   of the column, as it stands in the header
 * @param fill   what stands in for a missing cell: a number, or the index of a level; NaN if nothing does
 * @param levels the categories, ordered by code point; empty for a number
 */
public record Feature(String name, double fill, List<String> levels) {

    /**
     * Refuses levels that are empty or come twice, and stand-ins that make no sense.
     *
     * @param name   of the column
     * @param fill   what stands in for a missing cell
     * @param levels the categories
     * @throws IllegalArgumentException if a level is empty or comes twice, the stand-in is infinite, or it is no level's
     *                                  index
     */
    public Feature {
        levels = List.copyOf(levels);
        if (new HashSet<>(levels).size() != levels.size()) {
            throw new IllegalArgumentException("column " + Escaped.quoted(name) + " has a level twice");
        }
        if (levels.contains("")) {
            throw new IllegalArgumentException("column " + Escaped.quoted(name) + " has an empty level");
        }
        boolean isIndex = fill >= 0 && fill < levels.size() && fill == Math.rint(fill);
        if (!Double.isNaN(fill) && (Double.isInfinite(fill) || !levels.isEmpty() && !isIndex)) {
            throw new IllegalArgumentException(fill + " cannot stand in for a missing cell of column "
                    + Escaped.quoted(name));
        }
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
        return !levels.isEmpty();
    }

    /** {@return whether something stands in for a missing cell} */
    public boolean hasFill() {
        return !Double.isNaN(fill);
    }

    /** {@return how many numbers it becomes} */
    public int width() {
        return Math.max(1, levels.size());
    }

    /** {@return the names of the numbers it becomes: its own, or {@code name=level} for each level} */
    public List<String> outputNames() {
        return isCategory() ? levels.stream().map(level -> name + '=' + level).toList() : List.of(name);
    }
}
