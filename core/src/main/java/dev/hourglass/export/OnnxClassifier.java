package dev.hourglass.export;

import dev.hourglass.linear.Link;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.pipeline.EncodedClassifier;
import java.util.ArrayList;
import java.util.List;

/** A logistic regression in ONNX, in float64: an output of classes as texts, and one of probabilities a class. */
final class OnnxClassifier {
    private final OnnxGraph graph;

    OnnxClassifier(OnnxGraph graph) {
        this.graph = graph;
    }

    /**
     * Adds the outputs.
     *
     * @param codes  rows x columns of float32
     * @param names  the first for the class, then one for the probability of each class
     */
    void outputs(EncodedClassifier classifier, String codes, List<String> names) {
        String scores = scores(classifier.model(), codes);
        classes(classifier.labels().labels(), scores, names.get(0));
        probabilities(classifier.model().link(), scores, names.subList(1, names.size()));
    }

    /** Rows x classes; of two classes, the first has the score 0. */
    private String scores(LogisticModel model, String codes) {
        int features = model.features();
        int classes = model.classes();
        int first = classes - model.coefficients().rows();
        double[] weights = new double[features * classes];
        double[] intercepts = new double[classes];
        for (int k = first; k < classes; k++) {
            intercepts[k] = model.intercepts()[k - first];
            for (int j = 0; j < features; j++) {
                weights[j * classes + k] = model.coefficients().get(k - first, j);
            }
        }
        String wide = graph.node("Cast", List.of(codes), OnnxAttribute.integer("to", OnnxType.DOUBLE.code()));
        return graph.node("Add", List.of(
                graph.node("MatMul", List.of(wide,
                        graph.constant("classifier/coefficients", weights, features, classes))),
                graph.constant("classifier/intercepts", intercepts, classes)));
    }

    /** The class of the highest score, the first of equal ones; an empty text where scores are NaN. */
    private void classes(List<String> labels, String scores, String name) {
        String best = graph.node("ArgMax", List.of(scores), OnnxAttribute.integer("axis", 1));
        String found = graph.node("Gather", List.of(graph.constant("classifier/classes", labels), best));
        String sum = graph.node("ReduceSum", List.of(scores, graph.constant("axes", new long[] {1}, 1)));
        String isNumber = graph.node("Equal", List.of(sum, sum));
        graph.node("Where", List.of(isNumber, found, graph.constant("nothing", List.of(""))), List.of(name));
        graph.output(name, OnnxType.STRING);
    }

    private void probabilities(Link link, String scores, List<String> names) {
        String probabilities = graph.node("Softmax", List.of(link == Link.ONE_VS_REST ? logarithms(scores) : scores),
                OnnxAttribute.integer("axis", 1));
        OnnxOutputs.split(graph, probabilities, names, OnnxType.DOUBLE);
    }

    /** Of one-against-rest probabilities: min(s, 0) - log(1 + e^-|s|), which no score makes infinite. */
    private String logarithms(String scores) {
        String zero = graph.constant("zero", new double[1], 1);
        String one = graph.constant("one", new double[] {1}, 1);
        String magnitude = graph.node("Abs", List.of(scores));
        String rest = graph.node("Log", List.of(graph.node("Add", List.of(one,
                graph.node("Exp", List.of(graph.node("Neg", List.of(magnitude))))))));
        return graph.node("Sub", List.of(graph.node("Min", List.of(scores, zero)), rest));
    }

    /** {@return names of what a classifier gives} */
    static List<String> names(EncodedClassifier classifier) {
        List<String> names = new ArrayList<>(List.of("predicted_class"));
        classifier.labels().labels().forEach(label -> names.add("probability_" + label));
        return names;
    }
}
