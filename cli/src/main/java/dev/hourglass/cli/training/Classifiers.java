package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.evaluation.EncodingChoice;
import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.Matrix;
import java.util.List;
import java.util.Optional;

/** Fitting classifiers, as several commands do. */
public final class Classifiers {
    private Classifiers() {
    }

    /**
     * Compares classifiers on scaled columns and on codes; says if there was no finding C.
     *
     * @param scores by which a recipe was found, and with it every C, if one was
     */
    public static EncodingComparison compare(Invocation invocation, Optional<EncodingChoice> scores,
            EncodingComparison.Part train, EncodingComparison.Part test, List<String> labels) {
        if (scores.isPresent()) {
            LogisticRegression regression = ClassifierOptions.regression(invocation);
            return EncodingComparison.of(regression.withC(scores.get().candidates().get(0).c()),
                    regression.withC(scores.get().winner().c()), train, test, labels, invocation.threads());
        }
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
     * @param taken   what of it they are
     * @param classes the class of each row
     * @param target  the name of their column
     */
    public static FittedClassifier fit(Invocation invocation, Encoder encoder, Representation taken, Matrix codes,
            List<String> classes, String target) {
        FittedClassifier fitted = FittedClassifier.of(invocation, encoder, taken, codes, classes,
                target);
        fitted.classifier().model().convergence().warning().ifPresent(invocation::warn);
        return fitted;
    }
}
