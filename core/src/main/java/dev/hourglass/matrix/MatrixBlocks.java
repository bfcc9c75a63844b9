package dev.hourglass.matrix;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Rows in memory, as one block.
 *
 * @param matrix of the rows
 */
public record MatrixBlocks(DoubleMatrix matrix) implements RowBlocks {
    @Override
    public int rows() {
        return matrix.rows();
    }

    @Override
    public int columns() {
        return matrix.columns();
    }

    @Override
    public void forEach(Consumer<DoubleMatrix> visitor) {
        visitor.accept(matrix);
    }

    @Override
    public double[] atRanks(int column, int[] ranks) {
        double[] ascending = OrderStatistics.ascending(matrix, column);
        return Arrays.stream(ranks).mapToDouble(rank -> ascending[rank]).toArray();
    }
}
