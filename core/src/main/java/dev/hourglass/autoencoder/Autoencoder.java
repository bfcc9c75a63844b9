package dev.hourglass.autoencoder;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.History;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.Trainer;
import dev.hourglass.preprocessing.Features;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A trained autoencoder: a network that learned to reproduce its rows through a narrow layer, with the scaler in front
 * of it. Immutable and safe for many threads.
 *
 * <pre>
 *   rows -> scaler -> Dense-BN-LeakyReLU-Dense-BN-LeakyReLU-Dense -> codes
 *                            (hidden sizes, encoder)
 *   codes -> Dense-BN-LeakyReLU-Dense-BN-LeakyReLU-Dense -> scaler, backward -> rows
 *                    (mirrored, decoder)
 * </pre>
 */
public final class Autoencoder {
    private final TrainedHalves trained;

    /** What was trained. */
    Autoencoder(TrainedHalves trained) {
        this.trained = trained;
    }

    /**
     * Learns from rows: fits the scaler to them, then trains the network on the scaled rows.
     *
     * @param columns  names, one for each column
     * @param rows     raw values to learn from, 1 row or more
     * @param settings what else decides the result
     * @param threads  threads to use, 1 or more; changes no bit
     * @param listener is told of the progress
     * @return the trained autoencoder
     * @throws IllegalArgumentException if names and rows do not fit each other, or batches of one row are to be
     *                                  normalized
     */
    public static Autoencoder fit(List<String> columns, DoubleMatrix rows, AutoencoderSettings settings, int threads,
            ProgressListener listener) {
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(listener, "listener");
        return fit(Features.ofNumbers(columns), FitData.of(rows), settings, threads, listener);
    }

    /**
     * Learns from prepared rows: fits the scaler to them, then trains the network on the scaled rows.
     *
     * @param features how cells of a table became the rows
     * @param data     prepared values to learn from, 1 row or more, and perhaps others to measure on
     * @param settings what else decides the result
     * @param threads  threads to use, 1 or more; changes no bit
     * @param listener is told of the progress
     * @return the trained autoencoder
     * @throws IllegalArgumentException if features and data do not fit each other, or batches of one row are to be
     *                                  normalized
     */
    public static Autoencoder fit(Features features, FitData<DoubleMatrix> data, AutoencoderSettings settings,
            int threads, ProgressListener listener) {
        Objects.requireNonNull(listener, "listener");
        return new Autoencoder(new ScaledTraining(ScaledData.of(features, data, settings), settings)
                .fit(threads, listener));
    }

    /**
     * {@return the layers of an autoencoder for so many columns; soft whitening may reduce the inputs and outputs}
     *
     * @param columns  of the data
     * @param settings that say which
     */
    public static Architecture architecture(int columns, AutoencoderSettings settings) {
        return settings.layers().architecture(columns);
    }

    /**
     * {@return an estimate, made before a training begins, of how many bytes it needs besides its rows; it will take a
     * little more}
     *
     * @param columns  of the data
     * @param rows     to learn from
     * @param settings of the training
     * @throws IllegalArgumentException if no array can hold the network
     */
    public static long trainingBytes(int columns, int rows, AutoencoderSettings settings) {
        return Trainer.bytes(architecture(columns, settings), settings.fitSettings(1), rows);
    }

    /** {@return the half that makes codes, with everything needed to use it alone} */
    public Encoder encoder() {
        return trained.encoder();
    }

    /** {@return both halves, with everything needed to use them without the training} */
    public Reconstructor reconstructor() {
        return new Reconstructor(trained.encoder(), trained.decoder(), trained.map());
    }

    /**
     * {@return both halves, from scaled rows to outputs, which are scaled rows as well, unless the loss takes logits}
     */
    public Network network() {
        return trained.network();
    }

    /** {@return how many layers of {@link #network()} make the code; the others make outputs from it} */
    public int encoderLayers() {
        return trained.encoderLayers();
    }

    /** {@return the losses of the training} */
    public History history() {
        return trained.history();
    }

    /** {@return which training produced it} */
    public TrainingProvenance provenance() {
        return trained.provenance();
    }

    /** {@return whether it learned anything} */
    public Assessment assessment() {
        return trained.assessment();
    }

    /**
     * {@return the codes of raw rows; see {@link Encoder#transform(DoubleMatrix, int)}}
     *
     * @param rows    raw values, in the order of the columns trained on
     * @param threads threads to use, 1 or more; changes no bit
     */
    public Matrix transform(DoubleMatrix rows, int threads) {
        return trained.encoder().transform(rows, threads);
    }

    /**
     * {@return the raw rows that codes stand for} If the loss takes the columns of a category together, these hold a
     * probability for each level.
     *
     * @param codes   rows x code size
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if the number of columns is another
     */
    public DoubleMatrix inverseTransform(Matrix codes, int threads) {
        return trained.unscale(trained.decoder().predict(codes, threads));
    }

    /**
     * {@return the reconstructions of raw rows}
     *
     * @param rows    raw values, in the order of the columns trained on
     * @param threads threads to use, 1 or more; changes no bit
     */
    public DoubleMatrix reconstruct(DoubleMatrix rows, int threads) {
        return inverseTransform(transform(rows, threads), threads);
    }

    /**
     * {@return how much of each column the codes lose}
     *
     * @param rows    raw values, in the order of the columns trained on, 1 row or more
     * @param threads threads to use, 1 or more; changes no bit
     */
    public ColumnErrors columnErrors(DoubleMatrix rows, int threads) {
        Matrix outputs = trained.decoder().predict(transform(rows, threads), threads);
        return ColumnErrors.of(encoder().scaler().transform(rows), trained.ranged(outputs));
    }

    /**
     * {@return for each raw row, the mean of the squared differences between it and its reconstruction, both scaled}
     *
     * <p>This does not depend on the loss, so that errors of different trainings can be compared; if the loss takes
     * logits, probabilities are compared. Differences and sums are in float64, columns in ascending order. Rows unlike
     * those learned from have large errors.
     *
     * @param rows    raw values
     * @param threads threads to use, 1 or more; changes no bit
     */
    public double[] reconstructionErrors(DoubleMatrix rows, int threads) {
        Matrix scaled = trained.scale(rows);
        DoubleMatrix targets = scaled.toDouble();
        DoubleMatrix outputs = trained.loss().decode(trained.network().predict(scaled, threads)).toDouble();
        double[] errors = new double[rows.rows()];
        Arrays.setAll(errors, row -> ErrorSums.mean(targets, outputs, row));
        return errors;
    }

    /** Whether the other has the same numbers and losses, to the bit, and the same provenance. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Autoencoder that && encoder().equals(that.encoder())
                && network().equals(that.network()) && history().equals(that.history());
    }

    @Override
    public int hashCode() {
        return Objects.hash(encoder(), network(), history());
    }

    /** For messages: {@code autoencoder of 6 columns with codes of 2}, and how its training went. */
    @Override
    public String toString() {
        return "autoencoder of " + encoder().columns().size() + " columns with codes of " + encoder().codeSize() + ": "
                + history();
    }
}
