package dev.hourglass.csv;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the rows of a file that are bad, each once, block by block.
 *
 * <p>A column without any number so far may turn out to hold none at all, and then it is the column that is bad. Rows
 * that are bad because of such columns alone wait until a number is found: one bit each.
 */
final class BadRowCount {
    private final Map<NumericColumnReader, BitSet> waiting = new LinkedHashMap<>();
    private int waitingRows;
    private long count;

    /**
     * Counts the rows of a block.
     *
     * @param bad     rows of the block that are bad whatever comes
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

    /** A column holds numbers after all: the rows that waited for it are bad, and wait for no other column. */
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
