package dev.hourglass.table;

import dev.hourglass.text.Escaped;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Layouts of rows that are arrays or maps.
 *
 * <p>Cells of objects hold a {@link Number} or a {@link CharSequence}; a row's {@code null} is a missing cell, and so
 * is NaN. Where a number is wanted, a text has to spell one with a decimal point ({@code "1.5"}), and a blank one is
 * missing. Where a category is wanted, an integer stands for its digits.
 */
public final class RowLayouts {
    private RowLayouts() {
    }

    /**
     * {@return the layout of arrays of numbers}
     *
     * @param names of the columns, as many as each array has elements
     */
    public static RowLayout<double[]> doubles(List<String> names) {
        List<String> all = List.copyOf(Objects.requireNonNull(names, "names"));
        return columns -> new DoubleCells(columns, all.size(), ColumnPlaces.of(columns, all));
    }

    /**
     * {@return the layout of arrays of numbers in single precision}
     *
     * @param names of the columns, as many as each array has elements
     */
    public static RowLayout<float[]> floats(List<String> names) {
        List<String> all = List.copyOf(Objects.requireNonNull(names, "names"));
        return columns -> new FloatCells(columns, all.size(), ColumnPlaces.of(columns, all));
    }

    /**
     * {@return the layout of arrays of objects}
     *
     * @param names of the columns, as many as each array has elements
     */
    public static RowLayout<Object[]> objects(List<String> names) {
        List<String> all = List.copyOf(Objects.requireNonNull(names, "names"));
        return columns -> new ObjectCells(List.copyOf(columns), all.size(), ColumnPlaces.of(columns, all));
    }

    /**
     * {@return the layout of maps from names to values} A map need not be asked for all its keys, so there is nothing
     * to find beforehand: a row that has no such key is refused when it comes, with the keys that it has; under a key,
     * a row's {@code null} is a missing cell.
     */
    public static RowLayout<Map<String, ?>> maps() {
        return columns -> new MapCells(columns.toArray(String[]::new));
    }

    private static void requireLength(int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException("found a row of " + length + " values, expected " + expected);
        }
    }

    private static IllegalArgumentException noTexts(String column) {
        return new IllegalArgumentException("column " + Escaped.quoted(column) + " holds numbers, expected texts");
    }

    private record DoubleCells(List<String> columns, int length, int[] places) implements RowCells<double[]> {
        @Override
        public double number(double[] row, int column) {
            requireLength(row.length, length);
            return row[places[column]];
        }

        @Override
        public String text(double[] row, int column) {
            throw noTexts(columns.get(column));
        }
    }

    private record FloatCells(List<String> columns, int length, int[] places) implements RowCells<float[]> {
        @Override
        public double number(float[] row, int column) {
            requireLength(row.length, length);
            return row[places[column]];
        }

        @Override
        public String text(float[] row, int column) {
            throw noTexts(columns.get(column));
        }
    }

    private record ObjectCells(List<String> columns, int length, int[] places) implements RowCells<Object[]> {
        @Override
        public double number(Object[] row, int column) {
            requireLength(row.length, length);
            return CellValue.number(row[places[column]], columns.get(column));
        }

        @Override
        public String text(Object[] row, int column) {
            requireLength(row.length, length);
            return CellValue.text(row[places[column]], columns.get(column));
        }
    }

    private record MapCells(String[] columns) implements RowCells<Map<String, ?>> {
        @Override
        public double number(Map<String, ?> row, int column) {
            return CellValue.number(value(row, columns[column]), columns[column]);
        }

        @Override
        public String text(Map<String, ?> row, int column) {
            return CellValue.text(value(row, columns[column]), columns[column]);
        }

        /** Null where the row says so; a key that is not there is more likely to be misspelled. */
        private static Object value(Map<String, ?> row, String column) {
            Object value = row.get(column);
            if (value == null && !row.containsKey(column)) {
                throw ColumnPlaces.missing(column, row.keySet());
            }
            return value;
        }
    }
}
