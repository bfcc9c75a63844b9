package dev.hourglass.preparation;

import dev.hourglass.csv.CsvTable;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which kinds of columns a table has, as they were learned from.
 *
 * @param numbers    how many are numbers
 * @param categories those that hold categories, with how many each has, in the order of the columns
 * @param leftOut    names of those that nothing was learned from
 * @param width      how many numbers a row becomes
 */
public record ColumnKinds(int numbers, Map<String, Integer> categories, List<String> leftOut, int width) {
    private static final int MOST_LISTED = 10;

    /**
     * Keeps unmodifiable copies, in the same order.
     *
     * @param numbers    how many are numbers
     * @param categories those that hold categories
     * @param leftOut    names of those that nothing was learned from
     * @param width      how many numbers a row becomes
     */
    public ColumnKinds {
        Objects.requireNonNull(categories, "categories");
        Objects.requireNonNull(leftOut, "leftOut");
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
        leftOut = List.copyOf(leftOut);
    }

    /**
     * {@return the kinds in a training on a table}
     *
     * @param data     the table
     * @param features fitted to it
     */
    public static ColumnKinds of(CsvTable data, Features features) {
        return of(data.unread(), features);
    }

    /**
     * {@return the kinds in a training on a table}
     *
     * @param unread   names of the columns that were left out; empty ones where there is no name
     * @param features fitted to it
     */
    public static ColumnKinds of(List<String> unread, Features features) {
        Map<String, Integer> categories = new LinkedHashMap<>();
        int numbers = 0;
        for (Feature feature : features.list()) {
            if (feature.isCategory()) {
                categories.put(feature.name(), feature.levels().size());
            } else {
                numbers++;
            }
        }
        List<String> leftOut = unread.stream().map(name -> name.isEmpty() ? "no name" : name).toList();
        return new ColumnKinds(numbers, categories, leftOut, features.width());
    }

    /** {@return how many columns were learned from, and how many numbers they become if that differs} */
    public String size() {
        int columns = numbers + categories.size();
        return counted(columns, "column", "columns") + (columns == width ? "" : " (" + width + " numbers)");
    }

    /** {@return the kinds for people: {@code 6 numbers, 2 categories (city 3, sex 2), 1 left out (id)}} */
    public String text() {
        List<String> parts = new ArrayList<>(List.of(counted(numbers, "number", "numbers")));
        if (!categories.isEmpty()) {
            parts.add(counted(categories.size(), "category", "categories") + listed(categories.entrySet().stream()
                    .map(column -> Escaped.text(column.getKey()) + " " + column.getValue()).toList()));
        }
        if (!leftOut.isEmpty()) {
            parts.add(leftOut.size() + " left out" + listed(leftOut.stream().map(Escaped::text).toList()));
        }
        return String.join(", ", parts);
    }

    private static String counted(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    private static String listed(List<String> names) {
        String few = String.join(", ", names.subList(0, Math.min(MOST_LISTED, names.size())));
        return " (" + few + (names.size() > MOST_LISTED ? " and " + (names.size() - MOST_LISTED) + " others)" : ")");
    }
}
