package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.CrossValidatedScores;
import dev.hourglass.linear.RegularizationPath;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.results.ClassifierResult;
import java.io.IOException;
import java.util.Optional;

/** Tells how well a classifier does on codes, by cross-validation of the classifier alone. */
public final class ClassifierReport {
    private final Invocation invocation;
    private final double c;
    private final Optional<RegularizationPath> path;

    /**
     * A report; what it lacks, and what is odd about it, is said at once.
     *
     * @param c      that the classifier was fitted with
     * @param path   what cross-validation says, if there was any
     * @param single why there was none
     */
    ClassifierReport(Invocation invocation, double c, Optional<RegularizationPath> path, Optional<SingleRows> single) {
        this.invocation = invocation;
        this.c = c;
        this.path = path;
        single.ifPresent(this::tell);
        if (path.isPresent() && !path.get().chosen().converged()) {
            invocation.note("not every fit of the cross-validation converged");
        }
    }

    private void tell(SingleRows single) {
        if (ClassifierOptions.findsC(invocation)) {
            invocation.caution(single.text() + "; " + ClassifierOptions.usualC(invocation));
        } else {
            invocation.note(single.text());
        }
    }

    /** A line for people, where there is something to say. */
    public void print() throws IOException {
        if (path.isEmpty()) {
            return;
        }
        CrossValidatedScores scores = path.get().chosen();
        invocation.out().printLine((ClassifierOptions.findsC(invocation) ? "C " + ShortestDecimal.of(c) + ", by " : "")
                + scores.folds() + "-fold cross-validation of the classifier on these "
                + (onCodes() ? "codes" : "columns") + ": " + text(scores)
                + "; the encoder is not trained anew inside the folds");
    }

    /** Whether what the classifier gets are codes alone; how many layers an encoder has does not matter for that. */
    private boolean onCodes() {
        return AutoRecipe.taken(invocation, Integer.MAX_VALUE).equals(Representation.CODE);
    }

    /** Adds C, scores, and those of every C that was tried, to a result for machines. */
    public JsonObject put(JsonObject result) {
        return ClassifierResult.put(result, c, path, ClassifierOptions.findsC(invocation));
    }

    /** Scores of cross-validation for people. */
    public static String text(CrossValidatedScores scores) {
        return "log loss " + text(scores.logLoss(), scores.logLossDeviation())
                + ", accuracy " + text(scores.accuracy(), scores.accuracyDeviation());
    }

    private static String text(double mean, double deviation) {
        return FixedDecimal.fixed(mean, 4) + " +- " + FixedDecimal.fixed(deviation, 4);
    }
}
