package dev.hourglass.outofcore;

import dev.hourglass.cache.TableCache;
import dev.hourglass.cache.TableCacheWriter;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.nn.BlockedRows;
import dev.hourglass.split.RowParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A table on the disk with its rows divided into those to learn from and those to measure on, each part in a file of
 * its own.
 *
 * <p>Where a group of blocks holds as many numbers as the table has cells, the parts and their orders are those of a
 * table in memory. In larger ones rows to measure on are drawn by {@link SequentialSample}, as many as in memory, and
 * both parts keep the order of the file.
 */
final class DividedTable {
    private static final long MOST_CELLS_AS_IN_MEMORY = (long) BlockedRows.GROUP * BlockedRows.BLOCK_NUMBERS;

    private final StoredTable table;
    private final ScratchFiles files;
    private final Path beside;

    private DividedTable(StoredTable table, ScratchFiles files, Path beside) {
        this.table = table;
        this.files = files;
        this.beside = beside;
    }

    /**
     * The parts of a table; where there are two, the table is closed.
     *
     * @param division without rows to test on
     * @param files    among which those of the parts are to be
     * @param beside   an output, in whose folder they are to lie
     */
    static Parts of(StoredTable table, RowDivision division, ScratchFiles files, Path beside) throws IOException {
        if (division.validation() == 0) {
            return new Parts(table, Optional.empty());
        }
        DividedTable divided = new DividedTable(table, files, beside);
        try (table) {
            return (long) table.rows() * table.names().size() <= MOST_CELLS_AS_IN_MEMORY
                    ? divided.asInMemory(division.of(table.rows())) : divided.inOrder(division);
        }
    }

    /**
     * What is learned from and what is measured on.
     *
     * @param training   to learn from
     * @param validation to measure on
     */
    record Parts(StoredTable training, Optional<StoredTable> validation) {
    }

    private Parts asInMemory(RowParts parts) throws IOException {
        double[][] cells = new double[table.cache().columns()][table.rows()];
        for (int c = 0; c < cells.length; c++) {
            int at = 0;
            for (int block = 0; block < table.cache().blocks(); block++) {
                double[] values = table.cache().read(block, c);
                System.arraycopy(values, 0, cells[c], at, values.length);
                at += values.length;
            }
        }
        try (TableCacheWriter learn = writer(); TableCacheWriter validation = writer()) {
            add(learn, cells, parts.learn());
            add(validation, cells, parts.validation());
            return parts(learn.finish(), validation.finish());
        }
    }

    private void add(TableCacheWriter writer, double[][] cells, int[] rows) throws IOException {
        int most = table.cache().blockRows();
        for (int from = 0; from < rows.length; from += most) {
            int count = Math.min(most, rows.length - from);
            double[][] some = new double[cells.length][count];
            for (int c = 0; c < cells.length; c++) {
                for (int i = 0; i < count; i++) {
                    some[c][i] = cells[c][rows[from + i]];
                }
            }
            writer.add(some, count);
        }
    }

    private Parts inOrder(RowDivision division) throws IOException {
        int count = division.validationRows(table.rows());
        SequentialSample sample = new SequentialSample(division.seed(), count, table.rows());
        try (TableCacheWriter learn = writer(); TableCacheWriter validation = writer()) {
            for (int block = 0; block < table.cache().blocks(); block++) {
                divide(block, sample, learn, validation);
            }
            return parts(learn.finish(), validation.finish());
        }
    }

    private void divide(int block, SequentialSample sample, TableCacheWriter learn, TableCacheWriter validation)
            throws IOException {
        double[][] cells = new double[table.cache().columns()][];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = table.cache().read(block, c);
        }
        int[] rows = new int[cells[0].length];
        int learned = 0;
        int measured = rows.length;
        for (int i = 0; i < rows.length; i++) {
            if (sample.takesNext()) {
                rows[--measured] = i;
            } else {
                rows[learned++] = i;
            }
        }
        int[] drawn = new int[rows.length - measured];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = rows[rows.length - 1 - i];
        }
        add(learn, cells, Arrays.copyOf(rows, learned));
        add(validation, cells, drawn);
    }

    private TableCacheWriter writer() throws IOException {
        return new TableCacheWriter(files.beside(beside), table.cache().columns());
    }

    private Parts parts(TableCache learn, TableCache validation) {
        return new Parts(part(learn), Optional.of(part(validation)));
    }

    private StoredTable part(TableCache cache) {
        return new StoredTable(table.names(), table.texts(), cache, table.places());
    }
}
