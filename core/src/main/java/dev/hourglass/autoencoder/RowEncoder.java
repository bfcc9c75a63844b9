package dev.hourglass.autoencoder;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.RowSource;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.RowFeatures;
import dev.hourglass.preprocessing.Scaler;
import dev.hourglass.table.RowLayout;
import dev.hourglass.table.RowLayouts;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A session that encodes rows as they come: a request, a message, a line of a log. Its buffers are made once, and a row
 * of numbers is encoded into the caller's array without allocating a byte.
 *
 * <pre>{@code
 * RowEncoder session = new RowEncoder(encoder);                     // one a thread
 * float[] codes = new float[session.size()];
 * session.encode(new double[] {5.1, 3.5, 1.4, 0.2}, codes);         // columns in the encoder's order
 * session.encode(Map.of("age", 41, "city", "Bern"), codes);         // columns by name, categories, missing cells
 * }</pre>
 *
 * <p>A row gives the same bits as with {@link Encoder#transform}, or with {@link Representation#of} for other outputs.
 * For one thread at a time: make one for each thread; the encoder may be shared.
 */
public final class RowEncoder {
    /** How many rows are encoded at a time if there are many: enough to share the weights that were read for them. */
    private static final int BATCH = 128;

    private final Features features;
    private final Scaler scaler;
    private final RepresentationPass pass;
    private final RowFeatures<Map<String, ?>> maps;
    private final RowBuffer single;
    /** Made the first time that several rows come at once; null until then. */
    private RowBuffer batch;

    /**
     * A session that gives codes.
     *
     * @param encoder stays as it is
     */
    public RowEncoder(Encoder encoder) {
        this(encoder, Representation.CODE);
    }

    /**
     * A session that gives other outputs of an encoder.
     *
     * @param encoder        stays as it is
     * @param representation what is taken of it
     * @throws IllegalArgumentException if it has no such layer
     */
    public RowEncoder(Encoder encoder, Representation representation) {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(representation, "representation");
        features = encoder.features();
        scaler = encoder.scaler();
        pass = new RepresentationPass(encoder, representation);
        maps = new RowFeatures<>(features, RowLayouts.maps());
        single = new RowBuffer(1, scaler);
    }

    /** {@return how many numbers a prepared row has, see {@link Features#outputNames}} */
    public int width() {
        return scaler.columns();
    }

    /** {@return how many numbers a row gives, see {@link Representation#names}} */
    public int size() {
        return pass.size();
    }

    /**
     * Encodes a row; allocates nothing.
     *
     * @param row   {@link #width} numbers as {@link Encoder#transform(DoubleMatrix, int)} takes them: if all columns
     *              are numbers, the columns in the encoder's order, none missing
     * @param codes {@link #size} numbers or more, the first of which are written
     * @return whether all are finite; they are not if a value lies so far outside the range of training that float32
     *         overflows
     * @throws IllegalArgumentException if the row has another length, the array for the codes is too short, or a code
     *                                  is not finite because a number of the row is not
     */
    public boolean encode(double[] row, float[] codes) {
        requireWidth(Objects.requireNonNull(row, "row").length);
        requireRoom(codes, 1);
        System.arraycopy(row, 0, single.values(), nextSingle(), row.length);
        return encode(single, single.prepared(), 0, codes, 0);
    }

    /**
     * Encodes a row of single precision, whose numbers are widened; allocates nothing.
     *
     * @param row   {@link #width} numbers, as above
     * @param codes {@link #size} numbers or more, the first of which are written
     * @return whether all are finite, as above
     * @throws IllegalArgumentException as above
     */
    public boolean encode(float[] row, float[] codes) {
        requireWidth(Objects.requireNonNull(row, "row").length);
        requireRoom(codes, 1);
        int at = nextSingle();
        for (int column = 0; column < row.length; column++) {
            single.values()[at + column] = row[column];
        }
        return encode(single, single.prepared(), 0, codes, 0);
    }

    /**
     * Encodes a row whose cells have names; allocates nothing for numbers and strings.
     *
     * @param row   a value for each of the encoder's columns, a number or a text; a row's {@code null} is a missing
     *              cell; others are ignored; {@link RowLayouts} says more
     * @param codes {@link #size} numbers or more, the first of which are written
     * @return whether all are finite, as above
     * @throws IllegalArgumentException if a column is missing from the map, a cell is of the wrong kind, holds an
     *                                  unknown category, or is missing with nothing to stand in for it, the array for
     *                                  the codes is too short, or a code is not finite because a number is not
     */
    public boolean encode(Map<String, ?> row, float[] codes) {
        return encode(maps, row, codes);
    }

    /**
     * Encodes a row of any layout.
     *
     * @param bound what finds the encoder's columns in a row: {@code new RowFeatures<>(encoder.features(), layout)},
     *              made once
     * @param row   such a row
     * @param codes {@link #size} numbers or more, the first of which are written
     * @param <R>   a row
     * @return whether all are finite, as above
     * @throws IllegalArgumentException as above, or if the features are not as wide as the encoder's
     */
    public <R> boolean encode(RowFeatures<R> bound, R row, float[] codes) {
        requireWidth(Objects.requireNonNull(bound, "bound").width());
        Objects.requireNonNull(row, "row");
        requireRoom(codes, 1);
        bound.prepare(row, 0, single.values(), nextSingle());
        return encode(single, single.prepared(), 0, codes, 0);
    }

    /**
     * Encodes rows.
     *
     * @param rows  each of {@link #width} numbers, as above
     * @param codes rows x {@link #size} numbers or more, row after row, the first of which are written
     * @return whether all are finite, as above
     * @throws IllegalArgumentException as above
     */
    public boolean encode(double[][] rows, float[] codes) {
        requireRoom(codes, Objects.requireNonNull(rows, "rows").length);
        boolean finite = true;
        for (int first = 0; first < rows.length; first += BATCH) {
            RowBuffer buffer = emptyBatch();
            for (int i = first; i < Math.min(rows.length, first + BATCH); i++) {
                double[] row = Objects.requireNonNull(rows[i], "row");
                requireWidth(row.length);
                System.arraycopy(row, 0, buffer.values(), buffer.add(), row.length);
            }
            finite &= encode(buffer, buffer.prepared(), first, codes, first * size());
        }
        return finite;
    }

    /**
     * Encodes rows.
     *
     * @param rows  of {@link #width} columns, as above
     * @param codes rows x {@link #size} numbers or more, row after row, the first of which are written
     * @return whether all are finite, as above
     * @throws IllegalArgumentException as above
     */
    public boolean encode(DoubleMatrix rows, float[] codes) {
        requireWidth(Objects.requireNonNull(rows, "rows").columns());
        requireRoom(codes, rows.rows());
        return encode(new ScaledRows(rows, scaler), rows, 0, codes, 0);
    }

    /**
     * {@return the codes of rows, computed as they are asked for} Up to 128 rows are read ahead, and nothing else is
     * kept, however many there are; each code is a new array, and not finite where {@link Encoder#transform} says so.
     *
     * @param layout where columns are found in a row; looked up now
     * @param rows   in order, each read before the next is asked for
     * @param <R>    a row
     * @throws IllegalArgumentException if rows lack a column; later, from {@code next}, if a row cannot be encoded: the
     *                                  rows of its batch that were read are then lost, so if some may be bad and the
     *                                  others are needed, encode each one by itself. Messages count rows from 0
     */
    public <R> Iterator<float[]> encode(RowLayout<? super R> layout, Iterator<? extends R> rows) {
        Objects.requireNonNull(rows, "rows");
        return new CodeIterator<>(new RowFeatures<R>(features, layout), rows, new RowBuffer(BATCH, scaler), size(),
                (buffer, first, codes) -> encode(buffer, buffer.prepared(), first, codes, 0));
    }

    /**
     * {@return the codes of rows, computed as they are asked for, as above} The stream is sequential; closing it closes
     * the stream of the rows.
     *
     * @param layout where columns are found in a row; looked up now
     * @param rows   in order
     * @param <R>    a row
     * @throws IllegalArgumentException as above
     */
    public <R> Stream<float[]> encode(RowLayout<? super R> layout, Stream<? extends R> rows) {
        Iterator<float[]> codes = encode(layout, Objects.requireNonNull(rows, "rows").iterator());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(codes,
                Spliterator.ORDERED | Spliterator.NONNULL), false).onClose(rows::close);
    }

    private int nextSingle() {
        single.clear();
        return single.add();
    }

    private RowBuffer emptyBatch() {
        if (batch == null) {
            batch = new RowBuffer(BATCH, scaler);
        }
        batch.clear();
        return batch;
    }

    /** Encodes rows into the codes, beginning at an index; {@code first} is the number of the first row in messages. */
    private boolean encode(RowSource scaled, DoubleMatrix prepared, long first, float[] codes, int at) {
        pass.run(scaled, codes, at);
        int size = size();
        if (FiniteRows.isFinite(codes, at, at + scaled.rows() * size)) {
            return true;
        }
        for (int row = 0; row < scaled.rows(); row++) {
            if (!FiniteRows.isFinite(codes, at + row * size, at + (row + 1) * size)) {
                FiniteRows.require(features, prepared, row, first + row);
            }
        }
        return false;
    }

    private void requireWidth(int found) {
        if (found != width()) {
            throw new IllegalArgumentException("the encoder takes " + width() + " numbers a row, found " + found);
        }
    }

    private void requireRoom(float[] codes, int rows) {
        if (Objects.requireNonNull(codes, "codes").length < (long) rows * size()) {
            throw new IllegalArgumentException("codes of " + rows + " rows are " + (long) rows * size()
                    + " numbers, found an array of " + codes.length);
        }
    }
}
