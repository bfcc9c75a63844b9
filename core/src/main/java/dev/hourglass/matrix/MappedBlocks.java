package dev.hourglass.matrix;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Rows whose values are mapped each time they are read.
 *
 * @param raw the rows as they were
 * @param map maps each column by itself and keeps the order of its values: a greater value never becomes a lesser one
 */
public record MappedBlocks(RowBlocks raw, UnaryOperator<DoubleMatrix> map) implements RowBlocks {

    /**
     * Refuses null.
     *
     * @param raw the rows as they were
     * @param map of each column by itself; it keeps the order of values
     */
    public MappedBlocks {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(map, "map");
    }

    @Override
    public int rows() {
        return raw.rows();
    }

    @Override
    public int columns() {
        return raw.columns();
    }

    @Override
    public void forEach(Consumer<DoubleMatrix> visitor) {
        raw.forEach(block -> visitor.accept(map.apply(block)));
    }

    @Override
    public double[] atRanks(int column, int[] ranks) {
        double[] values = raw.atRanks(column, ranks);
        DoubleMatrix alone = new DoubleMatrix(values.length, columns());
        for (int i = 0; i < values.length; i++) {
            alone.set(i, column, values[i]);
        }
        DoubleMatrix mapped = map.apply(alone);
        for (int i = 0; i < values.length; i++) {
            values[i] = mapped.get(i, column);
        }
        return values;
    }
}
