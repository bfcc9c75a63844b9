package dev.hourglass.results;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.json.JsonNull;
import dev.hourglass.json.JsonObject;
import dev.hourglass.nn.LayerSummary;
import dev.hourglass.nn.Network;
import dev.hourglass.preprocessing.Feature;
import java.util.ArrayList;
import java.util.List;

/** What an encoder is, and how it was trained. */
public final class EncoderResult {
    private EncoderResult() {
    }

    /**
     * Adds columns, layers, the size of a code and the training to a result.
     *
     * @param result  to add to
     * @param encoder to tell of
     * @return the result
     */
    public static JsonObject put(JsonObject result, Encoder encoder) {
        return result.put("columns", columns(encoder))
                .put("layers", layers(encoder.network()))
                .put("code_size", encoder.codeSize())
                .put("training", ProvenanceResult.of(encoder.provenance()));
    }

    private static List<Object> columns(Encoder encoder) {
        List<Object> columns = new ArrayList<>();
        double[] minimum = encoder.scaler().dataMinimum();
        double[] maximum = encoder.scaler().dataMaximum();
        int place = 0;
        for (Feature feature : encoder.features().list()) {
            JsonObject column = new JsonObject().put("name", feature.name());
            columns.add(column);
            if (feature.isCategory()) {
                column.put("levels", feature.levels())
                        .put("fill", feature.hasFill() ? feature.level((int) feature.fill()) : JsonNull.NULL);
                if (feature.other()) {
                    column.put("other", feature.otherName());
                }
            } else {
                column.put("minimum", minimum[place]).put("maximum", maximum[place]).put("fill", feature.fill());
            }
            place += feature.width();
        }
        return columns;
    }

    /** The layers of a network. */
    static List<Object> layers(Network network) {
        List<Object> layers = new ArrayList<>();
        for (LayerSummary layer : network.architecture().summaries()) {
            layers.add(new JsonObject().put("name", layer.name()).put("type", layer.type())
                    .put("inputs", layer.inputs()).put("outputs", layer.outputs())
                    .put("parameters", layer.parameters()));
        }
        return layers;
    }
}
