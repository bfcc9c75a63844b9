package dev.hourglass.preprocessing;

import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.util.Arrays;
import java.util.Map;

/** A column of training rows in memory. */
public final class TableColumn implements TrainingColumn {
    private final Table training;
    private final String name;
    /** Numbers that are there, in the order of the rows; empty until asked for. */
    private double[] present = {};
    private double[] ascending = {};

    /**
     * A column.
     *
     * @param training at least one row; missing numbers are NaN, missing categories empty
     * @param name     of one of its columns
     */
    public TableColumn(Table training, String name) {
        this.training = training;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isText() {
        return training.column(name) instanceof TextColumn;
    }

    @Override
    public int rows() {
        return training.rows();
    }

    @Override
    public Map<String, Integer> counts() {
        return FoundCategories.counts(training.text(name));
    }

    private double[] numbers() {
        if (present.length == 0) {
            double[] cells = new double[training.rows()];
            training.copyNumbers(name, cells, 0, 1);
            present = Arrays.stream(cells).filter(cell -> !Double.isNaN(cell)).toArray();
        }
        return present;
    }

    @Override
    public int present() {
        return numbers().length;
    }

    @Override
    public double sum(double divisor) {
        double sum = 0;
        for (double value : numbers()) {
            sum += value / divisor;
        }
        return sum;
    }

    @Override
    public double atRank(int rank) {
        if (ascending.length == 0) {
            ascending = numbers().clone();
            Arrays.sort(ascending);
        }
        return ascending[rank];
    }
}
