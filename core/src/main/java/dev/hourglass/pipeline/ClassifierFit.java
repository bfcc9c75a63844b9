package dev.hourglass.pipeline;

import dev.hourglass.autoencoder.Codes;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationPath;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A classifier that was fitted to codes, with what is needed to cross-validate it on them. */
public final class ClassifierFit {
    private final RegularizationSearch search;
    private final DoubleMatrix codes;
    private final int[] classes;
    private final int threads;
    private final Optional<RegularizationPath> found;
    private final double c;
    private final EncodedClassifier classifier;

    /**
     * Fits to codes; where there is more than one C to try, it is found first, by cross-validation on these codes.
     *
     * @param search  what is fitted, and every C to try
     * @param encoder makes codes of rows; stays as it is
     * @param taken   what of the encoder they are
     * @param codes   of the training rows
     * @param classes the class of each row, two different ones at least
     * @param target  the name of the column that held the classes
     * @param threads threads to use, 1 or more; changes no bit
     * @throws IllegalArgumentException if codes and classes do not fit each other, a row has no finite code, a class is
     *                                  empty, or there is one class only
     * @throws NullPointerException     if a class is null, with its place, counted from 0: {@code classes[2]}
     */
    public ClassifierFit(RegularizationSearch search, Encoder encoder, Representation taken, Codes codes,
            List<String> classes, String target, int threads) {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(taken, "taken");
        Objects.requireNonNull(classes, "classes");
        Objects.requireNonNull(target, "target");
        this.search = search;
        this.codes = codes.matrix().toDouble();
        this.classes = ClassLabels.of(classes).encode(classes);
        this.threads = threads;
        this.found = findsC() ? validate() : Optional.empty();
        LogisticRegression regression = search.settled(found);
        this.c = regression.c();
        this.classifier = EncodedClassifier.fit(encoder, taken, codes, classes, target, regression, threads);
    }

    /** {@return what was fitted} */
    public EncodedClassifier classifier() {
        return classifier;
    }

    /** {@return that the fit did not converge, as a sentence without its full stop, where it did not} */
    public Optional<String> warning() {
        return classifier.model().convergence().warning();
    }

    /** {@return the inverse strength of the penalty that it was fitted with} */
    public double c() {
        return c;
    }

    /** {@return the inverse strength of the penalty where none can be found} */
    public double usualC() {
        return search.regression().c();
    }

    /** {@return the class of each row that it was fitted to, from 0} */
    public int[] classes() {
        return classes.clone();
    }

    /** {@return whether C was to be found} */
    public boolean findsC() {
        return search.grid().size() > 1;
    }

    /**
     * {@return what cross-validation says of the classifier; nothing where a class has a single row} That takes a few
     * times as long as the fit, unless C was found by it: so save the classifier before.
     */
    public Optional<RegularizationPath> validation() {
        return findsC() ? found : validate();
    }

    private Optional<RegularizationPath> validate() {
        return search.run(codes, classes, threads);
    }
}
