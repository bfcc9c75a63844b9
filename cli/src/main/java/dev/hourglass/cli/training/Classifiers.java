package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.summary.ClassifierReport;

/** Classifiers that were fitted, as several commands tell of them. */
public final class Classifiers {
    private Classifiers() {
    }

    /**
     * What cross-validation says of a classifier; what it lacks, and what is odd about it, is said at once. That takes
     * a few times as long as the fit, unless C was found by it: so files are written first.
     */
    public static ClassifierReport validate(Invocation invocation, ClassifierFit fitted) {
        // How many layers an encoder has does not matter for whether codes alone were asked for.
        boolean onCodes = AutoRecipe.taken(invocation, Integer.MAX_VALUE).equals(Representation.CODE);
        return ClassifierReport.of(fitted, onCodes, invocation::tell);
    }
}
