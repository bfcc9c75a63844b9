package dev.hourglass.table;

import java.util.Arrays;
import java.util.List;

/**
 * Gathers a column of numbers, or of categories where those may be found out.
 *
 * <p>A cell that is no number is refused as soon as the column is known to hold numbers elsewhere. A column without any
 * is no mistake in a cell but a column of texts, which takes another remedy; that is known at the end of the file only.
 * Missing cells count as neither: they become NaN. To a column of categories only an empty cell is a missing one.
 */
class NumericColumnReader implements ColumnReader {
    private final String name;
    private final CsvFaults faults;
    private double[] values = new double[64];
    private int rows;
    private boolean anyNumber;
    private boolean anyText;
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
        if (anyText && Double.isNaN(value)) {
            return row.isEmpty(field);
        }
        String cell = row.text(field);
        NumberFault fault = NumberFault.of(cell, value);
        anyNumber |= fault == NumberFault.TOO_LARGE;
        anyText |= !fault.isMissing() && fault != NumberFault.TOO_LARGE;
        long line = row.line(field);
        if (columnRefusal == null || refusal == null && !fault.isMissing()) {
            columnRefusal = faults.at(line, field + 1, fault.found(cell) + ", and no number in the whole column",
                    columnFix(fault));
        }
        if (refusal == null && !fault.isMissing()) {
            refusal = faults.at(line, field + 1, fault.problem(cell), fault.fix());
        }
        return fault.isMissing();
    }

    private String columnFix(NumberFault fault) {
        String option = "--ignore " + Escaped.quoted(name);
        if (fault.isMissing()) {
            return fault.fix() + "; or leave the column out with " + option;
        }
        String classes = fault == NumberFault.TEXT ? "name the column with --target if it holds the classes, with "
                : fault.fix() + "; or name the column with ";
        return classes + "--categorical if it holds categories, or leave it out with " + option;
    }

    /** Whether no cell was a number or, where that is allowed, a text. */
    boolean isEmpty() {
        return !anyNumber && (texts == null || !anyText);
    }

    /** Refuses the first cell that holds something else than a number, if there is one. */
    void refuseCell() {
        if (refusal != null) {
            throw refusal;
        }
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
    public boolean isText() {
        return texts != null;
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
