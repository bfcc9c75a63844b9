package dev.hourglass.table;

import java.util.Arrays;
import java.util.List;

/**
 * Gathers a column of numbers.
 *
 * <p>A cell that is no number is refused as soon as the column is known to hold numbers elsewhere. A column without any
 * is no mistake in a cell but a column of texts, which takes another remedy; that is known at the end of the file only.
 */
class NumericColumnReader implements ColumnReader {
    private final String name;
    private final CsvFaults faults;
    private double[] values = new double[64];
    private int rows;
    private boolean anyNumber;
    private CsvException refusal;
    private CsvException columnRefusal;

    NumericColumnReader(String name, CsvFaults faults) {
        this.name = name;
        this.faults = faults;
    }

    @Override
    public void read(CsvRow row, int field) {
        double value = DecimalParser.parse(row.bytes(), row.start(field), row.end(field));
        if (Double.isFinite(value)) {
            anyNumber = true;
        } else if (refusal == null) {
            refuse(row, field, value);
        }
        if (anyNumber && refusal != null) {
            throw refusal;
        }
        if (rows == values.length) {
            values = Arrays.copyOf(values, 2 * rows);
        }
        values[rows++] = value;
    }

    private void refuse(CsvRow row, int field, double value) {
        String cell = row.text(field);
        NumberFault fault = NumberFault.of(cell, value);
        anyNumber |= fault == NumberFault.TOO_LARGE;
        long line = row.line(field);
        refusal = faults.at(line, field + 1, fault.problem(cell), fault.fix());
        String option = "--ignore " + Escaped.quoted(name);
        columnRefusal = faults.at(line, field + 1, fault.found(cell) + ", and no number in the whole column",
                fault == NumberFault.TEXT
                        ? "name the column with --target if it holds the classes, or leave it out with " + option
                        : fault.fix() + "; or leave the column out with " + option);
    }

    /** Whether no cell was a number. */
    boolean isEmpty() {
        return !anyNumber;
    }

    /** Why a column without numbers is refused; others of its kind are named too, to spare further attempts. */
    CsvException refusal(List<String> others) {
        return others.isEmpty() ? columnRefusal : faults.at(columnRefusal.line(), columnRefusal.column(),
                columnRefusal.problem() + "; nor in " + Escaped.list(others), columnRefusal.fix());
    }

    String name() {
        return name;
    }

    @Override
    public Column finish() {
        return numbers();
    }

    /** The numbers that were read. */
    final NumericColumn numbers() {
        return new NumericColumn(name, Arrays.copyOf(values, rows));
    }
}
