package dev.hourglass.summary;

import dev.hourglass.linear.CrossValidatedScores;
import dev.hourglass.linear.RegularizationPath;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.number.ShortestDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
