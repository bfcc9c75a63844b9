package dev.hourglass.anomaly;

import dev.hourglass.autoencoder.ReconstructionErrors;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How far rows are from those that a detector was trained on, counted over rows that come some after others: in their
 * order the same to the bit as at once, and in memory that does not grow with them. Not for several threads at once.
 */
public final class DriftCount {
    private final List<Feature> features;
    private final List<ColumnCount> columns = new ArrayList<>();
    private final int training;
    private final int reference;
    private final NumberCount errors;
    private final ErrorCount anomalies;

    /**
     * Nothing was counted yet.
     *
     * @param features  of the table
     * @param columns   what each was like in the training rows
     * @param training  how many training rows there were
     * @param reference errors to compare with
     */
    DriftCount(List<Feature> features, List<ColumnStatistics> columns, int training, ErrorStatistics reference) {
        this.features = features;
        for (ColumnStatistics column : columns) {
            this.columns.add(column instanceof ColumnStatistics.Levels levels ? new LevelCount(levels)
                    : new NumberCount(((ColumnStatistics.Numbers) column).distribution()));
        }
        this.training = training;
        this.reference = reference.rows();
        this.errors = new NumberCount(reference.distribution());
        this.anomalies = new ErrorCount(Threshold.USUAL.of(reference));
    }

    /**
     * Counts more rows.
     *
     * @param rows   the next ones, prepared by the encoder's features
     * @param errors of these rows, all finite
     * @throws IllegalArgumentException if the rows have other columns, or the errors are of another number of rows or
     *                                  not finite; nothing is counted then
     */
    public void add(DoubleMatrix rows, ReconstructionErrors errors) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(errors, "errors");
        requireFit(rows, errors.ofRows());
        int at = 0;
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(rows, at);
            at += features.get(i).width();
        }
        for (double error : errors.ofRows()) {
            this.errors.add(error);
        }
        anomalies.add(errors);
    }

    private void requireFit(DoubleMatrix rows, double[] ofRows) {
        int width = features.stream().mapToInt(Feature::width).sum();
        if (rows.columns() != width) {
            throw new IllegalArgumentException("expected " + width + " columns, found " + rows.columns());
        }
        if (ofRows.length != rows.rows()) {
            throw new IllegalArgumentException(
                    "found errors of " + ofRows.length + " rows for " + rows.rows() + " rows");
        }
        ErrorStatistics.requireFinite(ofRows);
    }

    /** {@return how many rows there are so far} */
    public long rows() {
        return anomalies.rows();
    }

    /**
     * {@return how far the rows so far are from those that were learned from}
     *
     * @throws IllegalStateException if there are none
     */
    public Drift drift() {
        double mean = anomalies.mean().orElseThrow(
                () -> new IllegalStateException("no rows were counted, expected 1 or more"));
        List<ColumnDrift> drifts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            drifts.add(new ColumnDrift(features.get(i).name(), columns.get(i).change(training)));
        }
        return new Drift(rows(), drifts, errors.change(reference), mean, (double) anomalies.above() / rows());
    }
}
