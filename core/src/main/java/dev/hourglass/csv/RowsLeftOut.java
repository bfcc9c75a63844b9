package dev.hourglass.csv;

import java.util.BitSet;
import java.util.List;

/**
 * Decides which rows of a block are left out after all their cells were read, counts them over the whole file, and
 * decides what is refused instead.
 */
final class RowsLeftOut {
    private final CsvOptions options;
    private final MissingCells missing;
    private final BadRowCount badCount = new BadRowCount();
    private BitSet bad = new BitSet();
    private BitSet incomplete = new BitSet();
    private long allLeftOut;
    private long allIncomplete;

    RowsLeftOut(CsvOptions options, MissingCells missing) {
        this.options = options;
        this.missing = missing;
    }

    /**
     * Examines a block that was read.
     *
     * @param numbers the columns of numbers
     * @param target  the number of the field with the class, or -1
     */
    void add(List<NumericColumnReader> numbers, int target) {
        bad = badRows(numbers);
        incomplete = incompleteRows(target);
        incomplete.andNot(bad);
        allIncomplete += incomplete.cardinality();
        allLeftOut += incomplete.cardinality() + bad.cardinality();
    }

    private BitSet badRows(List<NumericColumnReader> numbers) {
        BitSet rows = new BitSet();
        if (options.badRows() == BadRows.SKIP) {
            boolean isUse = options.roles().isUse();
            List<NumericColumnReader> columns = numbers.stream().filter(column -> isUse || !column.isText()).toList();
            columns.stream().filter(NumericColumnReader::isMixed).forEach(column -> rows.or(column.wrongRows()));
            if (options.missing().answer() == MissingValues.REFUSE) {
                rows.or(missing.rows());
            }
            if (!isUse) {
                badCount.add(rows, columns);
            }
            columns.forEach(column -> rows.or(column.wrongRows()));
        }
        return rows;
    }

    private BitSet incompleteRows(int target) {
        MissingRules rules = options.missing();
        BitSet rows = new BitSet();
        if (rules.answer() != MissingValues.KEEP) {
            rows.or(missing.rows());
        } else if (rules.dropsTargets() && target >= 0) {
            rows.or(missing.rows(target));
        }
        return rows;
    }

    /** The rows of the block that cannot be used. */
    BitSet bad() {
        return bad;
    }

    /** The other rows of the block that lack a value, if these are left out. */
    BitSet incomplete() {
        return incomplete;
    }

    /** Whether missing cells are refused and there are some: then the file will be refused. */
    boolean refusesMissing() {
        return options.missing().answer() == MissingValues.REFUSE && options.badRows() == BadRows.REFUSE
                && allIncomplete > 0;
    }

    /**
     * Whether bad rows are left out, given the number of all rows: if most rows are bad, it is the column that is bad.
     */
    boolean leavesOutBad(long rows) {
        return options.badRows() == BadRows.SKIP && (options.roles().isUse() || 2 * badCount.count() <= rows);
    }

    /** Whether nothing is left of so many rows. */
    boolean isAll(long rows) {
        return rows > 0 && allLeftOut == rows;
    }

    /** Whether some of them lack a value. */
    boolean hasIncomplete() {
        return allIncomplete > 0;
    }
}
