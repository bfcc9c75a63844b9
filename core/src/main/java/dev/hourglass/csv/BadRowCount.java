package dev.hourglass.csv;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the bad rows of a file, each once, block by block.
 *
 * <p>A column without any number so far may turn out to have none at all; then the column is bad, not the rows. Rows
 * that are bad only because of such columns are kept, one bit each, until a number is found.
 */
final class BadRowCount {
    private final Map<NumericColumnReader, BitSet> waiting = new LinkedHashMap<>();
    private int waitingRows;
    private long count;

    /**
     * Counts the rows of a block.
     *
     * @param bad     rows of the block that are bad in any case
     * @param columns all columns of numbers, after the block was read
     */
    void add(BitSet bad, List<NumericColumnReader> columns) {
        columns.stream().filter(NumericColumnReader::isMixed).forEach(this::settle);
        List<NumericColumnReader> open = columns.stream().filter(column -> !column.isMixed()).toList();
        BitSet others = new BitSet();
        open.forEach(column -> others.or(column.wrongRows()));
        others.andNot(bad);
        for (int row = others.nextSetBit(0); row >= 0; row = others.nextSetBit(row + 1)) {
            for (NumericColumnReader column : open) {
                if (column.wrongRows().get(row)) {
                    waiting.computeIfAbsent(column, key -> new BitSet()).set(waitingRows);
                }
            }
            waitingRows++;
        }
        count += bad.cardinality();
    }

    /** A column holds numbers after all: the rows that waited for it are bad, and no longer wait for other columns. */
    private void settle(NumericColumnReader column) {
        BitSet rows = waiting.remove(column);
        if (rows != null) {
            count += rows.cardinality();
            waiting.values().forEach(others -> others.andNot(rows));
        }
    }

    /** How many rows are bad because of columns that hold numbers. */
    long count() {
        return count;
    }
}
