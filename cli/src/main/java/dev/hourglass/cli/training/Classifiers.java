package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.ClassWeights;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.pipeline.EncodedClassifier;
import java.util.List;

/** Fitting a classifier to codes, as several commands do. */
public final class Classifiers {
    private static final Option<Double> C = Option.of("c", "X",
            ValueType.decimal("a number above 0", c -> c > 0), "how little the classifier is held back from large"
                    + " coefficients").orElse(new LogisticRegression().c());
    private static final Option<Boolean> BALANCED = Option.flag("balanced",
            "let every class count the same, however many rows it has");

    /** What decides a classifier. */
    public static final List<Option<?>> ALL = List.of(C, BALANCED);

    private Classifiers() {
    }

    /** Refuses options of a classifier where none is fitted. */
    public static void requireNone(Invocation invocation, Option<?> needed) {
        for (Option<?> option : ALL) {
            if (invocation.has(option)) {
                throw CommandException.usage(option.spelling() + " has no effect without " + needed.spelling(),
                        "leave it out, or add " + needed.spelling());
            }
        }
    }

    /** The regression that an invocation asks for. */
    public static LogisticRegression regression(Invocation invocation) {
        return new LogisticRegression().withC(invocation.get(C))
                .withClassWeights(isBalanced(invocation) ? ClassWeights.balanced() : ClassWeights.none());
    }

    /** Whether every class counts the same. */
    public static boolean isBalanced(Invocation invocation) {
        return invocation.get(BALANCED);
    }

    /**
     * Fits a classifier to codes; says if it did not converge.
     *
     * @param encoder made the codes
     * @param classes the class of each row
     * @param target  the name of their column
     */
    public static EncodedClassifier fit(Invocation invocation, Encoder encoder, Matrix codes, List<String> classes,
            String target) {
        EncodedClassifier classifier = EncodedClassifier.fit(encoder, codes.toDouble(), classes, target,
                regression(invocation), invocation.threads());
        classifier.model().convergence().warning().ifPresent(invocation::warn);
        return classifier;
    }

    /** Adds what it is to a result for machines. */
    public static JsonObject put(JsonObject result, EncodedClassifier classifier) {
        return result.put("target", classifier.target()).put("classes", classifier.labels().labels());
    }
}
