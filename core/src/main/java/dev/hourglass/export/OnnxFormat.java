package dev.hourglass.export;

import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.registry.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * <a href="https://onnx.ai">ONNX</a>: a graph with an input for each column of the table, of float64 or of texts, and an
 * output for each column of codes, of float32; for a classifier also one of classes and one of probabilities a class.
 * All are rows x 1. Scaler and classifier compute in float64, layers in float32, as in the engine.
 */
final class OnnxFormat implements ExportFormat {

    @Override
    public String name() {
        return OnnxLimits.NAME;
    }

    @Override
    public String ending() {
        return ".onnx";
    }

    @Override
    public Set<Kind<?>> layers() {
        return OnnxLayers.TABLE.kinds();
    }

    @Override
    public Optional<String> problem(ExportedModel exported, ExportSettings settings) {
        return OnnxLimits.problem(exported);
    }

    @Override
    public byte[] bytes(ExportedModel exported, ExportSettings settings) {
        Refusal.requireHeld(this, exported, settings);
        List<String> columns = exported.features().names();
        List<String> codes = apart(exported.outputNames(), columns);
        List<String> answers = apart(exported.classifier().map(OnnxClassifier::names).orElse(List.of()), columns);
        Set<String> reserved = new HashSet<>(columns);
        reserved.addAll(codes);
        reserved.addAll(answers);
        OnnxGraph graph = new OnnxGraph(reserved);
        String taken = taken(exported, graph);
        exported.classifier().ifPresent(classifier -> classify(graph, classifier, taken, answers));
        OnnxOutputs.split(graph, taken, codes, OnnxType.FLOAT);
        return graph.model(settings.name(), exported.about());
    }

    private static void classify(OnnxGraph graph, EncodedClassifier classifier, String codes, List<String> names) {
        new OnnxClassifier(graph).outputs(classifier, codes, names);
    }

    /** What is taken of the layers, side by side. */
    private static String taken(ExportedModel exported, OnnxGraph graph) {
        String scaled = new OnnxInputs(graph).scaled(exported.features(), RangeScaler.of(exported));
        List<String> taken = new ArrayList<>();
        OnnxFlow flow = new OnnxFlow(graph, scaled);
        OnnxLayers.TABLE.write(exported, flow, columns -> taken.add(flow.value()));
        return taken.size() == 1 ? taken.get(0)
                : graph.node("Concat", taken, OnnxAttribute.integer("axis", 1));
    }

    /** Values of a graph have different names: an output whose name equals a column's is put in parentheses. */
    private static List<String> apart(List<String> names, List<String> columns) {
        List<String> apart = new ArrayList<>();
        for (String name : names) {
            String called = name;
            while (columns.contains(called)) {
                called = '(' + called + ')';
            }
            apart.add(called);
        }
        return apart;
    }
}
