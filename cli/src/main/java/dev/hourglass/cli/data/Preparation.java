package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.UnseenCategory;
import dev.hourglass.json.JsonObject;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.PreparationListener;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns a table into the numbers that an encoder takes; counts and tells what was not as it stood in the file. */
public final class Preparation implements PreparationListener {
    private static final int COLUMNS_SHOWN = 10;

    private final Invocation invocation;
    private final CsvTable data;
    private final Map<String, Integer> filled = new LinkedHashMap<>();
    private final Map<String, Integer> gathered = new LinkedHashMap<>();
    private final Map<String, Integer> unseen = new LinkedHashMap<>();
    /** Why rows are left out, where rows that cannot be used are. */
    private final Map<Integer, CsvException> refused = new TreeMap<>();
    private final boolean skips;

    public Preparation(Invocation invocation, CsvTable data) {
        this.invocation = invocation;
        this.data = data;
        this.skips = DataOptions.skipsBadRows(invocation);
    }

    /** Why rows are left out, by their numbers: their numbers mean nothing. */
    public Map<Integer, CsvException> refused() {
        return refused;
    }

    /** The numbers of all rows. */
    public DoubleMatrix prepare(Features features) {
        TableSize.check(data.table().rows(), features.width(), Runtime.getRuntime().maxMemory());
        DoubleMatrix rows = features.prepare(data.table(), this);
        if (data.droppedRows() > 0) {
            invocation.note("left out " + data.droppedRows() + " of " + (rows.rows() + data.droppedRows())
                    + " rows, in which a cell is missing");
        }
        if (!filled.isEmpty()) {
            invocation.note("filled missing cells: " + counts(filled));
        }
        if (!gathered.isEmpty()) {
            invocation.note("rare and unknown categories count as one: " + counts(gathered));
        }
        if (!unseen.isEmpty()) {
            invocation.warn("categories that training did not see count as none of its own: " + counts(unseen));
        }
        return rows;
    }

    private static String counts(Map<String, Integer> counts) {
        String shown = counts.entrySet().stream().limit(COLUMNS_SHOWN)
                .map(column -> column.getValue() + " in " + Escaped.quoted(column.getKey()))
                .collect(Collectors.joining(", "));
        long more = counts.values().stream().skip(COLUMNS_SHOWN).mapToLong(Integer::longValue).sum();
        return more > 0 ? shown + " and " + more + " in other columns" : shown;
    }

    @Override
    public void filled(Feature feature, int row) {
        filled.merge(feature.name(), 1, Integer::sum);
    }

    @Override
    public void missing(Feature feature, int row) {
        refuse(row, data.places().refusal(row, feature.name(),
                "found a missing cell, and training left nothing to stand in for it",
                Remedy.of("fill it in, train with ").with(Setting.IMPUTE).and(", or leave such rows out with ")
                        .with(Setting.BAD_ROWS, "skip")));
    }

    /** Refuses, or keeps in mind why the row is left out. */
    private void refuse(int row, CsvException refusal) {
        if (!skips) {
            throw refusal;
        }
        refused.putIfAbsent(row, refusal);
    }

    @Override
    public void gathered(Feature feature, int row) {
        gathered.merge(feature.name(), 1, Integer::sum);
    }

    @Override
    public void unseen(Feature feature, int row, String level) {
        if (FeatureOptions.ignoresUnseen(invocation)) {
            unseen.merge(feature.name(), 1, Integer::sum);
            return;
        }
        refuse(row, UnseenCategory.refusal(data.places(), row, feature, level));
    }

    /** Adds the counts to a result for machines. */
    public JsonObject put(JsonObject result) {
        return put(result, data);
    }

    /** Adds the counts to a result for machines, of a table that more rows were left out of. */
    public JsonObject put(JsonObject result, CsvTable used) {
        return result.put("dropped_rows", used.droppedRows()).put("skipped_rows", used.skipped().size())
                .put("filled_cells", json(filled)).put("unseen_categories", json(unseen))
                .put("gathered_categories", json(gathered));
    }

    private static JsonObject json(Map<String, Integer> counts) {
        JsonObject object = new JsonObject();
        counts.forEach(object::put);
        return object;
    }
}
