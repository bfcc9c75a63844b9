package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.matrix.Matrix;
import java.util.List;

/** Fitting classifiers, as several commands do. */
public final class Classifiers {
    private Classifiers() {
    }

    /** Compares classifiers on scaled columns and on codes; says if there was no finding C. */
    public static EncodingComparison compare(Invocation invocation, EncodingComparison.Part train,
            EncodingComparison.Part test, List<String> labels) {
        if (!ClassifierOptions.findsC(invocation)) {
            return EncodingComparison.of(ClassifierOptions.regression(invocation), train, test, labels,
                    invocation.threads());
        }
        SingleRows.find(train.classes(), labels).ifPresent(
                single -> invocation.caution(single.text() + "; " + ClassifierOptions.usualC(invocation)));
        return EncodingComparison.of(ClassifierOptions.search(invocation), train, test, labels, invocation.threads());
    }

    /**
     * Fits a classifier to codes; says if it did not converge.
     *
     * @param encoder made the codes
     * @param classes the class of each row
     * @param target  the name of their column
     */
    public static FittedClassifier fit(Invocation invocation, Encoder encoder, Matrix codes, List<String> classes,
            String target) {
        FittedClassifier fitted = FittedClassifier.of(invocation, encoder, codes.toDouble(), classes, target);
        fitted.classifier().model().convergence().warning().ifPresent(invocation::warn);
        return fitted;
    }
}
