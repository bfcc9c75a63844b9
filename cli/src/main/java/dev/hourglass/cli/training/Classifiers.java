package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Codes;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.json.JsonObject;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.results.ClassifierResult;
import dev.hourglass.summary.ClassifierReport;
import java.util.List;

/** Fitting classifiers, as several commands do. */
public final class Classifiers {
    private Classifiers() {
    }

    /**
     * Fits a classifier to codes; says if it did not converge.
     *
     * @param encoder made the codes
     * @param taken   what of it they are
     * @param classes the class of each row
     * @param target  the name of their column
     */
    public static ClassifierFit fit(Invocation invocation, Encoder encoder, Representation taken, Matrix codes,
            List<String> classes, String target) {
        ClassifierFit fitted = new ClassifierFit(ClassifierOptions.search(invocation), encoder, taken,
                Codes.of(codes), classes, target, invocation.threads());
        fitted.classifier().model().convergence().warning().ifPresent(invocation::warn);
        return fitted;
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

    /** Adds what cross-validation says to a result for machines. */
    public static JsonObject put(JsonObject result, ClassifierReport report) {
        return ClassifierResult.put(result, report.c(), report.path(), report.finds());
    }
}
