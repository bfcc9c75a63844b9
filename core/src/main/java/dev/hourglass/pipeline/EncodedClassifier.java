package dev.hourglass.pipeline;

import dev.hourglass.autoencoder.Codes;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.Predictions;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.PreparationListener;
import dev.hourglass.table.Table;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.Spellings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A classifier of table rows: an encoder, and a logistic regression on its codes, or on what else is taken of it.
 * Classes are texts and stay as they stood in the table, character for character.
 *
 * <pre>
 *   row -> features -> scaler -> encoding network -> code -> logistic regression -> class, probability of each class
 * </pre>
 *
 * <p>Immutable and safe for many threads. A row gives the same bits alone or in any batch, before the classifier is
 * saved and after it is loaded.
 */
public final class EncodedClassifier {
    private final Encoder encoder;
    private final Representation representation;
    private final LogisticModel model;
    private final ClassLabels labels;
    private final String target;

    /**
     * A classifier of parts that fit each other.
     *
     * @param encoder        turns rows into codes
     * @param representation what of the encoder the model reads
     * @param model          reads it
     * @param labels         the classes, as many as the model tells apart
     * @param target         the name of the column that held the classes
     * @throws IllegalArgumentException if the parts do not fit, the encoder has no such layer, a class is an empty
     *                                  text, or the target has a blank name
     */
    public EncodedClassifier(Encoder encoder, Representation representation, LogisticModel model, ClassLabels labels,
            String target) {
        Objects.requireNonNull(target, "target");
        int columns = representation.columns(encoder);
        if (model.features() != columns || model.classes() != labels.count()) {
            throw new IllegalArgumentException("codes of " + columns + " columns and " + labels.count()
                    + " classes, but a " + model);
        }
        if (labels.labels().contains("")) {
            throw new IllegalArgumentException("a class is empty");
        }
        if (Spellings.bare(target).isEmpty()) {
            throw new IllegalArgumentException("the target has a blank name");
        }
        this.encoder = encoder;
        this.representation = representation;
        this.model = model;
        this.labels = labels;
        this.target = target;
    }

    /**
     * Fits a logistic regression to what the encoder makes of a table's rows: the same rows that
     * {@link #predict(Table, int)} takes.
     *
     * @param encoder        makes codes of rows; stays as it is
     * @param representation what of the encoder the model is to read
     * @param table          the training rows, with the columns of the encoder and the target
     * @param target         the name of the column of texts that holds the class of each row, two different ones at
     *                       least
     * @param settings       of the regression
     * @param threads        threads to use, 1 or more; changes no bit
     * @return the classifier; whether the fit converged is written in its model
     * @throws IllegalArgumentException if the encoder cannot take the table, a row has no finite code, there is no such
     *                                  column of texts, a class is empty, or there is one class only
     */
    public static EncodedClassifier fit(Encoder encoder, Representation representation, Table table, String target,
            LogisticRegression settings, int threads) {
        Objects.requireNonNull(representation, "representation");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(settings, "settings");
        return fit(encoder, representation, prepared(encoder, table), List.of(table.text(target)), target, settings,
                threads);
    }

    /**
     * Fits a logistic regression to what the encoder makes of rows: the same rows that
     * {@link #predict(DoubleMatrix, int)} takes.
     *
     * @param encoder        makes codes of rows; stays as it is
     * @param representation what of the encoder the model is to read
     * @param rows           the training rows, prepared by the encoder's features, not scaled
     * @param classes        the class of each row, two different ones at least
     * @param target         the name of the column that held the classes
     * @param settings       of the regression
     * @param threads        threads to use, 1 or more; changes no bit
     * @return the classifier; whether the fit converged is written in its model
     * @throws IllegalArgumentException if the encoder cannot take the rows, one has no finite code, rows and classes do
     *                                  not fit each other, a class is empty, or there is one class only
     * @throws NullPointerException     if a class is null, with its place, counted from 0: {@code classes[2]}
     */
    public static EncodedClassifier fit(Encoder encoder, Representation representation, DoubleMatrix rows,
            List<String> classes, String target, LogisticRegression settings, int threads) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(classes, "classes");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(settings, "settings");
        ClassLabels labels = ClassLabels.of(classes);
        return fit(encoder, representation, representation.encode(encoder, rows, threads), labels,
                labels.encode(classes), target, settings, threads);
    }

    /**
     * Fits a logistic regression to codes that were made before.
     *
     * @param encoder        made the codes; stays as it is
     * @param representation what of the encoder they are
     * @param codes          of the training rows
     * @param classes        the class of each row, two different ones at least
     * @param target         the name of the column that held the classes
     * @param settings       of the regression
     * @param threads        threads to use, 1 or more; changes no bit
     * @return the classifier; whether the fit converged is written in its model
     * @throws IllegalArgumentException if codes and classes do not fit each other, a row has no finite code, a class is
     *                                  empty, or there is one class only
     * @throws NullPointerException     if a class is null, with its place, counted from 0: {@code classes[2]}
     */
    public static EncodedClassifier fit(Encoder encoder, Representation representation, Codes codes,
            List<String> classes, String target, LogisticRegression settings, int threads) {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(representation, "representation");
        Objects.requireNonNull(codes, "codes");
        Objects.requireNonNull(classes, "classes");
        Objects.requireNonNull(target, "target");
        ClassLabels labels = ClassLabels.of(classes);
        return fit(encoder, representation, codes, labels, labels.encode(classes), target, settings, threads);
    }

    private static EncodedClassifier fit(Encoder encoder, Representation representation, Codes codes,
            ClassLabels labels, int[] classes, String target, LogisticRegression settings, int threads) {
        return new EncodedClassifier(encoder, representation, settings.fit(finite(codes), classes, threads), labels,
                target);
    }

    /** {@return what turns rows into codes} */
    public Encoder encoder() {
        return encoder;
    }

    /** {@return what of the encoder is read} */
    public Representation representation() {
        return representation;
    }

    /** {@return what reads the codes} */
    public LogisticModel model() {
        return model;
    }

    /** {@return the classes, in the order of the probabilities} */
    public ClassLabels labels() {
        return labels;
    }

    /** {@return the name of the column that held the classes} */
    public String target() {
        return target;
    }

    /**
     * {@return the probabilities of the classes, rows x classes; those of a row sum to 1 but for rounding}
     *
     * @param table   holds the columns of the encoder, as {@link Encoder#transform(Table, int)} takes them
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if the encoder cannot take the table, or a row has no finite code
     */
    public DoubleMatrix predictProbabilities(Table table, int threads) {
        return predictProbabilities(prepared(encoder, table), threads);
    }

    /**
     * {@return the probabilities of the classes, rows x classes; those of a row sum to 1 but for rounding}
     *
     * @param rows    prepared by the encoder's features, not scaled
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if the encoder cannot take the rows, or a row has no finite code
     */
    public DoubleMatrix predictProbabilities(DoubleMatrix rows, int threads) {
        return predictions(encoded(rows, threads)).probabilities();
    }

    /**
     * {@return the most probable class of each row; of equally probable ones the first}
     *
     * @param table   holds the columns of the encoder, as {@link Encoder#transform(Table, int)} takes them
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if the encoder cannot take the table, or a row has no finite code
     */
    public List<String> predict(Table table, int threads) {
        return predict(prepared(encoder, table), threads);
    }

    /**
     * {@return the most probable class of each row; of equally probable ones the first}
     *
     * @param rows    prepared by the encoder's features, not scaled
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if the encoder cannot take the rows, or a row has no finite code
     */
    public List<String> predict(DoubleMatrix rows, int threads) {
        return predict(encoded(rows, threads));
    }

    /**
     * {@return classes and probabilities of codes, of scores that are computed once}
     *
     * @param codes made by the encoder, of the representation
     * @throws IllegalArgumentException if the number of columns is another, or a row has no finite code or, since the
     *                                  coefficients are too large for it, no finite score
     */
    public Predictions predictions(Codes codes) {
        Objects.requireNonNull(codes, "codes");
        return model.predictions(finite(codes));
    }

    /**
     * {@return the most probable class of each code; of equally probable ones the first}
     *
     * @param codes made by the encoder, of the representation
     * @throws IllegalArgumentException if the number of columns is another, or a row has no finite code
     */
    public List<String> predict(Codes codes) {
        List<String> classes = new ArrayList<>(codes.matrix().rows());
        // Without the probabilities of predictions(codes), which take longer than the scores of a few columns.
        for (int code : model.predict(finite(codes))) {
            classes.add(labels.label(code));
        }
        return classes;
    }

    private static DoubleMatrix prepared(Encoder encoder, Table table) {
        return encoder.features().prepare(table, PreparationListener.STRICT);
    }

    private Codes encoded(DoubleMatrix rows, int threads) {
        return representation.encode(encoder, rows, threads);
    }

    /** Codes that say something: a row far outside the range of training has none. */
    private static DoubleMatrix finite(Codes codes) {
        if (!codes.notFinite().isEmpty()) {
            throw withoutCode(codes.notFinite().get(0));
        }
        return codes.matrix().toDouble();
    }

    /** The refusal of a row, counted from 0, that has no finite code. */
    static IllegalArgumentException withoutCode(long row) {
        return new IllegalArgumentException("row " + row
                + " (from 0) has no finite code: a value lies too far outside the range of training");
    }

    /** Whether the other gives the same bits for every row, by parts that come from the same fits. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EncodedClassifier that && encoder.equals(that.encoder)
                && representation.equals(that.representation) && model.equals(that.model)
                && labels.equals(that.labels) && target.equals(that.target);
    }

    @Override
    public int hashCode() {
        return Objects.hash(encoder, representation, model, labels, target);
    }

    /** For messages: which column it predicts, and by what. */
    @Override
    public String toString() {
        return "classifier of " + Escaped.quoted(target) + " by " + representation + ": " + model + ", " + encoder;
    }
}
