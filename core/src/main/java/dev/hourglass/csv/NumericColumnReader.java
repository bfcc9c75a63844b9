package dev.hourglass.csv;

import dev.hourglass.number.DecimalParser;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.text.Escaped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Collects a column of numbers, or of categories if these may be detected.
 *
 * <p>If a model was trained on a column, it is known to hold numbers: any other cell is refused at once, or its row is
 * left out. In training it is not known: cells of both kinds are counted, and at the end of the file the column holds
 * numbers, texts, or both, which need different remedies. Missing cells count as neither: they become NaN. In a column
 * of categories, only an empty cell is missing.
 */
class NumericColumnReader implements ColumnReader {
    private static final double GREATEST_EXACT = 0x1p53;
    private static final int FIRST_LENGTH = 64;

    private final String name;
    private final CsvFaults faults;
    private final CsvDialect dialect;
    private final NumberNotation notation;
    private final boolean plain;
    private final MissingMarks marks;
    /** The numbers that stand for a missing value. */
    private final double[] markedNumbers;
    /** Whether a wrong cell is refused as soon as it is found. */
    private final boolean refusesCells;
    /** The values of the block. */
    private double[] values = new double[FIRST_LENGTH];
    private int rows;
    /** Of the whole file. */
    private long allRows;
    private double firstValue;
    private long numbers;
    /** How many numbers are beyond the greatest double. */
    private long tooLarge;
    private long wrongCells;
    private boolean mayBeTexts;
    /** The same cells as texts, while this may be a column of categories; otherwise null. */
    private TextColumnReader categories;
    /** The rows of the block whose cell is neither a number nor missing. */
    private final BitSet wrong = new BitSet();
    /** The first cell that is neither a number nor missing. */
    private CsvException refusal;
    private CsvException columnRefusal;
    private boolean countsRows = true;
    private boolean losesDigits;

    /**
     * A reader of a column.
     *
     * @param mayBeTexts whether a column without any number holds categories
     */
    NumericColumnReader(String name, CsvFaults faults, CsvOptions options, boolean mayBeTexts) {
        this.name = name;
        this.faults = faults;
        this.dialect = options.dialect();
        this.notation = dialect.notation();
        this.plain = notation.isPlain();
        this.marks = options.missing().marks();
        this.markedNumbers = marks.numbers(notation);
        this.refusesCells = options.roles().isUse() && options.badRows() == BadRows.REFUSE;
        this.categories = mayBeTexts ? TextColumnReader.ofCategories(name, dialect, marks) : null;
    }

    @Override
    public boolean read(CsvRow row, int field) {
        double value = plain
                ? DecimalParser.parse(row.bytes(), row.start(field), row.end(field))
                : notation.parse(row.bytes(), row.start(field), row.end(field));
        boolean missing = false;
        if (!Double.isFinite(value)) {
            if (dialect.strips() && Double.isNaN(value)) {
                value = notation.parse(dialect.kept(row.text(field)));
            }
            missing = !Double.isFinite(value) && isMissing(row, field, value);
        } else if (isMarked(value)) {
            value = Double.NaN;
            missing = true;
        }
        if (Double.isFinite(value)) {
            numbers++;
            if (Math.abs(value) >= GREATEST_EXACT && !losesDigits) {
                losesDigits = isAnotherNumber(row.text(field).strip(), value);
            }
            countsRows = countsRows && (allRows == 0 ? value == 0 || value == 1 : value == firstValue + allRows);
        } else {
            countsRows = false;
        }
        keep(value);
        if (numbers > 0) {
            categories = null;
        } else if (categories != null) {
            categories.read(row, field);
        }
        return missing;
    }

    private boolean isMarked(double value) {
        for (double mark : markedNumbers) {
            if (mark == value) {
                return true;
            }
        }
        return false;
    }

    private void keep(double value) {
        if (rows == values.length) {
            values = Arrays.copyOf(values, 2 * rows);
        }
        values[rows++] = value;
        if (allRows++ == 0) {
            firstValue = value;
        }
    }

    /** Whether a whole number differs from the double that was read. */
    private static boolean isAnotherNumber(String text, double value) {
        return text.matches("[-+]?[0-9]+") && new BigDecimal(text).compareTo(new BigDecimal(value)) != 0;
    }

    /** Whether a cell that is not a number is missing; if it is wrong, records how to refuse it. */
    private boolean isMissing(CsvRow row, int field, double value) {
        String cell = row.text(field);
        if (marks.isAdded(cell)) {
            return true;
        }
        boolean known = refusal != null && mayBeTexts && Double.isNaN(value);
        if (known && !MissingMarks.isUsual(cell)) {
            wrong(NumberFault.TEXT);
            return false;
        }
        NumberFault fault = NumberFault.of(cell, value);
        long line = row.line(field);
        if (columnRefusal == null || refusal == null && !fault.isMissing()) {
            columnRefusal = faults.at(line, field + 1, fault.found(cell) + ", and no number in the whole column",
                    fault == NumberFault.TEXT ? Remedy.NONE : fault.remedy(cell));
        }
        if (fault.isMissing()) {
            return true;
        }
        if (refusal == null) {
            refusal = faults.at(line, field + 1, fault.problem(cell), fault.remedy(cell));
        }
        if (refusesCells) {
            throw refusal;
        }
        wrong(fault);
        return false;
    }

    private void wrong(NumberFault fault) {
        wrong.set(rows);
        wrongCells++;
        tooLarge += fault == NumberFault.TOO_LARGE ? 1 : 0;
        numbers += fault == NumberFault.TOO_LARGE ? 1 : 0;
        mayBeTexts |= fault != NumberFault.TOO_LARGE;
    }

    /** Whether no cell was a number or, if that is allowed, a text. */
    boolean isEmpty() {
        return numbers == 0 && (categories == null || !mayBeTexts);
    }

    /**
     * Whether all cells are texts but not categories, such as names of rows: these are refused later, when categories
     * are detected.
     */
    boolean holdsNoCategories() {
        return numbers == 0 && categories != null && mayBeTexts && TextKind.of(categories.counts()).isPresent();
    }

    /** Whether some cells were neither numbers nor missing. */
    boolean hasWrongCells() {
        return wrongCells > 0;
    }

    /** Whether some cells were numbers and others neither that nor missing. */
    boolean isMixed() {
        return numbers > 0 && hasWrongCells();
    }

    /** The refusal of a cell in a mixed column, or of a column without any number. */
    CsvException refusal() {
        return isMixed() ? refusal : columnRefusal;
    }

    /** How many cells of each kind there were: {@code "Ticket" has 392 texts and 208 numbers}. */
    String counts() {
        return Escaped.quoted(name) + " has " + count(wrongCells, mayBeTexts ? "text" : "other cell") + " and "
                + count(numbers - tooLarge, "number");
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    String name() {
        return name;
    }

    /** The rows of the block whose cell is neither a number nor missing. */
    BitSet wrongRows() {
        return wrong;
    }

    /** What is worth a warning if the column is learned from. */
    Optional<ColumnRemark.Kind> remark() {
        if (losesDigits) {
            return Optional.of(ColumnRemark.Kind.LOSES_DIGITS);
        }
        return countsRows && allRows > 2 ? Optional.of(ColumnRemark.Kind.COUNTS_ROWS) : Optional.empty();
    }

    @Override
    public boolean isText() {
        return categories != null;
    }

    @Override
    public Column endBlock() {
        NumericColumn numeric = numbers();
        return categories == null ? numeric : categories.endBlock();
    }

    /** The numbers of the block, which ends here. */
    final NumericColumn numbers() {
        NumericColumn column = new NumericColumn(name, rows == values.length ? values : Arrays.copyOf(values, rows));
        values = new double[FIRST_LENGTH];
        rows = 0;
        wrong.clear();
        return column;
    }
}
