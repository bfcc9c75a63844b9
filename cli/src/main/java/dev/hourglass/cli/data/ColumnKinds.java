package dev.hourglass.cli.data;

import dev.hourglass.csv.CsvTable;
import dev.hourglass.json.JsonObject;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;

/**
 * What the columns of a table were taken for.
 *
 * @param numbers    how many are numbers
 * @param categories those that hold categories, with how many each has
 * @param leftOut    names of those that nothing was learned from
 * @param width      how many numbers a row becomes
 */
public record ColumnKinds(int numbers, JsonObject categories, List<String> leftOut, int width) {
    private static final int MOST_LISTED = 10;

    /** The kinds in a training on a table. */
    public static ColumnKinds of(CsvTable data, Features features) {
        JsonObject categories = new JsonObject();
        int numbers = 0;
        for (Feature feature : features.list()) {
            if (feature.isCategory()) {
                categories.put(feature.name(), feature.levels().size());
            } else {
                numbers++;
            }
        }
        List<String> leftOut = data.unread().stream().map(name -> name.isEmpty() ? "no name" : name).toList();
        return new ColumnKinds(numbers, categories, leftOut, features.width());
    }

    /** How many columns were learned, and how many numbers they become if that is another number. */
    public String size() {
        int columns = numbers + categories.names().size();
        return counted(columns, "column", "columns") + (columns == width ? "" : " (" + width + " numbers)");
    }

    /** The kinds for people: {@code 6 numbers, 2 categories (city 3, sex 2), 1 left out (id)}. */
    public String text() {
        List<String> parts = new ArrayList<>(List.of(counted(numbers, "number", "numbers")));
        if (!categories.names().isEmpty()) {
            parts.add(counted(categories.names().size(), "category", "categories") + listed(categories.names().stream()
                    .map(name -> Escaped.text(name) + " " + categories.find(name).orElseThrow()).toList()));
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
