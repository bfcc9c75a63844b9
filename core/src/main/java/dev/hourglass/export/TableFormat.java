package dev.hourglass.export;

import dev.hourglass.json.Json;
import dev.hourglass.json.JsonObject;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.table.Column;
import dev.hourglass.table.FloatColumn;
import dev.hourglass.table.GatheredTable;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.SpelledColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TableWriter;
import dev.hourglass.table.TextColumn;
import dev.hourglass.text.Escaped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Formats that tables are written in besides CSV, told by how the name of the file ends. */
public enum TableFormat {
    /** One array of NumPy, rows x columns: of float32 if all columns are codes, else of float64. */
    NPY(".npy"),
    /** An array of NumPy for each column, by its name. */
    NPZ(".npz"),
    /** An object of JSON for each row, on a line of its own. */
    JSON_LINES(".jsonl");

    private final String ending;

    TableFormat(String ending) {
        this.ending = ending;
    }

    /** {@return how names of its files end} */
    public String ending() {
        return ending;
    }

    /**
     * {@return the format of a file, if its name says one, in capital letters or small ones}
     *
     * @param file to write
     */
    public static Optional<TableFormat> of(Path file) {
        return Arrays.stream(values()).filter(format -> FileEnding.isOf(file.toString(), format.ending)).findFirst();
    }

    /**
     * Writes a table, and flushes the stream without closing it.
     *
     * @param table what to write
     * @param out   where to
     * @throws IOException     if the stream does not take it
     * @throws ExportException if the format cannot hold the table
     */
    public void write(Table table, OutputStream out) throws IOException {
        List<Column> columns = table.names().stream().map(table::column).toList();
        switch (this) {
            case NPY -> out.write(array(columns, table.rows()));
            case NPZ -> out.write(arrays(columns));
            case JSON_LINES -> lines(columns, table.rows(), out);
        }
        out.flush();
    }

    /**
     * {@return a writer of a table that comes in blocks} Lines of JSON are written as they come; an array says in its
     * beginning how long it is, so that its rows are held in memory until the last has come.
     *
     * @param out where to
     */
    public TableWriter writer(OutputStream out) {
        return this == JSON_LINES ? new LineWriter(out) : new ArrayWriter(out);
    }

    private static final class LineWriter implements TableWriter {
        private final OutputStream out;

        LineWriter(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(Table block) throws IOException {
            JSON_LINES.write(block, out);
        }

        @Override
        public void finish() throws IOException {
            out.flush();
        }
    }

    private final class ArrayWriter implements TableWriter {
        private final OutputStream out;
        private final GatheredTable rows = new GatheredTable();

        ArrayWriter(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(Table block) {
            rows.add(block);
        }

        @Override
        public void finish() throws IOException {
            TableFormat.this.write(rows.all(), out);
        }
    }

    private static byte[] array(List<Column> columns, int rows) {
        boolean isSingle = columns.stream().allMatch(column -> column instanceof FloatColumn);
        requireFits((long) rows * columns.size() * (isSingle ? Float.BYTES : Double.BYTES));
        if (isSingle) {
            Matrix matrix = new Matrix(rows, columns.size());
            for (int i = 0; i < matrix.values().length; i++) {
                matrix.values()[i] = ((FloatColumn) columns.get(i % columns.size())).value(i / columns.size());
            }
            return NumpyArray.of(matrix);
        }
        DoubleMatrix matrix = new DoubleMatrix(rows, columns.size());
        for (int c = 0; c < columns.size(); c++) {
            double[] numbers = numbers(columns.get(c)).orElseThrow(refusal(columns.get(c)));
            for (int r = 0; r < rows; r++) {
                matrix.set(r, c, numbers[r]);
            }
        }
        return NumpyArray.of(matrix);
    }

    private static Supplier<ExportException> refusal(Column column) {
        return () -> new ExportException("the column " + Escaped.quoted(column.name())
                + " holds texts, which have no place in an array of numbers",
                Remedy.of("name the file .npz, where each column is an array of its own"));
    }

    private static Optional<double[]> numbers(Column column) {
        if (column instanceof NumericColumn numbers) {
            return Optional.of(numbers.values());
        }
        if (column instanceof FloatColumn numbers) {
            double[] wide = new double[numbers.rows()];
            Arrays.setAll(wide, numbers::value);
            return Optional.of(wide);
        }
        return column instanceof SpelledColumn spelled ? Optional.of(spelled.numbers().values()) : Optional.empty();
    }

    private static byte[] arrays(List<Column> columns) {
        StoredZip zip = new StoredZip();
        for (Column column : columns) {
            zip.with(column.name() + NPY.ending, array(column));
        }
        return zip.bytes();
    }

    private static byte[] array(Column column) {
        requireFits((long) column.rows() * (column instanceof FloatColumn ? Float.BYTES : Double.BYTES));
        if (column instanceof FloatColumn numbers) {
            return NumpyArray.of(numbers.values());
        }
        if (column instanceof TextColumn texts) {
            long longest = Arrays.stream(texts.values()).mapToInt(String::length).max().orElse(0);
            requireFits(longest * texts.rows() * Integer.BYTES);
            return NumpyArray.of(List.of(texts.values()));
        }
        return NumpyArray.of(numbers(column).orElseThrow(refusal(column)));
    }

    private static void requireFits(long bytes) {
        if (bytes > Integer.MAX_VALUE - (1 << 20)) {
            throw new ExportException("an array would have " + bytes + " bytes, more than 2 GB",
                    Remedy.of("name the file .csv or .jsonl"));
        }
    }

    private static void lines(List<Column> columns, int rows, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out);
        for (int r = 0; r < rows; r++) {
            JsonObject row = new JsonObject();
            for (Column column : columns) {
                row.put(column.name(), value(column, r));
            }
            buffered.write(Json.writeCompact(row).getBytes(StandardCharsets.UTF_8));
            buffered.write('\n');
        }
        buffered.flush();
    }

    private static Object value(Column column, int row) {
        if (column instanceof NumericColumn numbers) {
            return numbers.value(row);
        }
        if (column instanceof FloatColumn numbers) {
            return numbers.value(row);
        }
        return column instanceof SpelledColumn spelled ? spelled.spellings().value(row)
                : ((TextColumn) column).value(row);
    }
}
