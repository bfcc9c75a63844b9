package dev.hourglass.inspection;

import dev.hourglass.csv.MissingMarks;
import dev.hourglass.csv.TextKind;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.FoundCategories;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.table.Table;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reports which columns became categories, and what is odd about them. */
public final class CategoryInspection {
    private static final int COLUMNS_SHOWN = 10;

    private CategoryInspection() {
    }

    /**
     * Reports all categories.
     *
     * @param table    with all rows, those to measure on as well
     * @param features that were learned from it
     * @param found    the columns that nobody named
     * @param findings is told of them
     */
    public static void of(Table table, Features features, Set<String> found, Consumer<Finding> findings) {
        Objects.requireNonNull(table, "table");
        of(name -> FoundCategories.counts(table.text(name)), features, found, findings);
    }

    /**
     * Reports all categories of a table that need not be in memory.
     *
     * @param counts   in how many of all rows each text of a column is
     * @param features that were learned from it
     * @param found    the columns that nobody named
     * @param findings is told of them
     */
    public static void of(Function<String, Map<String, Integer>> counts, Features features, Set<String> found,
            Consumer<Finding> findings) {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(findings, "findings");
        List<String> taken = new ArrayList<>();
        for (Feature feature : features.list()) {
            if (feature.isCategory()) {
                taken.addAll(of(feature, new TreeMap<>(counts.apply(feature.name())), found, findings));
            }
        }
        tell(taken, findings);
    }

    private static List<String> of(Feature feature, Map<String, Integer> counts, Set<String> found,
            Consumer<Finding> findings) {
        warnOfMarks(feature, findings);
        SpellingInspection.ofCategories(feature.name(), counts.keySet(), findings);
        warnOfNames(feature, counts, findings);
        return found.contains(feature.name())
                ? List.of(Escaped.quoted(feature.name()) + " (" + feature.width() + ")") : List.of();
    }

    private static void tell(List<String> taken, Consumer<Finding> findings) {
        if (!taken.isEmpty()) {
            int more = taken.size() - COLUMNS_SHOWN;
            findings.accept(Finding.note("as categories: "
                    + String.join(", ", taken.subList(0, Math.min(taken.size(), COLUMNS_SHOWN)))
                    + (more > 0 ? " and " + more + " more" : "")));
        }
    }

    private static void warnOfMarks(Feature feature, Consumer<Finding> findings) {
        List<String> marks = feature.levels().stream().filter(MissingMarks::isUsual).toList();
        if (!marks.isEmpty()) {
            findings.accept(Finding.warning("column " + Escaped.quoted(feature.name())
                    + " has categories that look like marks for missing values: " + Escaped.list(marks),
                    Remedy.of("of categories only empty cells count as missing, and what is named with ")
                            .with(Setting.MISSING)));
        }
    }

    private static void warnOfNames(Feature feature, Map<String, Integer> counts, Consumer<Finding> findings) {
        if (!feature.other() && TextKind.mostComeOnce(counts)) {
            findings.accept(Finding.warning("most of the " + counts.size() + " categories of column "
                    + Escaped.quoted(feature.name()) + " come once, which tells rows apart and not kinds of rows",
                    Remedy.of("gather them with ").with(Setting.RARE, "2")));
        }
    }
}
