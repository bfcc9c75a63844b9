package dev.hourglass.autoencoder;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;

/** Squared differences between rows and their reconstructions, added up in float64, columns in ascending order. */
final class ErrorSums {
    private final Features features;
    private final double[] ofRows;
    private final DoubleMatrix ofColumns;

    ErrorSums(Features features, int rows) {
        this.features = features;
        this.ofRows = new double[rows];
        this.ofColumns = new DoubleMatrix(rows, features.list().size());
    }

    /** Adds some rows: the means over all numbers of each. The first row has the number {@code from}. */
    void addRows(int from, DoubleMatrix targets, DoubleMatrix outputs) {
        for (int i = 0; i < targets.rows(); i++) {
            ofRows[from + i] = mean(targets, outputs, i);
        }
    }

    /** {@return the mean of a row's squared differences} */
    static double mean(DoubleMatrix targets, DoubleMatrix outputs, int row) {
        return sum(targets, outputs, row, 0, targets.columns()) / targets.columns();
    }

    /** Adds some rows: the sums over the columns of each feature. */
    void addColumns(int from, DoubleMatrix targets, DoubleMatrix outputs) {
        for (int i = 0; i < targets.rows(); i++) {
            int at = 0;
            for (int f = 0; f < ofColumns.columns(); f++) {
                Feature feature = features.list().get(f);
                ofColumns.set(from + i, f, sum(targets, outputs, i, at, at + feature.width()));
                at += feature.width();
            }
        }
    }

    private static double sum(DoubleMatrix targets, DoubleMatrix outputs, int row, int from, int end) {
        double sum = 0;
        for (int j = from; j < end; j++) {
            double difference = targets.get(row, j) - outputs.get(row, j);
            sum = Math.fma(difference, difference, sum);
        }
        return sum;
    }

    ReconstructionErrors errors() {
        return new ReconstructionErrors(ofRows, ofColumns);
    }
}
