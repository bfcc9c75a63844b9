package dev.hourglass.export;

import dev.hourglass.json.Json;
import dev.hourglass.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A graph as <a href="https://github.com/onnx/onnx/blob/v1.12.0/onnx/onnx.proto">onnx.proto</a> has it, of which
 * operators of {@code ai.onnx} 13 and {@code ai.onnx.ml} 2 are the nodes. Values are known by names.
 */
final class OnnxGraph {
    private static final int IR_VERSION = 7;
    private static final int OPERATORS = 13;
    private static final int MACHINE_LEARNING_OPERATORS = 2;
    private static final String MACHINE_LEARNING = "ai.onnx.ml";
    /** How many rows there are, which each run says anew. */
    private static final String ROWS = "rows";

    private final Set<String> names;
    private final List<ProtocolBuffer> nodes = new ArrayList<>();
    private final List<ProtocolBuffer> constants = new ArrayList<>();
    private final List<ProtocolBuffer> inputs = new ArrayList<>();
    private final List<ProtocolBuffer> outputs = new ArrayList<>();

    /**
     * A graph without nodes.
     *
     * @param reserved names that no inner value may have
     */
    OnnxGraph(Collection<String> reserved) {
        this.names = new HashSet<>(reserved);
    }

    /** Adds an input, rows x 1. */
    void input(String name, OnnxType type) {
        inputs.add(column(name, type));
    }

    /** Makes a value an output, rows x 1. */
    void output(String name, OnnxType type) {
        outputs.add(column(name, type));
    }

    private static ProtocolBuffer column(String name, OnnxType type) {
        ProtocolBuffer shape = new ProtocolBuffer().message(1, new ProtocolBuffer().text(2, ROWS))
                .message(1, new ProtocolBuffer().integer(1, 1));
        ProtocolBuffer tensor = new ProtocolBuffer().integer(1, type.code()).message(2, shape);
        return new ProtocolBuffer().text(1, name).message(2, new ProtocolBuffer().message(1, tensor));
    }

    /** {@return the name of a tensor of float32} */
    String constant(String name, float[] values, long... shape) {
        return constant(name, OnnxType.FLOAT, shape, 9, LittleEndian.of(values));
    }

    /** {@return the name of a tensor of float64} */
    String constant(String name, double[] values, long... shape) {
        return constant(name, OnnxType.DOUBLE, shape, 9, LittleEndian.of(values));
    }

    /** {@return the name of a tensor of whole numbers} */
    String constant(String name, long[] values, long... shape) {
        return constant(name, OnnxType.INT64, shape, 9, LittleEndian.of(values));
    }

    /** {@return the name of a tensor of texts} */
    String constant(String name, List<String> values) {
        ProtocolBuffer tensor = new ProtocolBuffer().integer(1, values.size()).integer(2, OnnxType.STRING.code());
        values.forEach(value -> tensor.text(6, value));
        return named(name, tensor);
    }

    private String constant(String name, OnnxType type, long[] shape, int field, byte[] bytes) {
        ProtocolBuffer tensor = new ProtocolBuffer();
        for (long size : shape) {
            tensor.integer(1, size);
        }
        return named(name, tensor.integer(2, type.code()).bytes(field, bytes));
    }

    private String named(String name, ProtocolBuffer tensor) {
        String unique = unique(name);
        constants.add(tensor.text(8, unique));
        return unique;
    }

    /** {@return the name of the value that an operator gives} */
    String node(String operator, List<String> from, ProtocolBuffer... attributes) {
        String to = unique(operator);
        node("", operator, from, List.of(to), List.of(attributes));
        return to;
    }

    /** {@return the name of the value that an operator of machine learning gives} */
    String learningNode(String operator, List<String> from, ProtocolBuffer... attributes) {
        String to = unique(operator);
        node(MACHINE_LEARNING, operator, from, List.of(to), List.of(attributes));
        return to;
    }

    /** Adds an operator whose values have names. */
    void node(String operator, List<String> from, List<String> to, ProtocolBuffer... attributes) {
        node("", operator, from, to, List.of(attributes));
    }

    private void node(String domain, String operator, List<String> from, List<String> to,
            List<ProtocolBuffer> attributes) {
        ProtocolBuffer node = new ProtocolBuffer();
        from.forEach(name -> node.text(1, name));
        to.forEach(name -> node.text(2, name));
        node.text(3, unique("node")).text(4, operator);
        attributes.forEach(attribute -> node.message(5, attribute));
        nodes.add(domain.isEmpty() ? node : node.text(7, domain));
    }

    private String unique(String wanted) {
        String name = wanted;
        for (int number = 1; !names.add(name); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }

    /** {@return the whole file} */
    byte[] model(String name, JsonObject about) {
        ProtocolBuffer graph = new ProtocolBuffer();
        nodes.forEach(node -> graph.message(1, node));
        graph.text(2, name);
        constants.forEach(constant -> graph.message(5, constant));
        inputs.forEach(input -> graph.message(11, input));
        outputs.forEach(output -> graph.message(12, output));
        return new ProtocolBuffer().integer(1, IR_VERSION).text(2, "Hourglass").message(7, graph)
                .message(8, operators("", OPERATORS))
                .message(8, operators(MACHINE_LEARNING, MACHINE_LEARNING_OPERATORS))
                .message(14, new ProtocolBuffer().text(1, "hourglass").text(2, Json.writeCompact(about)))
                .toByteArray();
    }

    private static ProtocolBuffer operators(String domain, int version) {
        return new ProtocolBuffer().text(1, domain).integer(2, version);
    }
}
