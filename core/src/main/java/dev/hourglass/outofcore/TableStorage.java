package dev.hourglass.outofcore;

import dev.hourglass.cache.TableCache;
import dev.hourglass.cache.TableCacheWriter;
import dev.hourglass.csv.CsvPlaces;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.NameList;
import dev.hourglass.csv.SkippedCount;
import dev.hourglass.file.ScratchFile;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.nn.BlockedRows;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads CSV files from front to back, and writes the columns that are to be learned from to the disk. */
final class TableStorage {
    private final List<String> names;
    private final List<List<TextIds>> texts = new ArrayList<>();
    private final TableCacheWriter writer;
    private final CsvPlaces places;
    private final NameList nameList;
    private final List<String> unread;
    private final SkippedCount skipped;
    private long droppedRows;
    private long rows;

    private TableStorage(CsvTable first, Collection<String> others, ScratchFile scratch) {
        Set<String> left = new HashSet<>(others);
        names = first.table().names().stream().filter(name -> !left.contains(name)).toList();
        Set<String> numbers = new HashSet<>(first.table().numericNames());
        names.forEach(name -> texts.add(numbers.contains(name) ? List.of() : List.of(new TextIds(name))));
        writer = new TableCacheWriter(scratch, names.size() + 1);
        places = first.places();
        skipped = new SkippedCount(places.isDivided());
        nameList = first.nameList();
        unread = first.unread();
    }

    /**
     * What was read.
     *
     * @param table       on the disk
     * @param nameList    what columns may be called
     * @param unread      names of columns that were left out
     * @param droppedRows how many rows were left out because a cell was missing
     * @param skipped     those that could not be used
     */
    record Read(StoredTable table, NameList nameList, List<String> unread, long droppedRows,
            SkippedCount skipped) {
    }

    /**
     * Reads a file.
     *
     * @param csv    before its first block
     * @param others names of columns that are no features, as they may be called
     * @param files  among which the table's is to be
     * @param beside an output, in whose folder it is to lie
     * @return what was read
     * @throws IOException if the file cannot be read, or the table not be written
     */
    static Read read(TableBlocks csv, List<String> others, ScratchFiles files, Path beside)
            throws IOException {
        CsvTable first = csv.next(1).orElseThrow();
        TableStorage storage =
                new TableStorage(first, first.nameList().resolve(others), files.beside(beside));
        try (storage.writer) {
            int most = BlockedRows.usualBlockRows(storage.names.size() + 1);
            Optional<CsvTable> block = Optional.of(first);
            while (block.isPresent()) {
                storage.add(block.get());
                block = csv.next(most);
            }
            return storage.finish();
        }
    }

    private void add(CsvTable block) throws IOException {
        Table table = block.table();
        double[][] cells = new double[names.size() + 1][table.rows()];
        for (int c = 0; c < names.size(); c++) {
            if (texts.get(c).isEmpty()) {
                table.copyNumbers(names.get(c), cells[c], 0, 1);
            } else {
                String[] found = table.text(names.get(c));
                for (int i = 0; i < found.length; i++) {
                    cells[c][i] = texts.get(c).get(0).id(found[i]);
                }
            }
        }
        for (int i = 0; i < table.rows(); i++) {
            cells[names.size()][i] = block.places().place(i);
        }
        rows += table.rows();
        if (rows > Integer.MAX_VALUE) {
            throw new UnusableDataException("found more than " + Integer.MAX_VALUE + " rows",
                    Remedy.of("divide the file"));
        }
        writer.add(cells, table.rows());
        droppedRows += block.droppedRows();
        skipped.add(block.skipped());
    }

    private Read finish() throws IOException {
        TableCache cache = writer.finish();
        return new Read(new StoredTable(names, texts, cache, places), nameList, unread, droppedRows, skipped);
    }
}
