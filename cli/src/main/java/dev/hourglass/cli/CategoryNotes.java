package dev.hourglass.cli;

import dev.hourglass.csv.MissingMarks;
import dev.hourglass.csv.TextKind;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.FoundCategories;
import dev.hourglass.table.Table;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Says which columns became categories, and what is odd about them. */
final class CategoryNotes {
    private static final int COLUMNS_SHOWN = 10;

    private CategoryNotes() {
    }

    /**
     * Tells of all categories.
     *
     * @param table with all rows, those to measure on as well
     * @param found the columns that nobody named
     */
    static void tell(Invocation invocation, Table table, Features features, Set<String> found) {
        List<String> taken = new ArrayList<>();
        for (Feature feature : features.list()) {
            if (feature.isCategory()) {
                Map<String, Integer> counts = new TreeMap<>(FoundCategories.counts(table.text(feature.name())));
                warnOfMarks(invocation, feature);
                SpellingWarning.ofCategories(invocation, feature.name(), counts.keySet());
                warnOfNames(invocation, feature, counts);
                if (found.contains(feature.name())) {
                    taken.add(Escaped.quoted(feature.name()) + " (" + feature.width() + ")");
                }
            }
        }
        if (!taken.isEmpty()) {
            int more = taken.size() - COLUMNS_SHOWN;
            invocation.note("as categories: " + String.join(", ", taken.subList(0, Math.min(taken.size(),
                    COLUMNS_SHOWN)))
                    + (more > 0 ? " and " + more + " more" : ""));
        }
    }

    private static void warnOfMarks(Invocation invocation, Feature feature) {
        List<String> marks = feature.levels().stream().filter(MissingMarks::isUsual).toList();
        if (!marks.isEmpty()) {
            invocation.warn("column " + Escaped.quoted(feature.name())
                    + " has categories that look like marks for missing"
                    + " values: " + Escaped.list(marks) + "; of categories only empty cells count as missing,"
                    + " and what is named with --missing");
        }
    }

    private static void warnOfNames(Invocation invocation, Feature feature, Map<String, Integer> counts) {
        if (!feature.other() && TextKind.mostComeOnce(counts)) {
            invocation.warn("most of the " + counts.size() + " categories of column " + Escaped.quoted(feature.name())
                    + " come once, which tells rows apart and not kinds of rows; gather them with --rare 2");
        }
    }
}
