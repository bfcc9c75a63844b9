package dev.hourglass.outofcore;

import dev.hourglass.cache.TableCache;
import dev.hourglass.csv.CsvPlaces;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.NameList;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table on the disk as it was read, with the place of each row behind its columns.
 *
 * @param names  of its columns
 * @param texts  of each column of texts, by its place; an entry without texts stands for a column of numbers
 * @param cache  its cells, and the places: texts by their numbers, missing cells NaN
 * @param places of rows of the same files
 */
record StoredTable(List<String> names, List<List<TextIds>> texts, TableCache cache, CsvPlaces places)
        implements Closeable {

    /** How many rows it has. */
    int rows() {
        return cache.rows();
    }

    /** Whether a column holds texts. */
    boolean isText(int column) {
        return !texts.get(column).isEmpty();
    }

    /** The text of a number that stands for one. */
    String text(int column, double id) {
        return texts.get(column).get(0).text(id);
    }

    /** How many texts a column has. */
    int textCount(int column) {
        return texts.get(column).get(0).size();
    }

    /** Passes over a column. */
    void forEach(int column, Consumer<double[]> visitor) {
        for (int block = 0; block < cache.blocks(); block++) {
            visitor.accept(cache.read(block, column));
        }
    }

    /** Some of its rows, as if they had just been read. */
    CsvTable block(int block) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            double[] cells = cache.read(block, c);
            columns.add(isText(c) ? new TextColumn(names.get(c), texts(c, cells))
                    : new NumericColumn(names.get(c), cells));
        }
        double[] found = cache.read(block, names.size());
        long[] all = new long[found.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (long) found[i];
        }
        return new CsvTable(new Table(columns), new NameList(names), places.of(all), List.of(), 0, List.of(),
                List.of());
    }

    private String[] texts(int column, double[] ids) {
        String[] found = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            found[i] = text(column, ids[i]);
        }
        return found;
    }

    /** Removes it. */
    @Override
    public void close() throws IOException {
        cache.close();
    }
}
