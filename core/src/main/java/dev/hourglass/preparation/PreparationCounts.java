package dev.hourglass.preparation;

import dev.hourglass.inspection.Finding;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.text.Escaped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What was not taken as it stood in the file, counted over all blocks of a table. */
public final class PreparationCounts {
    private static final int COLUMNS_SHOWN = 10;

    private final List<String> columns;
    private final Map<String, Long> filled = new LinkedHashMap<>();
    private final Map<String, Long> gathered = new LinkedHashMap<>();
    private final Map<String, Long> unseen = new LinkedHashMap<>();
    private long rows;
    private long droppedRows;

    /**
     * Counts that are all zero.
     *
     * @param features how cells become numbers
     */
    public PreparationCounts(Features features) {
        columns = features.names();
    }

    /** Counts cells of a block, by the names of their columns. */
    void add(Map<String, Integer> filledCells, Map<String, Integer> gatheredCells, Map<String, Integer> unseenCells) {
        filledCells.forEach((column, count) -> filled.merge(column, (long) count, Long::sum));
        gatheredCells.forEach((column, count) -> gathered.merge(column, (long) count, Long::sum));
        unseenCells.forEach((column, count) -> unseen.merge(column, (long) count, Long::sum));
    }

    /**
     * Counts rows.
     *
     * @param blockRows   of a block
     * @param leftOutRows that were left out before, because a cell was missing
     */
    public void addRows(long blockRows, long leftOutRows) {
        rows += blockRows;
        droppedRows += leftOutRows;
    }

    /** {@return how many rows were left out because a cell was missing} */
    public long droppedRows() {
        return droppedRows;
    }

    /** {@return how many missing cells were filled, by the names of their columns} */
    public Map<String, Long> filled() {
        return inOrder(filled);
    }

    /** {@return how many cells hold a rare or unknown category, which counts as the gathered one, by columns} */
    public Map<String, Long> gathered() {
        return inOrder(gathered);
    }

    /** {@return how many cells hold a category that training did not see, by columns} */
    public Map<String, Long> unseen() {
        return inOrder(unseen);
    }

    /** The counts in the order of the features, whichever block had them first. */
    private Map<String, Long> inOrder(Map<String, Long> counts) {
        Map<String, Long> ordered = new LinkedHashMap<>();
        columns.stream().filter(counts::containsKey).forEach(column -> ordered.put(column, counts.get(column)));
        return ordered;
    }

    /**
     * Reports what was not taken as it stood in the file.
     *
     * @param findings is told of it
     */
    public void tell(Consumer<Finding> findings) {
        if (droppedRows > 0) {
            findings.accept(Finding.note("left out " + droppedRows + " of " + (rows + droppedRows)
                    + " rows, in which a cell is missing"));
        }
        if (!filled.isEmpty()) {
            findings.accept(Finding.note("filled missing cells: " + inWords(filled())));
        }
        if (!gathered.isEmpty()) {
            findings.accept(Finding.note("rare and unknown categories count as one: " + inWords(gathered())));
        }
        if (!unseen.isEmpty()) {
            findings.accept(Finding.warning("categories that training did not see count as none of its own: "
                    + inWords(unseen()), Remedy.NONE));
        }
    }

    private static String inWords(Map<String, Long> counts) {
        String shown = counts.entrySet().stream().limit(COLUMNS_SHOWN)
                .map(column -> column.getValue() + " in " + Escaped.quoted(column.getKey()))
                .collect(Collectors.joining(", "));
        long more = counts.values().stream().skip(COLUMNS_SHOWN).mapToLong(Long::longValue).sum();
        return more > 0 ? shown + " and " + more + " in other columns" : shown;
    }
}
