package dev.hourglass.report;

import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.ColumnSummary;
import dev.hourglass.inspection.ColumnSummary.Numbers;
import dev.hourglass.inspection.Target;
import dev.hourglass.plot.Spark;
import dev.hourglass.preparation.ColumnKinds;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.report.Listing.Cell;
import dev.hourglass.report.Listing.Column;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the data is: rows, columns as they were taken, classes, and what is odd about them. */
public final class DataSection {
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_CLASSES = 30;
    private static final int LEVELS_SHOWN = 3;

    private DataSection() {
    }

    /**
     * {@return the section of a table that was learned from}
     *
     * @param table    with its numbers
     * @param warnings what was found to be probably not as it should be, in sentences
     */
    public static Section of(PreparedTable table, List<String> warnings) {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(warnings, "warnings");
        return of(table.data(), table.features(), table.preparation(), table.target().map(Target::classes), warnings);
    }

    /**
     * {@return the section}
     *
     * @param data        the table, as it was read
     * @param features    what its columns were taken for
     * @param preparation what was counted on the way to numbers
     * @param classes     the class of each row, where there are classes
     * @param warnings    what was found to be probably not as it should be, in sentences
     */
    public static Section of(CsvTable data, Features features, Preparation preparation,
            Optional<List<String>> classes, List<String> warnings) {
        List<Block> blocks = new ArrayList<>();
        if (!warnings.isEmpty()) {
            blocks.add(Block.warnings(warnings));
        }
        blocks.add(Block.facts(facts(data, features, preparation)));
        classes.ifPresent(each -> blocks.add(Block.table(classes(each))));
        blocks.add(Block.table(columns(data, features, preparation)));
        return new Section("The data", blocks);
    }

    private static Map<String, String> facts(CsvTable data, Features features, Preparation preparation) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("rows", Integer.toString(data.table().rows()));
        if (data.droppedRows() > 0) {
            facts.put("left out", Rounded.counted(data.droppedRows(), "row", "rows") + " in which a cell is missing");
        }
        if (!data.skipped().isEmpty()) {
            facts.put("skipped", Rounded.counted(data.skipped().size(), "row", "rows") + " that could not be used");
        }
        ColumnKinds kinds = ColumnKinds.of(data, features);
        facts.put("columns", kinds.text());
        facts.put("learned", kinds.size());
        if (!preparation.filled().isEmpty()) {
            facts.put("filled cells", Long.toString(sum(preparation.filled())));
        }
        if (!preparation.gathered().isEmpty()) {
            facts.put("rare categories", Rounded.counted(sum(preparation.gathered()), "cell counts", "cells count")
                    + " as one category");
        }
        if (!preparation.unseen().isEmpty()) {
            facts.put("unknown categories", Rounded.counted(sum(preparation.unseen()), "cell", "cells"));
        }
        return facts;
    }

    private static long sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static Listing classes(List<String> classes) {
        Map<String, Long> counts = classes.stream().collect(
                Collectors.groupingBy(label -> label, LinkedHashMap::new, Collectors.counting()));
        List<List<Cell>> rows = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(MOST_CLASSES)
                .map(entry -> List.of(Cell.of(Escaped.text(entry.getKey())), Cell.of(entry.getValue().toString()),
                        Cell.of(Rounded.percent((double) entry.getValue() / classes.size()))))
                .toList();
        return new Listing(shown("Classes of the rows", rows.size(), counts.size()), List.of(Column.words("class"),
                Column.numbers("rows"), Column.numbers("share")), rows);
    }

    private static String shown(String what, int shown, int all) {
        return shown < all ? what + ": " + shown + " of " + all : what;
    }

    private static Listing columns(CsvTable data, Features features, Preparation preparation) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Feature feature : features.list().subList(0, Math.min(MOST_COLUMNS, features.list().size()))) {
            ColumnSummary summary = ColumnSummary.of(data.table(), feature.name());
            int gathered = preparation.gathered().getOrDefault(feature.name(), 0);
            Optional<Numbers> numbers = summary.numbers();
            rows.add(List.of(Cell.of(Escaped.text(feature.name())),
                    Cell.of(feature.isCategory() ? "category" : "number"),
                    new Cell("", numbers.map(each -> Spark.svg(each.histogram())).orElse("")),
                    Cell.of(numbers.map(each -> Rounded.number(each.least())).orElse("")),
                    Cell.of(numbers.map(each -> Rounded.number(each.mean())).orElse("")),
                    Cell.of(numbers.map(each -> Rounded.number(each.greatest())).orElse("")),
                    Cell.of(Integer.toString(summary.distinct())), Cell.of(Integer.toString(summary.missing())),
                    Cell.of(String.join("; ", remarks(feature, summary, gathered)))));
        }
        return new Listing(shown("The columns that were learned from, over all rows", rows.size(),
                features.list().size()), List.of(Column.words("column"), Column.words("kind"),
                Column.words("distribution"), Column.numbers("least"), Column.numbers("mean"),
                Column.numbers("greatest"), Column.numbers("different"), Column.numbers("missing"),
                Column.words("remarks")), rows);
    }

    private static List<String> remarks(Feature feature, ColumnSummary summary, int gathered) {
        List<String> remarks = new ArrayList<>();
        if (feature.isCategory()) {
            remarks.add(levels(summary));
        }
        if (summary.isConstant()) {
            remarks.add("constant");
        }
        summary.numbers().filter(numbers -> numbers.far() > 0).ifPresent(numbers -> remarks.add(
                Rounded.counted(numbers.far(), "value", "values") + " far from all others"));
        if (summary.missing() > 0 && feature.hasFill()) {
            remarks.add("missing cells become " + (feature.isCategory()
                    ? Escaped.quoted(feature.level((int) feature.fill())) : Rounded.number(feature.fill())));
        }
        if (gathered > 0) {
            remarks.add(Rounded.counted(gathered, "cell", "cells") + " gathered as " + feature.otherName());
        }
        return remarks;
    }

    /** The most frequent levels, with their shares of the cells that hold any. */
    private static String levels(ColumnSummary summary) {
        long cells = sum(summary.levels());
        String shown = summary.levels().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .limit(LEVELS_SHOWN)
                .map(level -> Escaped.text(level.getKey()) + " ("
                        + Rounded.percent((double) level.getValue() / cells) + ")")
                .collect(Collectors.joining(", "));
        return summary.distinct() > LEVELS_SHOWN ? shown + ", …" : shown;
    }
}
