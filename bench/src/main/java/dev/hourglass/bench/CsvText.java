package dev.hourglass.bench;

import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvWriter;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table of numbers and its text, in memory, and the ways from one to the other. */
final class CsvText {
    private final Table table;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final byte[] bytes;

    /** The tutorial's rows. */
    CsvText(int rows) throws IOException {
        table = table(Tutorial.names(), Tutorial.rows(rows));
        write();
        bytes = written.toByteArray();
    }

    private static Table table(List<String> names, DoubleMatrix numbers) {
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            double[] values = new double[numbers.rows()];
            for (int i = 0; i < values.length; i++) {
                values[i] = numbers.get(i, j);
            }
            columns.add(new NumericColumn(names.get(j), values));
        }
        return new Table(columns);
    }

    /** {@return the length of the text in bytes} */
    int length() {
        return bytes.length;
    }

    /** {@return the table that the engine reads from the text} */
    Table read() throws IOException {
        return CsvReader.read(new ByteArrayInputStream(bytes), "text", new CsvOptions());
    }

    /** {@return the table that the usual few lines of Java read from the text} */
    Table split() throws IOException {
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
        String[] names = lines.readLine().split(",");
        DoubleMatrix numbers = new DoubleMatrix(table.rows(), names.length);
        for (int i = 0; i < table.rows(); i++) {
            String[] fields = lines.readLine().split(",");
            for (int j = 0; j < fields.length; j++) {
                numbers.set(i, j, Double.parseDouble(fields[j]));
            }
        }
        return table(List.of(names), numbers);
    }

    /** {@return the length of the text that the engine writes, into memory that is there already} */
    int write() throws IOException {
        written.reset();
        CsvWriter.write(table, written);
        return written.size();
    }

    /**
     * Refuses a way that changes a bit on the way to text and back.
     *
     * @throws IllegalStateException if it does
     */
    void check() throws IOException {
        requireSame("the table read", read());
        requireSame("the table split", split());
    }

    private void requireSame(String what, Table found) {
        if (!found.equals(table)) {
            throw new IllegalStateException(what + " differs from the one that was written");
        }
    }
}
