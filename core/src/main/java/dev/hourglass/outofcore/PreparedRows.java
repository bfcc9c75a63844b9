package dev.hourglass.outofcore;

import dev.hourglass.csv.CsvTable;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.RowBlocks;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The rows of a table on the disk as numbers, made whenever they are asked for. */
final class PreparedRows implements RowBlocks {
    private final StoredTable table;
    private final Features features;
    private final PreparationRules rules;
    /** How often each of the numbers of a row is 1; empty until asked for. */
    private int[] ones = {};

    PreparedRows(StoredTable table, Features features, PreparationRules rules) {
        this.table = table;
        this.features = features;
        this.rules = rules;
    }

    @Override
    public int rows() {
        return table.rows();
    }

    @Override
    public int columns() {
        return features.width();
    }

    /** Passes over all rows, with what was counted of each block and where it stood. */
    void forEachBlock(BiConsumer<CsvTable, Preparation> visitor) {
        for (int block = 0; block < table.cache().blocks(); block++) {
            CsvTable read = table.block(block);
            visitor.accept(read, new Preparation(read, features, rules));
        }
    }

    @Override
    public void forEach(Consumer<DoubleMatrix> visitor) {
        forEachBlock((read, prepared) -> visitor.accept(prepared.rows()));
    }

    @Override
    public double[] atRanks(int column, int[] ranks) {
        int first = 0;
        for (Feature feature : features.list()) {
            if (column < first + feature.width()) {
                return feature.isCategory() ? zerosAndOnes(column, ranks)
                        : new StoredColumn(table, table.names().indexOf(feature.name()))
                                .atRanks(ranks, feature.fill());
            }
            first += feature.width();
        }
        throw new IndexOutOfBoundsException(column);
    }

    /** Of a level that a row has or has not. */
    private double[] zerosAndOnes(int column, int[] ranks) {
        if (ones.length == 0) {
            ones = new int[columns()];
            forEach(this::count);
        }
        int zeros = rows() - ones[column];
        return Arrays.stream(ranks).mapToDouble(rank -> rank < zeros ? 0 : 1).toArray();
    }

    private void count(DoubleMatrix block) {
        for (int i = 0; i < block.rows(); i++) {
            for (int c = 0; c < ones.length; c++) {
                ones[c] += block.get(i, c) == 1 ? 1 : 0;
            }
        }
    }
}
