package dev.hourglass.export;

import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.ELU;
import dev.hourglass.layer.GELU;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.Linear;
import dev.hourglass.layer.RadialBasis;
import dev.hourglass.layer.ReLU;
import dev.hourglass.layer.SELU;
import dev.hourglass.layer.SiLU;
import dev.hourglass.layer.Sigmoid;
import dev.hourglass.layer.Softplus;
import dev.hourglass.layer.Tanh;
import java.util.List;

/** Layers as operators of ONNX. */
final class OnnxLayers {
    /** All of them. */
    static final LayerTable<OnnxFlow> TABLE = table();

    private OnnxLayers() {
    }

    private static LayerTable<OnnxFlow> table() {
        return new LayerTable<OnnxFlow>("ONNX")
                .with(Dense.KIND, (dense, layer, flow) -> flow.becomes(flow.of("Gemm",
                        flow.tensor(layer, "kernel", layer.inputs(), layer.outputs()),
                        flow.tensor(layer, "bias", layer.outputs()))))
                .with(RadialBasis.KIND, OnnxLayers::radialBasis)
                .with(BatchNormalization.KIND, OnnxLayers::batchNormalization)
                .with(LeakyReLU.KIND, (leaky, layer, flow) -> attributed(flow, "LeakyRelu", "alpha", leaky.slope()))
                .with(ReLU.KIND, (relu, layer, flow) -> rectifier(flow))
                .with(ELU.KIND, (elu, layer, flow) -> attributed(flow, "Elu", "alpha", elu.alpha()))
                .with(SELU.KIND, (selu, layer, flow) -> flow.becomes(flow.of("Selu")))
                .with(GELU.KIND, OnnxLayers::gaussian)
                .with(SiLU.KIND, (silu, layer, flow) -> flow.becomes(flow.of("Mul", flow.of("Sigmoid"))))
                .with(Tanh.KIND, (tanh, layer, flow) -> flow.becomes(flow.of("Tanh")))
                .with(Sigmoid.KIND, (sigmoid, layer, flow) -> flow.becomes(flow.of("Sigmoid")))
                .with(Softplus.KIND, (softplus, layer, flow) -> flow.becomes(flow.of("Softplus")))
                .with(Linear.KIND, (linear, layer, flow) -> { });
    }

    private static void attributed(OnnxFlow flow, String operator, String attribute, double value) {
        flow.becomes(flow.graph().node(operator, List.of(flow.value()),
                OnnxAttribute.real(attribute, (float) value)));
    }

    private static void batchNormalization(BatchNormalization normalization, ExportedLayer layer, OnnxFlow flow) {
        int columns = layer.inputs();
        flow.becomes(flow.graph().node("BatchNormalization", List.of(flow.value(),
                flow.tensor(layer, "gamma", columns), flow.tensor(layer, "beta", columns),
                flow.tensor(layer, "moving_mean", columns), flow.tensor(layer, "moving_variance", columns)),
                OnnxAttribute.real("epsilon", (float) normalization.epsilon())));
    }

    /** Differences of each row and each landmark, side by side. */
    private static void radialBasis(RadialBasis basis, ExportedLayer layer, OnnxFlow flow) {
        OnnxGraph graph = flow.graph();
        String column = flow.of("Unsqueeze", graph.constant("axes", new long[] {2}, 1));
        String differences = graph.node("Sub", List.of(column,
                flow.tensor(layer, "landmarks", 1, layer.inputs(), layer.outputs())));
        String sums = graph.node("ReduceSum", List.of(graph.node("Mul", List.of(differences, differences)),
                graph.constant("axes", new long[] {1}, 1)), OnnxAttribute.integer("keepdims", 0));
        flow.becomes(graph.node("Exp", List.of(
                graph.node("Mul", List.of(sums, flow.number((float) -basis.gamma()))))));
    }

    /** Not as {@code Relu}, which may make a number of NaN. */
    private static void rectifier(OnnxFlow flow) {
        String zero = flow.number(0);
        flow.becomes(flow.graph().node("Where", List.of(flow.of("Less", zero), zero, flow.value())));
    }

    /** x (1 + erf(x / sqrt(2))) / 2, or with tanh(sqrt(2 / pi) (x + 0.044715 x^3)) for the error function. */
    private static void gaussian(GELU gelu, ExportedLayer layer, OnnxFlow flow) {
        OnnxGraph graph = flow.graph();
        String chance;
        if (gelu.approximate()) {
            String cubic = flow.of("Mul", flow.number((float) GELU.CUBE));
            String cube = graph.node("Mul", List.of(flow.of("Mul", flow.value()), cubic));
            chance = graph.node("Tanh", List.of(graph.node("Mul", List.of(flow.of("Add", cube),
                    flow.number((float) Math.sqrt(2 / Math.PI))))));
        } else {
            chance = graph.node("Erf", List.of(flow.of("Mul", flow.number((float) Math.sqrt(0.5)))));
        }
        String both = graph.node("Add", List.of(chance, flow.number(1)));
        flow.becomes(graph.node("Mul", List.of(both, flow.of("Mul", flow.number(0.5f)))));
    }
}
