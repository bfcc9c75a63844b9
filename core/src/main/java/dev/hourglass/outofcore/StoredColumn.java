package dev.hourglass.outofcore;

import dev.hourglass.preprocessing.TrainingColumn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * A column of training rows on the disk. Whatever is asked of it is found in passes over the column.
 *
 * @param table  that has it
 * @param column its place
 */
record StoredColumn(StoredTable table, int column) implements TrainingColumn {
    /** How many of its values may be in memory. */
    static final int MOST_VALUES = 1 << 20;

    @Override
    public String name() {
        return table.names().get(column);
    }

    @Override
    public boolean isText() {
        return table.isText(column);
    }

    @Override
    public int rows() {
        return table.rows();
    }

    @Override
    public Map<String, Integer> counts() {
        int[] counts = new int[table.textCount(column)];
        table.forEach(column, ids -> {
            for (double id : ids) {
                if (!Double.isNaN(id)) {
                    counts[(int) id]++;
                }
            }
        });
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int id = 0; id < counts.length; id++) {
            if (counts[id] > 0) {
                found.put(table.text(column, id), counts[id]);
            }
        }
        return found;
    }

    @Override
    public int present() {
        int[] count = {0};
        table.forEach(column, values -> {
            for (double value : values) {
                count[0] += Double.isNaN(value) ? 0 : 1;
            }
        });
        return count[0];
    }

    @Override
    public double sum(double divisor) {
        double[] sum = {0};
        table.forEach(column, values -> {
            for (double value : values) {
                if (!Double.isNaN(value)) {
                    sum[0] += value / divisor;
                }
            }
        });
        return sum[0];
    }

    @Override
    public double atRank(int rank) {
        return atRanks(new int[] {rank}, Double.NaN)[0];
    }

    /**
     * Numbers by their ranks.
     *
     * @param fill stands in for missing cells; NaN for nothing
     */
    double[] atRanks(int[] ranks, double fill) {
        return new RankSearch(visitor -> table.forEach(column, values -> visitor.accept(filled(values, fill))),
                MOST_VALUES).atRanks(ranks);
    }

    private static double[] filled(double[] values, double fill) {
        return DoubleStream.of(values).map(value -> Double.isNaN(value) ? fill : value)
                .filter(value -> !Double.isNaN(value)).toArray();
    }
}
