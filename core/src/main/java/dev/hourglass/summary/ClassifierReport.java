package dev.hourglass.summary;

import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.SingletonClasses;
import dev.hourglass.linear.CrossValidatedScores;
import dev.hourglass.linear.RegularizationPath;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.pipeline.ClassifierFit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How well a classifier does on codes, by cross-validation of the classifier alone.
 *
 * @param c       that it was fitted with
 * @param path    what cross-validation says, if there was any
 * @param finds   whether C was to be found by it
 * @param onCodes whether it was fitted to codes alone, and to no other columns
 */
public record ClassifierReport(double c, Optional<RegularizationPath> path, boolean finds, boolean onCodes) {

    /**
     * Refuses null.
     *
     * @param c       that it was fitted with
     * @param path    what cross-validation says, if there was any
     * @param finds   whether C was to be found by it
     * @param onCodes whether it was fitted to codes alone, and to no other columns
     */
    public ClassifierReport {
        Objects.requireNonNull(path, "path");
    }

    /**
     * {@return how well a classifier does that was fitted; asking takes a few times as long as the fit, unless C was
     * found by it}
     *
     * @param fitted   the classifier, with what it was fitted to
     * @param onCodes  whether that were codes alone, and no other columns
     * @param findings is told what cross-validation lacks
     */
    public static ClassifierReport of(ClassifierFit fitted, boolean onCodes, Consumer<Finding> findings) {
        Objects.requireNonNull(findings, "findings");
        Optional<RegularizationPath> path = fitted.validation();
        SingletonClasses.find(fitted.classes(), fitted.classifier().labels().labels())
                .ifPresent(single -> findings.accept(single.finding(fitted.usualC(), fitted.findsC())));
        if (path.isPresent() && !path.get().chosen().converged()) {
            findings.accept(Finding.note("not every fit of the cross-validation converged"));
        }
        return new ClassifierReport(fitted.c(), path, fitted.findsC(), onCodes);
    }

    /** {@return a line, where there is something to say} */
    public List<String> lines() {
        return path.map(RegularizationPath::chosen).map(scores -> (finds ? "C " + ShortestDecimal.of(c) + ", by " : "")
                + scores.folds() + "-fold cross-validation of the classifier on these "
                + (onCodes ? "codes" : "columns") + ": " + text(scores)
                + "; the encoder is not trained anew inside the folds").stream().toList();
    }

    /** Scores of cross-validation. */
    static String text(CrossValidatedScores scores) {
        return "log loss " + text(scores.logLoss(), scores.logLossDeviation())
                + ", accuracy " + text(scores.accuracy(), scores.accuracyDeviation());
    }

    private static String text(double mean, double deviation) {
        return FixedDecimal.fixed(mean, 4) + " +- " + FixedDecimal.fixed(deviation, 4);
    }
}
