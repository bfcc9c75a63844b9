package dev.hourglass.table;

import java.util.Arrays;
import java.util.List;

/**
 * Gathers a column of numbers, or of categories where those may be found out.
 *
 * <p>A cell that is no number is refused as soon as the column is known to hold numbers elsewhere. A column without any
 * is no mistake in a cell but a column of texts, which takes another remedy; that is known at the end of the file only.
 * Missing cells count as neither: they become NaN.
 */
class NumericColumnReader implements ColumnReader {
    private final String name;
    private final CsvFaults faults;
    private double[] values = new double[64];
    private int rows;
    private boolean anyNumber;
    /** The same cells as texts, as long as this may be a column of categories; else null. */
    private TextColumnReader texts;
    private CsvException refusal;
    private CsvException columnRefusal;

    /**
     * A reader of a column.
     *
     * @param mayBeTexts whether a column without any number is one of categories
     */
    NumericColumnReader(String name, CsvFaults faults, boolean mayBeTexts) {
        this.name = name;
        this.faults = faults;
        this.texts = mayBeTexts ? new TextColumnReader(name, true) : null;
    }

    @Override
    public boolean read(CsvRow row, int field) {
        double value = DecimalParser.parse(row.bytes(), row.start(field), row.end(field));
        boolean missing = false;
        if (Double.isFinite(value)) {
            anyNumber = true;
        } else {
            missing = isMissing(row, field, value);
        }
        if (anyNumber && refusal != null) {
            throw refusal;
        }
        if (rows == values.length) {
            values = Arrays.copyOf(values, 2 * rows);
        }
        values[rows++] = value;
        if (anyNumber) {
            texts = null;
        } else if (texts != null) {
            texts.read(row, field);
        }
        return missing;
    }

    /** Whether a cell that is no number is missing; keeps in mind how to refuse it. */
    private boolean isMissing(CsvRow row, int field, double value) {
        String cell = row.text(field);
        NumberFault fault = NumberFault.of(cell, value);
        anyNumber |= fault == NumberFault.TOO_LARGE;
        long line = row.line(field);
        if (refusal == null && !fault.isMissing()) {
            refusal = faults.at(line, field + 1, fault.problem(cell), fault.fix());
        }
        if (columnRefusal == null) {
            String option = "--ignore " + Escaped.quoted(name);
            columnRefusal = faults.at(line, field + 1, fault.found(cell) + ", and no number in the whole column",
                    fault == NumberFault.TEXT
                            ? "name the column with --target if it holds the classes, with --categorical if it holds "
                                    + "categories, or leave it out with " + option
                            : fault.fix() + "; or leave the column out with " + option);
        }
        return fault.isMissing();
    }

    /** Whether no cell was a number or, where that is allowed, a text. */
    boolean isEmpty() {
        return !anyNumber && (texts == null || refusal == null);
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
    public void forget() {
        rows--;
        if (texts != null) {
            texts.forget();
        }
    }

    @Override
    public Column finish() {
        return texts == null ? numbers() : texts.finish();
    }

    /** The numbers that were read. */
    final NumericColumn numbers() {
        return new NumericColumn(name, Arrays.copyOf(values, rows));
    }
}
