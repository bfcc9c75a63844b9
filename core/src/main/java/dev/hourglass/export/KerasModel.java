package dev.hourglass.export;

import dev.hourglass.json.JsonNull;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.Link;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.QuantileScaler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A model as a functional model of Keras: one input of all columns, in order; one output, of codes or, with a
 * classifier, of probabilities.
 *
 * <p>The scaler is a {@code Rescaling} layer of float64 on an input of float64, so that it rounds as the engine's; the
 * layers after it are of float32, to which Keras casts.
 */
final class KerasModel {
    private static final LayerTable<KerasGraph> LAYERS = KerasLayers.table();
    /** Arrays of Java have fewer than 2^31 bytes. */
    private static final long MOST_NUMBERS = (1L << 29) - (1 << 20);
    private static final String WIDE = "float64";
    private static final String NARROW = "float32";

    private final KerasGraph graph = new KerasGraph();
    private final String shapeMember;

    /**
     * A model without layers.
     *
     * @param shapeMember what the shape of the input is called
     */
    private KerasModel(String shapeMember) {
        this.shapeMember = shapeMember;
    }

    /** {@return the table of layers} */
    static LayerTable<KerasGraph> layers() {
        return LAYERS;
    }

    /** {@return what of a model Keras cannot hold, or empty} */
    static Optional<String> problem(ExportedModel exported, ExportSettings settings) {
        return NumberLimit.problem(exported, MOST_NUMBERS, "a Keras file").or(() -> LAYERS.problem(exported))
                .or(() -> settings.scaledInput() ? Optional.empty() : inputProblem(exported));
    }

    /** Keras reads one array of numbers, and scales it by a factor and a summand for each column. */
    private static Optional<String> inputProblem(ExportedModel exported) {
        Features features = exported.features();
        if (!features.isPlain()) {
            return Optional.of("a Keras file has no place for "
                    + (features.categories().isEmpty() ? "what stands in for missing cells" : "categories"));
        }
        return RangeScaler.problem(exported, "a Keras file").or(() -> RangeScaler.of(exported).settings().clip()
                ? Optional.of("a Keras file has no place for a scaler that clips") : Optional.empty());
    }

    /**
     * {@return the layers of a model that has no {@link #problem}}
     *
     * @param shapeMember what the shape of the input is called
     */
    static KerasGraph graph(ExportedModel exported, ExportSettings settings, String shapeMember) {
        KerasModel model = new KerasModel(shapeMember);
        model.input(exported, settings.scaledInput());
        model.taken(exported);
        exported.classifier().ifPresent(classifier -> model.classifier(classifier.model()));
        return model.graph;
    }

    /** {@return what the file is of; where rows are scaled before they go in, also how} */
    static JsonObject about(ExportedModel exported, ExportSettings settings) {
        JsonObject about = exported.about();
        if (settings.scaledInput()) {
            about.put("scaler", exported.scaler() instanceof QuantileScaler quantiles ? about(quantiles)
                    : about(RangeScaler.of(exported)));
        }
        return about;
    }

    private static JsonObject about(MinMaxScaler scaler) {
        return new JsonObject().put("scale", list(scaler.scale())).put("offset", list(scaler.offset()))
                .put("low", scaler.settings().low()).put("high", scaler.settings().high())
                .put("clip", scaler.settings().clip());
    }

    /** Column after column, each ascending: what {@link QuantileScaler} says is done with them. */
    private static JsonObject about(QuantileScaler scaler) {
        DoubleMatrix quantiles = scaler.quantiles();
        return new JsonObject().put("quantiles", IntStream.range(0, quantiles.columns())
                .mapToObj(column -> IntStream.range(0, quantiles.rows())
                        .mapToObj(step -> quantiles.get(step, column)).toList()).toList());
    }

    private void input(ExportedModel exported, boolean isScaled) {
        graph.input(isScaled ? NARROW : WIDE,
                new JsonObject().put(shapeMember, List.of(JsonNull.NULL, exported.features().width())));
        if (!isScaled) {
            scaler(RangeScaler.of(exported));
        }
    }

    private void scaler(MinMaxScaler scaler) {
        double[] first = scaler.firstFactor();
        if (Arrays.stream(first).anyMatch(factor -> factor != 1)) {
            rescaling(first, new double[first.length]);
        }
        rescaling(scaler.secondFactor(), scaler.offset());
    }

    private void rescaling(double[] scale, double[] offset) {
        graph.add("Rescaling", "rescaling", WIDE,
                new JsonObject().put("scale", list(scale)).put("offset", list(offset)), List.of());
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private void taken(ExportedModel exported) {
        List<String> taken = new ArrayList<>();
        LAYERS.write(exported, graph, columns -> taken.add(graph.value()));
        graph.from(taken.get(0));
        if (taken.size() > 1) {
            graph.add("Concatenate", "concatenate", NARROW, new JsonObject().put("axis", -1), taken, List.of());
        }
    }

    /** One score of two classes is that of the second, beside 0 for the first. */
    private void classifier(LogisticModel model) {
        int features = model.features();
        int classes = model.classes();
        int first = classes - model.coefficients().rows();
        boolean oneVersusRest = model.link() == Link.ONE_VS_REST;
        float sign = oneVersusRest ? -1 : 1;
        float[] kernel = new float[features * classes];
        float[] bias = new float[classes];
        for (int k = first; k < classes; k++) {
            bias[k] = sign * (float) model.intercepts()[k - first];
            for (int j = 0; j < features; j++) {
                kernel[j * classes + k] = sign * (float) model.coefficients().get(k - first, j);
            }
        }
        graph.dense(features, classes, oneVersusRest ? "softplus" : "softmax", kernel, bias);
        if (oneVersusRest) {
            normalized(classes);
        }
    }

    /** In proportion to 1 / (1 + e^-s): what came last is -log of it, log(1 + e^-s). */
    private void normalized(int classes) {
        float[] minus = new float[classes * classes];
        for (int k = 0; k < classes; k++) {
            minus[k * classes + k] = -1;
        }
        graph.dense(classes, classes, "softmax", minus, new float[classes]);
    }
}
