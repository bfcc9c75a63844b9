package dev.hourglass.anomaly;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.ReconstructionErrors;
import dev.hourglass.autoencoder.Reconstructor;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.preprocessing.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A whole autoencoder with what its training rows were like, so that later rows can be compared with them: rows that it
 * reconstructs worse than those it learned from are anomalies (Hawkins and others, 2002). Immutable and safe for many
 * threads.
 */
public final class AnomalyDetector {
    private final Reconstructor reconstructor;
    private final ErrorStatistics training;
    private final Optional<ErrorStatistics> validation;
    private final List<ColumnStatistics> columns;

    /**
     * A detector of parts that fit each other.
     *
     * @param reconstructor of the training
     * @param training      errors of the rows that were learned from
     * @param validation    errors of the rows that were measured on, if there were any
     * @param columns       what each column was like in the rows that were learned from
     * @throws IllegalArgumentException if there are not as many columns, or of other kinds
     */
    public AnomalyDetector(Reconstructor reconstructor, ErrorStatistics training,
            Optional<ErrorStatistics> validation, List<ColumnStatistics> columns) {
        Objects.requireNonNull(reconstructor, "reconstructor");
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(validation, "validation");
        Objects.requireNonNull(columns, "columns");
        this.reconstructor = reconstructor;
        this.training = training;
        this.validation = validation;
        this.columns = List.copyOf(columns);
        requireFits(reconstructor.encoder().features().list());
    }

    private void requireFits(List<Feature> features) {
        boolean fits = features.size() == columns.size();
        for (int i = 0; fits && i < columns.size(); i++) {
            fits = columns.get(i) instanceof ColumnStatistics.Levels levels
                    ? features.get(i).isCategory() && levels.shares().length == features.get(i).width()
                    : !features.get(i).isCategory();
        }
        if (!fits) {
            throw new IllegalArgumentException("the statistics are not of the columns that the encoder takes");
        }
    }

    /**
     * {@return the detector of a training}
     *
     * @param trained what was trained
     * @param data    the prepared rows it was trained on, and those it was measured on
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if the rows have other columns, there is none, or an error is not finite
     */
    public static AnomalyDetector of(Autoencoder trained, FitData<DoubleMatrix> data, int threads) {
        Reconstructor reconstructor = trained.reconstructor();
        ErrorStatistics training = errors(reconstructor, data.training(), threads);
        List<ColumnStatistics> columns = new ArrayList<>();
        int at = 0;
        for (Feature feature : reconstructor.encoder().features().list()) {
            columns.add(ColumnStatistics.of(feature, data.training(), at));
            at += feature.width();
        }
        return new AnomalyDetector(reconstructor, training,
                data.validation().map(rows -> errors(reconstructor, rows, threads)), columns);
    }

    private static ErrorStatistics errors(Reconstructor reconstructor, DoubleMatrix rows, int threads) {
        return ErrorStatistics.of(reconstructor.errors(rows, threads).ofRows());
    }

    /** {@return the whole autoencoder} */
    public Reconstructor reconstructor() {
        return reconstructor;
    }

    /** {@return its encoding half} */
    public Encoder encoder() {
        return reconstructor.encoder();
    }

    /** {@return the errors of the rows that were learned from} */
    public ErrorStatistics training() {
        return training;
    }

    /** {@return the errors of the rows that were measured on, if there were any} */
    public Optional<ErrorStatistics> validation() {
        return validation;
    }

    /**
     * {@return the errors that thresholds are taken of: of the validation rows where there were some, which the network
     * has not learned by heart, else of the training rows}
     */
    public ErrorStatistics reference() {
        return validation.orElse(training);
    }

    /** {@return what each column was like in the training rows} */
    public List<ColumnStatistics> columns() {
        return columns;
    }

    /**
     * {@return which rows are anomalies: those with errors above the threshold, and those whose error is not finite,
     * since they lie farther outside the range of training than any other}
     *
     * @param errors    of the rows
     * @param threshold above which
     */
    public boolean[] anomalies(ReconstructionErrors errors, Threshold threshold) {
        double most = threshold.of(reference());
        boolean[] anomalies = new boolean[errors.ofRows().length];
        for (int i = 0; i < anomalies.length; i++) {
            // Written so that NaN is one, too.
            anomalies[i] = !(errors.ofRows()[i] <= most);
        }
        return anomalies;
    }

    /**
     * {@return how far rows are from those that were learned from}
     *
     * @param rows   prepared by the encoder's features, 1 row or more
     * @param errors of these rows, all finite
     * @throws IllegalArgumentException if there is no row, the rows have other columns, or the errors are of another
     *                                  number of rows or not finite
     */
    public Drift drift(DoubleMatrix rows, ReconstructionErrors errors) {
        encoder().scaler().requireColumns(rows);
        DriftCount count = driftCount();
        count.add(rows, errors);
        ErrorStatistics.require(errors.ofRows());
        return count.drift();
    }

    /** {@return the same for rows that come some after others: nothing was counted yet} */
    public DriftCount driftCount() {
        return new DriftCount(encoder().features().list(), columns, training.rows(), reference());
    }

    /**
     * {@return a count of errors, and of those above a threshold: nothing was counted yet}
     *
     * @param threshold above which a row is an anomaly
     */
    public ErrorCount errorCount(Threshold threshold) {
        Objects.requireNonNull(threshold, "threshold");
        return new ErrorCount(threshold.of(reference()));
    }

    /** By value: whether the other gives the same bits for every row, and compares them with the same training rows. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AnomalyDetector that && reconstructor.equals(that.reconstructor)
                && training.equals(that.training) && validation.equals(that.validation)
                && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reconstructor, training, validation, columns);
    }

    /** For messages: what it tells rows by. */
    @Override
    public String toString() {
        return "detector of " + reconstructor + ", errors in training " + training;
    }
}
