package dev.hourglass.pipeline;

import dev.hourglass.autoencoder.RowEncoder;
import dev.hourglass.linear.LogisticSession;
import dev.hourglass.preprocessing.RowFeatures;
import dev.hourglass.table.RowLayout;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A classifier at work on rows as they come. Its buffers are made once, and a row of numbers is classified without a
 * byte allocated.
 *
 * <pre>{@code
 * RowClassifier session = new RowClassifier(classifier);                       // one a thread
 * double[] probabilities = new double[session.classes()];
 * int best = session.predict(Map.of("age", 41, "city", "Bern"), probabilities);
 * String label = session.label(best);
 * Stream<RowPrediction> lazily = session.predict(RowLayouts.maps(), maps);     // many rows, one after the other
 * }</pre>
 *
 * <p>A row gives the same bits as by {@link EncodedClassifier#predict} and
 * {@link EncodedClassifier#predictProbabilities}. For one thread at a time: make one for each thread; the classifier
 * may be shared.
 */
public final class RowClassifier {
    private final EncodedClassifier classifier;
    private final RowEncoder encoder;
    private final LogisticSession model;
    private final float[] codes;
    private final double[] wideCodes;
    private final double[] probabilities;

    /**
     * A session.
     *
     * @param classifier stays as it is
     */
    public RowClassifier(EncodedClassifier classifier) {
        this.classifier = Objects.requireNonNull(classifier, "classifier");
        encoder = new RowEncoder(classifier.encoder(), classifier.representation());
        model = new LogisticSession(classifier.model());
        codes = new float[encoder.size()];
        wideCodes = new double[codes.length];
        probabilities = new double[classifier.labels().count()];
    }

    /** {@return how many classes there are} */
    public int classes() {
        return probabilities.length;
    }

    /** {@return how many numbers a prepared row has, as {@link RowEncoder#width} says} */
    public int width() {
        return encoder.width();
    }

    /**
     * {@return a class as it stood in the table that was learned from}
     *
     * @param index that {@code predict} gave
     * @throws IndexOutOfBoundsException if there is no such class
     */
    public String label(int index) {
        return classifier.labels().label(index);
    }

    /**
     * {@return the index of the most probable class; of equally probable ones the first} Allocates nothing.
     *
     * @param row as {@link RowEncoder#encode(double[], float[])} takes it
     * @throws IllegalArgumentException if the encoder cannot take the row, or it has no finite code
     */
    public int predict(double[] row) {
        return predict(row, probabilities);
    }

    /**
     * {@return the index of the most probable class; of equally probable ones the first} Allocates nothing.
     *
     * @param row as {@link RowEncoder#encode(double[], float[])} takes it
     * @param to  {@link #classes} numbers or more, the first of which become the classes' probabilities
     * @throws IllegalArgumentException if the encoder cannot take the row, it has no finite code, or there is no room
     *                                  for the probabilities
     */
    public int predict(double[] row, double[] to) {
        return classify(encoder.encode(row, codes), to);
    }

    /**
     * {@return the index of the most probable class; of equally probable ones the first} Allocates nothing.
     *
     * @param row as {@link RowEncoder#encode(float[], float[])} takes it
     * @param to  {@link #classes} numbers or more, the first of which become the classes' probabilities
     * @throws IllegalArgumentException as above
     */
    public int predict(float[] row, double[] to) {
        return classify(encoder.encode(row, codes), to);
    }

    /**
     * {@return the index of the most probable class; of equally probable ones the first} Allocates nothing for numbers
     * and strings.
     *
     * @param row as {@link RowEncoder#encode(Map, float[])} takes it
     * @param to  {@link #classes} numbers or more, the first of which become the classes' probabilities
     * @throws IllegalArgumentException as above
     */
    public int predict(Map<String, ?> row, double[] to) {
        return classify(encoder.encode(row, codes), to);
    }

    /**
     * {@return the index of the most probable class; of equally probable ones the first}
     *
     * @param bound what finds the encoder's columns in a row, as
     *              {@link RowEncoder#encode(RowFeatures, Object, float[])} takes it
     * @param row   such a row
     * @param to    {@link #classes} numbers or more, the first of which become the classes' probabilities
     * @param <R>   a row
     * @throws IllegalArgumentException as above
     */
    public <R> int predict(RowFeatures<R> bound, R row, double[] to) {
        return classify(encoder.encode(bound, row, codes), to);
    }

    /**
     * {@return the classes of rows, found as they are asked for} Rows are read a batch of 128 ahead, and nothing else
     * is kept, however many there are; each prediction is a new object.
     *
     * @param layout where columns are found in a row; they are found now
     * @param rows   in order, each read before the next is asked for
     * @param <R>    a row
     * @throws IllegalArgumentException if rows have no such column; later, from {@code next}, if a row has no finite
     *                                  code, in whose place the iterator goes on with the next one, or if a row cannot
     *                                  be taken, with which those of its batch that were read are lost; rows are
     *                                  counted from 0 in messages
     */
    public <R> Iterator<RowPrediction> predict(RowLayout<? super R> layout, Iterator<? extends R> rows) {
        return new PredictionIterator(encoder.encode(layout, rows), this::classify);
    }

    /**
     * {@return the classes of rows, found as they are asked for, as above} The stream has one thread; closing it closes
     * that of the rows.
     *
     * @param layout where columns are found in a row; they are found now
     * @param rows   in order
     * @param <R>    a row
     * @throws IllegalArgumentException as above
     */
    public <R> Stream<RowPrediction> predict(RowLayout<? super R> layout, Stream<? extends R> rows) {
        Iterator<RowPrediction> classes = predict(layout, Objects.requireNonNull(rows, "rows").iterator());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(classes,
                Spliterator.ORDERED | Spliterator.NONNULL), false).onClose(rows::close);
    }

    private RowPrediction classify(float[] code, long row) {
        for (float number : code) {
            if (!Float.isFinite(number)) {
                throw EncodedClassifier.withoutCode(row);
            }
        }
        System.arraycopy(code, 0, codes, 0, code.length);
        double[] found = new double[probabilities.length];
        int best = classify(true, found);
        return new RowPrediction(label(best), best, found);
    }

    private int classify(boolean finite, double[] to) {
        if (Objects.requireNonNull(to, "to").length < probabilities.length) {
            throw new IllegalArgumentException("there are " + probabilities.length
                    + " probabilities, found an array of " + to.length);
        }
        if (!finite) {
            throw EncodedClassifier.withoutCode(0);
        }
        for (int i = 0; i < codes.length; i++) {
            wideCodes[i] = codes[i];
        }
        return model.predict(wideCodes, to);
    }
}
