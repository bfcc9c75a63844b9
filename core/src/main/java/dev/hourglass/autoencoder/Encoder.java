package dev.hourglass.autoencoder;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.Network;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.PreparationListener;
import dev.hourglass.preprocessing.Scaler;
import dev.hourglass.table.Table;
import java.util.List;
import java.util.Objects;

/**
 * Turns rows into codes: the scaler and the encoding half of a trained autoencoder, with the names of the columns it
 * was trained on.
 *
 * <p>Immutable and safe for many threads. A row gives the same bits alone or in any batch, before the encoder is saved
 * and after it is loaded.
 */
public final class Encoder {
    private final Features features;
    private final Scaler scaler;
    private final Network network;
    private final Provenance provenance;

    /**
     * An encoder of parts that fit each other.
     *
     * @param features   the columns it takes, in order, and how their cells become numbers
     * @param scaler     of as many numbers
     * @param network    takes as many numbers, gives codes
     * @param provenance how the encoder was made
     * @throws IllegalArgumentException if the parts do not have the same number of columns
     */
    public Encoder(Features features, Scaler scaler, Network network, Provenance provenance) {
        Objects.requireNonNull(provenance, "provenance");
        this.features = features;
        this.scaler = scaler;
        this.network = network;
        this.provenance = provenance;
        if (scaler.columns() != features.width() || network.architecture().inputs() != features.width()) {
            throw new IllegalArgumentException("features of " + features.width() + " columns, but a scaler of "
                    + scaler.columns() + " columns and a network of " + network.architecture().inputs());
        }
    }

    /** {@return the names of the columns it takes, in order} */
    public List<String> columns() {
        return features.names();
    }

    /** {@return the columns it takes, in order, and how their cells become numbers} */
    public Features features() {
        return features;
    }

    /** {@return how many columns a code has} */
    public int codeSize() {
        return network.architecture().outputs();
    }

    /** {@return the scaler that raw columns go through first} */
    public Scaler scaler() {
        return scaler;
    }

    /** {@return the encoding half of the network} */
    public Network network() {
        return network;
    }

    /** {@return how the encoder was made} */
    public Provenance provenance() {
        return provenance;
    }

    /**
     * {@return the codes of a table's rows, rows x {@link #codeSize()}; columns are found by name, others ignored}
     *
     * @param table   holds the columns of this encoder; a missing number is NaN, a missing category an empty text
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if a column is missing or of the wrong kind, or a cell holds an unknown
     *                                  category, or is missing and nothing was learned to stand in for it
     */
    public Matrix transform(Table table, int threads) {
        return transform(features.prepare(table, PreparationListener.STRICT), threads);
    }

    /**
     * {@return the codes of raw rows, rows x {@link #codeSize()}; not finite where a value lies so far outside the
     * range of training that float32 overflows}
     *
     * @param rows    prepared by {@link #features()}, not scaled; plain numbers are prepared as they are
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if the number of columns is another, or a code is not finite because a value of
     *                                  its row is not
     */
    public Matrix transform(DoubleMatrix rows, int threads) {
        return encode(rows, threads).matrix();
    }

    /**
     * {@return the codes of raw rows as {@link #transform(DoubleMatrix, int)} gives them, with the rows whose codes are
     * not all finite}
     *
     * @param rows    prepared by {@link #features()}, not scaled; plain numbers are prepared as they are
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if the number of columns is another, or a code is not finite because a value of
     *                                  its row is not
     */
    public Codes encode(DoubleMatrix rows, int threads) {
        scaler.requireColumns(rows);
        return codes(rows, network.predict(new ScaledRows(rows, scaler), threads));
    }

    /** The codes that the network made, after a check that rows without finite codes are finite themselves. */
    Codes codes(DoubleMatrix rows, Matrix made) {
        Codes codes = Codes.of(made);
        codes.notFinite().forEach(row -> FiniteRows.require(features, rows, row, row));
        return codes;
    }

    /**
     * Refuses values that are not finite.
     *
     * @param first the number of the first row, for the message
     */
    void requireFinite(DoubleMatrix rows, int first) {
        for (int row = 0; row < rows.rows(); row++) {
            FiniteRows.require(features, rows, row, (long) first + row);
        }
    }

    /** Whether the other makes the same codes from the same columns, to the bit, and has the same provenance. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Encoder that && features.equals(that.features) && scaler.equals(that.scaler)
                && network.equals(that.network) && provenance.equals(that.provenance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(features, scaler, network, provenance);
    }

    /** For messages: {@code encoder of 6 columns to codes of 2}, and with what. */
    @Override
    public String toString() {
        return "encoder of " + columns().size() + " columns to codes of " + codeSize() + ": " + scaler + ", "
                + network;
    }
}
