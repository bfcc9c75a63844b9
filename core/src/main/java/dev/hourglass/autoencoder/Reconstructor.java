package dev.hourglass.autoencoder;

import dev.hourglass.decomposition.AffineMap;
import dev.hourglass.loss.Loss;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.Network;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reconstructs rows from their codes: an encoder with the decoder of the same training, and the scaling between the
 * columns and the network. Immutable and safe for many threads; a row gives the same bits alone or in any batch, before
 * the model is saved and after it is loaded.
 *
 * <pre>
 *   rows -> encoder -> codes -> decoder -> outputs -> loss.decode -> map, backward -> scaler, backward -> rows
 *                                                          ^
 *   rows -> scaler -> map -------------------- errors are measured here
 * </pre>
 *
 * <p>Errors are measured where the loss is: in columns as they are scaled for the network, where one unit is the range,
 * the deviation or whatever the {@link Scaling} divides by. A category counts by the probabilities of its levels. With
 * {@link Scaling#SOFT_WHITENING}, which turns columns into mixtures of them, the error of a row is that of the
 * mixtures, and the errors of columns are measured in columns scaled to the range of training, 0 to 1.
 */
public final class Reconstructor {
    /** How many rows are scaled, encoded and compared at a time, which bounds the memory besides rows and results. */
    private static final int BLOCK = 1 << 12;

    private final Encoder encoder;
    private final Network decoder;
    private final Optional<AffineMap> map;
    private final Loss loss;

    /**
     * A reconstructor of parts that fit each other.
     *
     * @param encoder that was trained, so that the loss is known
     * @param decoder takes codes, gives outputs
     * @param map     what follows the encoder's scaler in the training; empty for nothing
     * @throws IllegalArgumentException if the encoder comes from no training, or the parts do not fit each other
     */
    public Reconstructor(Encoder encoder, Network decoder, Optional<AffineMap> map) {
        Objects.requireNonNull(decoder, "decoder");
        Objects.requireNonNull(map, "map");
        if (!(encoder.provenance() instanceof TrainingProvenance training)) {
            throw new IllegalArgumentException("an encoder without training has no decoder");
        }
        int width = encoder.features().width();
        int outputs = map.map(AffineMap::outputs).orElse(width);
        if (map.map(AffineMap::inputs).orElse(width) != width || decoder.architecture().outputs() != outputs
                || decoder.architecture().inputs() != encoder.codeSize()) {
            throw new IllegalArgumentException("a decoder of " + decoder.architecture().inputs() + " codes and "
                    + decoder.architecture().outputs() + " outputs, expected " + encoder.codeSize() + " and " + outputs
                    + " over " + width + " columns");
        }
        this.encoder = encoder;
        this.decoder = decoder;
        this.map = map;
        this.loss = training.settings().loss().forGroups(
                encoder.features().list().stream().map(Feature::width).toList());
    }

    /** {@return the half that makes codes, with the columns and the scaler} */
    public Encoder encoder() {
        return encoder;
    }

    /** {@return the half that makes outputs from codes} */
    public Network decoder() {
        return decoder;
    }

    /** {@return what follows the scaler in the training; empty for nothing} */
    public Optional<AffineMap> map() {
        return map;
    }

    /** {@return whether the network sees mixtures of columns, so that errors of columns are measured before the map} */
    public boolean mixesColumns() {
        return encoder.provenance() instanceof TrainingProvenance training
                && training.settings().scaling() == Scaling.SOFT_WHITENING;
    }

    /**
     * {@return reconstructed rows, in the columns' own units; a category is a probability for each level if the loss
     * takes its columns together, otherwise any numbers}
     *
     * <p>Values outside the range of training come back within it if the scaler clips them, as the one by ranks does.
     * Not finite where float32 overflows.
     *
     * @param rows    prepared by the encoder's features, not scaled
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if the number of columns is another, or a value is not finite
     */
    public DoubleMatrix reconstruct(DoubleMatrix rows, int threads) {
        DoubleMatrix all = new DoubleMatrix(rows.rows(), rows.columns());
        pass(rows, threads, (from, some, outputs) -> put(outputs, from, all));
        return all;
    }

    /**
     * {@return how far rows are from their reconstructions}
     *
     * @param rows    prepared by the encoder's features, not scaled
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if the number of columns is another, or a value is not finite
     */
    public ReconstructionErrors errors(DoubleMatrix rows, int threads) {
        ErrorSums sums = new ErrorSums(encoder.features(), rows.rows());
        pass(rows, threads, (from, some, outputs) -> add(some, outputs, from, sums));
        return sums.errors();
    }

    /**
     * {@return reconstructed rows and how far they are from the originals, in one pass through the network}
     *
     * @param rows    prepared by the encoder's features, not scaled
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if the number of columns is another, or a value is not finite
     */
    public Reconstruction reconstruction(DoubleMatrix rows, int threads) {
        DoubleMatrix all = new DoubleMatrix(rows.rows(), rows.columns());
        ErrorSums sums = new ErrorSums(encoder.features(), rows.rows());
        pass(rows, threads, (from, some, outputs) -> {
            put(outputs, from, all);
            add(some, outputs, from, sums);
        });
        return new Reconstruction(all, sums.errors());
    }

    /** Receives some rows, the number of the first of them, and their outputs. */
    private interface Taker {
        void take(int from, DoubleMatrix rows, DoubleMatrix outputs);
    }

    private void pass(DoubleMatrix rows, int threads, Taker taker) {
        encoder.scaler().requireColumns(rows);
        for (int from = 0; from < rows.rows(); from += BLOCK) {
            DoubleMatrix some = block(rows, from);
            encoder.requireFinite(some, from);
            taker.take(from, some, outputs(some, threads));
        }
    }

    private void put(DoubleMatrix outputs, int from, DoubleMatrix all) {
        DoubleMatrix raw = encoder.scaler().inverseTransform(ranged(outputs));
        System.arraycopy(raw.values(), 0, all.values(), from * all.columns(), raw.values().length);
    }

    private void add(DoubleMatrix rows, DoubleMatrix outputs, int from, ErrorSums sums) {
        DoubleMatrix ranged = encoder.scaler().transform(rows);
        DoubleMatrix targets = map.map(after -> after.transform(ranged)).orElse(ranged);
        sums.addRows(from, targets, outputs);
        sums.addColumns(from, mixesColumns() ? ranged : targets, mixesColumns() ? ranged(outputs) : outputs);
    }

    private static DoubleMatrix block(DoubleMatrix rows, int from) {
        int count = Math.min(BLOCK, rows.rows() - from);
        double[] values = new double[count * rows.columns()];
        System.arraycopy(rows.values(), from * rows.columns(), values, 0, values.length);
        return new DoubleMatrix(count, rows.columns(), values);
    }

    /** The outputs for rows, in the form of the loss's targets. */
    private DoubleMatrix outputs(DoubleMatrix rows, int threads) {
        Matrix codes = encoder.transform(rows, threads);
        return loss.decode(decoder.predict(codes, threads)).toDouble();
    }

    private DoubleMatrix ranged(DoubleMatrix outputs) {
        return map.map(after -> after.inverseTransform(outputs)).orElse(outputs);
    }

    /**
     * {@return reconstructed rows as columns of a table, named as in training: a category is the level with the
     * greatest number, of equal ones the first, or {@link Feature#otherName()} if the gathered level has it}
     *
     * @param reconstructed by {@link #reconstruct}
     */
    public List<Column> columns(DoubleMatrix reconstructed) {
        encoder.scaler().requireColumns(reconstructed);
        List<Column> columns = new ArrayList<>();
        int at = 0;
        for (Feature feature : encoder.features().list()) {
            columns.add(feature.isCategory() ? levels(feature, reconstructed, at)
                    : numbers(feature, reconstructed, at));
            at += feature.width();
        }
        return columns;
    }

    /**
     * {@return the same of rows that are reconstructed first}
     *
     * @param rows    prepared by the encoder's features, not scaled
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException as {@link #reconstruct} does
     */
    public Table table(DoubleMatrix rows, int threads) {
        return new Table(columns(reconstruct(rows, threads)));
    }

    private static Column numbers(Feature feature, DoubleMatrix rows, int column) {
        double[] values = new double[rows.rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i, column);
        }
        return new NumericColumn(feature.name(), values);
    }

    private static Column levels(Feature feature, DoubleMatrix rows, int first) {
        String[] texts = new String[rows.rows()];
        for (int i = 0; i < texts.length; i++) {
            int best = 0;
            for (int level = 1; level < feature.width(); level++) {
                best = rows.get(i, first + level) > rows.get(i, first + best) ? level : best;
            }
            texts[i] = feature.level(best);
        }
        return new TextColumn(feature.name(), texts);
    }

    /** By value: whether the other gives the same bits for every row. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Reconstructor that && encoder.equals(that.encoder) && decoder.equals(that.decoder)
                && map.equals(that.map);
    }

    @Override
    public int hashCode() {
        return Objects.hash(encoder, decoder, map);
    }

    /** For messages: both halves. */
    @Override
    public String toString() {
        return encoder + ", and a decoder of " + decoder;
    }
}
