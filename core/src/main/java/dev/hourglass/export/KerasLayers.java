package dev.hourglass.export;

import dev.hourglass.json.JsonNull;
import dev.hourglass.json.JsonObject;
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
import java.util.stream.Stream;

/** Layers as Keras has them, with members that Keras 2 and 3 and DL4J understand. */
final class KerasLayers {
    private static final String PRECISION = "float32";

    private KerasLayers() {
    }

    /** {@return all of them} */
    static LayerTable<KerasGraph> table() {
        return new LayerTable<KerasGraph>("Keras")
                .with(Dense.KIND, (dense, layer, graph) -> graph.dense(layer.inputs(), layer.outputs(), "linear",
                        layer.numbers("kernel"), layer.numbers("bias")))
                .without(RadialBasis.KIND, basis -> true, "Keras has no layer of distances from landmarks")
                .with(BatchNormalization.KIND, KerasLayers::batchNormalization)
                .with(LeakyReLU.KIND, (leaky, layer, graph) -> graph.add("LeakyReLU", "leaky_re_lu", PRECISION,
                        new JsonObject().put("alpha", KerasGraph.real(leaky.slope())), List.of()))
                .with(ReLU.KIND, (relu, layer, graph) -> activation(graph, "relu"))
                .with(ELU.KIND, (elu, layer, graph) -> graph.add("ELU", "elu", PRECISION,
                        new JsonObject().put("alpha", KerasGraph.real(elu.alpha())), List.of()))
                .with(SELU.KIND, (selu, layer, graph) -> activation(graph, "selu"))
                .without(GELU.KIND, GELU::approximate, "Keras files have no name for the approximation of GELU")
                .with(GELU.KIND, (gelu, layer, graph) -> activation(graph, "gelu"))
                .with(SiLU.KIND, (silu, layer, graph) -> activation(graph, "swish"))
                .with(Tanh.KIND, (tanh, layer, graph) -> activation(graph, "tanh"))
                .with(Sigmoid.KIND, (sigmoid, layer, graph) -> activation(graph, "sigmoid"))
                .with(Softplus.KIND, (softplus, layer, graph) -> activation(graph, "softplus"))
                .with(Linear.KIND, (linear, layer, graph) -> activation(graph, "linear"));
    }

    private static void activation(KerasGraph graph, String name) {
        graph.add("Activation", "activation", PRECISION, new JsonObject().put("activation", name), List.of());
    }

    private static void batchNormalization(BatchNormalization normalization, ExportedLayer layer, KerasGraph graph) {
        JsonObject config = new JsonObject().put("axis", 1).put("momentum", KerasGraph.real(normalization.momentum()))
                .put("epsilon", KerasGraph.real(normalization.epsilon())).put("center", true).put("scale", true);
        KerasGraph.put(config, "initializer", KerasGraph.noInitializer(), "beta", "gamma", "moving_mean",
                "moving_variance");
        KerasGraph.put(config, "regularizer", JsonNull.NULL, "beta", "gamma");
        KerasGraph.put(config, "constraint", JsonNull.NULL, "beta", "gamma");
        graph.add("BatchNormalization", "batch_normalization", PRECISION, config,
                Stream.of("gamma", "beta", "moving_mean", "moving_variance").map(name -> new KerasGraph.Weight(name,
                        new Hdf5Dataset(List.of(layer.inputs()), layer.numbers(name)))).toList());
    }
}
