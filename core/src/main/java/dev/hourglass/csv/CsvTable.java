package dev.hourglass.csv;

import dev.hourglass.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A table, with the places of its rows in the file, and what was left out.
 *
 * @param table       what was read
 * @param nameList    what columns may be called
 * @param places      where its rows stood
 * @param unread      names of the columns that were left out, in order; empty ones where there is no name
 * @param droppedRows how many rows were left out because a cell was missing
 * @param skipped     rows that were left out because they could not be used, in the order of the files
 * @param remarks     what is worth a warning, in the order of the columns
 */
public record CsvTable(Table table, NameList nameList, CsvPlaces places, List<String> unread, long droppedRows,
        List<SkippedRow> skipped, List<ColumnRemark> remarks) {

    /**
     * Copies the lists.
     *
     * @param table       what was read
     * @param nameList    what columns may be called
     * @param places      where its rows stood
     * @param unread      names of columns left out
     * @param droppedRows rows left out for a missing cell
     * @param skipped     rows that could not be used
     * @param remarks     what is worth a warning
     */
    public CsvTable {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(nameList, "nameList");
        Objects.requireNonNull(places, "places");
        unread = List.copyOf(unread);
        skipped = List.copyOf(skipped);
        remarks = List.copyOf(remarks);
    }

    /**
     * {@return the table without some rows that cannot be used}
     *
     * @param refusals why, by the number of the row, counted from 0
     */
    public CsvTable without(Map<Integer, CsvException> refusals) {
        if (refusals.isEmpty()) {
            return this;
        }
        int[] kept = kept(refusals);
        List<SkippedRow> all = new ArrayList<>(skipped);
        refusals.values().forEach(refusal -> all.add(SkippedRow.of(refusal)));
        all.sort(Comparator.comparingLong(places::placeOf));
        return new CsvTable(table.selectRows(kept), nameList, places.selectRows(kept), unread, droppedRows, all,
                remarks);
    }

    /**
     * {@return the numbers of the rows that are not refused, ascending}
     *
     * @param refusals why others are, by the number of the row
     */
    public int[] kept(Map<Integer, CsvException> refusals) {
        return IntStream.range(0, table.rows()).filter(row -> !refusals.containsKey(row)).toArray();
    }
}
