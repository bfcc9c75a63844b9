package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.evaluation.EncodingChoice;
import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.inspection.SingleRows;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationPath;
import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.summary.ClassifierReport;
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
        LogisticRegression regression = ClassifierOptions.regression(invocation);
        if (scores.isPresent()) {
            return EncodingComparison.of(scores.get(), regression, train, test, labels, invocation.threads());
        }
        if (!ClassifierOptions.findsC(invocation)) {
            return EncodingComparison.of(regression, train, test, labels, invocation.threads());
        }
        SingleRows.find(train.classes(), labels).ifPresent(single -> tell(invocation, single));
        return EncodingComparison.of(ClassifierOptions.search(invocation), train, test, labels, invocation.threads());
    }

    private static void tell(Invocation invocation, SingleRows single) {
        if (ClassifierOptions.findsC(invocation)) {
            invocation.caution(single.text() + "; " + ClassifierOptions.usualC(invocation));
        } else {
            invocation.note(single.text());
        }
    }

    /**
     * What cross-validation says of a classifier; what it lacks, and what is odd about it, is said at once. That takes
     * a few times as long as the fit, unless C was found by it: so files are written first.
     */
    public static ClassifierReport validate(Invocation invocation, ClassifierFit fitted) {
        Optional<RegularizationPath> path = fitted.validation();
        SingleRows.find(fitted.classes(), fitted.classifier().labels().labels())
                .ifPresent(single -> tell(invocation, single));
        if (path.isPresent() && !path.get().chosen().converged()) {
            invocation.note("not every fit of the cross-validation converged");
        }
        // How many layers an encoder has does not matter for whether codes alone were asked for.
        boolean onCodes = AutoRecipe.taken(invocation, Integer.MAX_VALUE).equals(Representation.CODE);
        return new ClassifierReport(fitted.c(), path, fitted.findsC(), onCodes);
    }
}
