package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Codes;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.linear.RegularizationPath;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.pipeline.EncodedClassifier;
import java.util.List;
import java.util.Optional;

/** A classifier that was fitted to codes, and what it was fitted to. */
public final class FittedClassifier {
    private final Invocation invocation;
    private final DoubleMatrix codes;
    private final int[] classes;
    private final RegularizationSearch search;
    private final Optional<RegularizationPath> found;
    private final EncodedClassifier classifier;

    private FittedClassifier(Invocation invocation, Encoder encoder, Representation taken, Matrix codes,
            List<String> classes, String target) {
        this.invocation = invocation;
        this.codes = codes.toDouble();
        this.classes = ClassLabels.of(classes).encode(classes);
        this.search = ClassifierOptions.search(invocation);
        this.found = ClassifierOptions.findsC(invocation) ? validate() : Optional.empty();
        this.classifier = EncodedClassifier.fit(encoder, taken, Codes.of(codes), classes, target,
                search.settled(found), invocation.threads());
    }

    /** Fits to codes; where C is to be found, it is found first. */
    static FittedClassifier of(Invocation invocation, Encoder encoder, Representation taken, Matrix codes,
            List<String> classes, String target) {
        return new FittedClassifier(invocation, encoder, taken, codes, classes, target);
    }

    /** What was fitted. */
    public EncodedClassifier classifier() {
        return classifier;
    }

    /**
     * What cross-validation says of it. That takes a few times as long as the fit, unless C was found by it: so files
     * are written first.
     */
    public ClassifierReport report() {
        Optional<RegularizationPath> path = ClassifierOptions.findsC(invocation) ? found : validate();
        return new ClassifierReport(invocation, search.settled(path).c(), path,
                SingleRows.find(classes, classifier.labels().labels()));
    }

    private Optional<RegularizationPath> validate() {
        return search.run(codes, classes, invocation.threads());
    }
}
