package dev.hourglass.export;

import dev.hourglass.linear.LogisticModel;
import dev.hourglass.pipeline.EncodedClassifier;
import java.util.List;
import java.util.Set;

/** A logistic regression as methods of the Java source. */
final class JavaClassifier {
    private static final String METHODS = """

                /** The classes, in the order of the probabilities. */
                public static String[] classes() {
                    return CLASSES.clone();
                }

                /** The most probable class of a row; of equally probable ones the first. */
                public static String predict(double[] row) {
                    double[] scores = scores(row);
                    int best = 0;
                    for (int k = 1; k < scores.length; k++) {
                        best = scores[k] > scores[best] ? k : best;
                    }
                    return CLASSES[%s];
                }

                /** The probability of each class; together they are 1 but for rounding. */
                public static double[] probabilities(double[] row) {
                    double[] scores = scores(row);
            %s
                }

                private static double[] scores(double[] row) {
                    float[] codes = encode(row);
                    double[] wide = new double[codes.length];
                    for (int j = 0; j < codes.length; j++) {
                        if (Float.isNaN(codes[j]) || Float.isInfinite(codes[j])) {
                            throw new IllegalArgumentException("the row has no finite code");
                        }
                        wide[j] = codes[j];
                    }
                    double[] scores = INTERCEPTS.clone();
                    for (int k = 0; k < scores.length; k++) {
                        scores[k] = dot(COEFFICIENTS, k * wide.length, wide) + scores[k];
                        if (Double.isNaN(scores[k]) || Double.isInfinite(scores[k])) {
                            throw new IllegalArgumentException("the row has no finite score");
                        }
                    }
                    return scores;
                }
            """;

    private JavaClassifier() {
    }

    /** {@return the methods; constants and functions that they need are added} */
    static String of(EncodedClassifier classifier, JavaBody body) {
        LogisticModel model = classifier.model();
        body.constant("String[]", "CLASSES", JavaText.of(classifier.labels().labels()));
        body.constant("double[]", "COEFFICIENTS", JavaText.of(model.coefficients().values()));
        body.constant("double[]", "INTERCEPTS", JavaText.of(model.intercepts()));
        body.functions().add(JavaFunction.DOT);
        return switch (model.link()) {
            case LOGISTIC -> methods(body, "scores[0] > 0 ? 1 : 0",
                    List.of("return new double[] {logistic(-scores[0]), logistic(scores[0])};"),
                    JavaFunction.LOGISTIC);
            case SOFTMAX -> methods(body, "best", List.of("return softmax(scores);"), JavaFunction.SOFTMAX);
            case ONE_VS_REST -> methods(body, "best", List.of("for (int k = 0; k < scores.length; k++) {",
                    "    scores[k] = -logOfSum(-scores[k]);", "}", "return softmax(scores);"),
                    JavaFunction.SOFTMAX, JavaFunction.LOGARITHM);
        };
    }

    private static String methods(JavaBody body, String best, List<String> probabilities, JavaFunction... called) {
        body.functions().addAll(Set.of(called));
        return METHODS.formatted(best, "        " + String.join("\n        ", probabilities));
    }
}
