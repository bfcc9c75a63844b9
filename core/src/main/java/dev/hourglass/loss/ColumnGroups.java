package dev.hourglass.loss;

import java.util.ArrayList;
import java.util.List;

/**
 * Which columns are numbers, and which belong together as one category.
 *
 * @param numbers    runs of neighbouring numbers, from left to right
 * @param categories groups of two columns or more, from left to right
 */
record ColumnGroups(List<Run> numbers, List<Run> categories) {

    /** Columns from {@code first} to before {@code end}. */
    record Run(int first, int end) {
        int width() {
            return end - first;
        }

        boolean overlaps(int from, int until) {
            return first < until && from < end;
        }
    }

    /**
     * Groups of so many columns each.
     *
     * @param widths  1 for a number; empty if all columns are numbers
     * @param columns of all
     * @throws IllegalArgumentException if groups have more or fewer columns in all
     */
    static ColumnGroups of(List<Integer> widths, int columns) {
        if (widths.isEmpty()) {
            return new ColumnGroups(List.of(new Run(0, columns)), List.of());
        }
        List<Run> numbers = new ArrayList<>();
        List<Run> categories = new ArrayList<>();
        int first = 0;
        for (int width : widths) {
            if (width == 1) {
                addNumber(numbers, first);
            } else {
                categories.add(new Run(first, first + width));
            }
            first += width;
        }
        if (first != columns) {
            throw new IllegalArgumentException("groups of " + first + " columns in all, but " + columns + " columns");
        }
        return new ColumnGroups(numbers, categories);
    }

    private static void addNumber(List<Run> numbers, int column) {
        int last = numbers.size() - 1;
        if (last >= 0 && numbers.get(last).end() == column) {
            numbers.set(last, new Run(numbers.get(last).first(), column + 1));
        } else {
            numbers.add(new Run(column, column + 1));
        }
    }

    /** The categories that have columns in a range, whole. */
    Run[] categoriesIn(int from, int until) {
        return categories.stream().filter(run -> run.overlaps(from, until)).toArray(Run[]::new);
    }

    /** The numbers in a range. */
    Run[] numbersIn(int from, int until) {
        return numbers.stream().filter(run -> run.overlaps(from, until))
                .map(run -> new Run(Math.max(run.first(), from), Math.min(run.end(), until))).toArray(Run[]::new);
    }

    /** How many columns some runs have together. */
    static int width(Run[] runs) {
        int width = 0;
        for (Run run : runs) {
            width += run.width();
        }
        return width;
    }
}
