package dev.hourglass.autoencoder;

import dev.hourglass.preprocessing.RowFeatures;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/** The codes of rows that come one after the other, computed a batch at a time as they are asked for. */
final class CodeIterator<R> implements Iterator<float[]> {
    private final RowFeatures<R> features;
    private final Iterator<? extends R> rows;
    private final RowBuffer buffer;
    private final BatchEncoder encoder;
    private final float[] codes;
    private final int size;
    /** Rows that were read. */
    private long read;
    /** Codes of this batch; 0 if it could not be encoded. */
    private int ready;
    /** How many of them were handed out. */
    private int taken;

    /** Encodes the rows in a buffer; the number of the first row is for messages. */
    interface BatchEncoder {
        void encode(RowBuffer rows, long first, float[] codes);
    }

    /**
     * Codes of rows.
     *
     * @param buffer  of as many rows as are encoded at a time
     * @param size    of a code
     * @param encoder encodes them
     */
    CodeIterator(RowFeatures<R> features, Iterator<? extends R> rows, RowBuffer buffer, int size,
            BatchEncoder encoder) {
        this.features = features;
        this.rows = rows;
        this.buffer = buffer;
        this.encoder = encoder;
        this.size = size;
        codes = new float[buffer.prepared().rows() * size];
    }

    @Override
    public boolean hasNext() {
        return taken < ready || rows.hasNext();
    }

    @Override
    public float[] next() {
        if (taken == ready) {
            makeBatch();
        }
        int at = taken++ * size;
        return Arrays.copyOfRange(codes, at, at + size);
    }

    private void makeBatch() {
        if (!rows.hasNext()) {
            throw new NoSuchElementException();
        }
        ready = 0;
        taken = 0;
        long first = read;
        buffer.clear();
        while (!buffer.isFull() && rows.hasNext()) {
            R row = Objects.requireNonNull(rows.next(), "row");
            features.prepare(row, (int) Math.min(Integer.MAX_VALUE, read++), buffer.values(), buffer.add());
        }
        encoder.encode(buffer, first, codes);
        ready = buffer.rows();
    }
}
