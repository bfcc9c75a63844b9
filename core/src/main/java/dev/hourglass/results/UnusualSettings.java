package dev.hourglass.results;

import dev.hourglass.autoencoder.AutoencoderLayers;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.json.JsonObject;
import dev.hourglass.layer.Layer;
import dev.hourglass.nn.Descent;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.registry.Notation;
import dev.hourglass.registry.Part;
import java.util.List;
import java.util.Objects;

/** What of a training's settings is not as usual, each under a name, with parts as {@link Notation} writes them. */
public final class UnusualSettings {
    private static final AutoencoderSettings USUAL = new AutoencoderSettings();

    private final JsonObject found = new JsonObject();

    private UnusualSettings() {
    }

    /**
     * {@return the names and what they have, in a fixed order; nothing for the tutorial's training}
     *
     * @param settings of a training
     */
    public static JsonObject of(AutoencoderSettings settings) {
        UnusualSettings report = new UnusualSettings();
        if (settings.scaling() != USUAL.scaling()) {
            report.found.put("scaling", settings.scaling().toString());
        }
        report.layers(settings.layers());
        report.part("loss", settings.loss(), USUAL.loss());
        report.part("regularization", settings.objective().regularization(), USUAL.objective().regularization());
        report.descent(settings.descent());
        report.number("min_delta", settings.stopping().minDelta());
        return report.found;
    }

    /**
     * Adds them to a result as {@code settings}, where there are any.
     *
     * @param result   to add to
     * @param settings of a training
     * @return the result
     */
    public static JsonObject put(JsonObject result, AutoencoderSettings settings) {
        Objects.requireNonNull(result, "result");
        JsonObject found = of(settings);
        return found.names().isEmpty() ? result : result.put("settings", found);
    }

    /**
     * {@return the same for people, a line each}
     *
     * @param settings of a training
     */
    public static List<String> lines(AutoencoderSettings settings) {
        JsonObject found = of(settings);
        return found.names().stream()
                .map(name -> name.replace('_', ' ') + " " + words(found.find(name).orElseThrow())).toList();
    }

    private static String words(Object value) {
        if (value instanceof List<?> parts) {
            return String.join(",", parts.stream().map(Object::toString).toList());
        }
        return value instanceof Double number ? ShortestDecimal.of(number) : value.toString();
    }

    private void layers(AutoencoderLayers layers) {
        part("activation", layers.activation(), USUAL.layers().activation());
        if (!layers.batchNormalization()) {
            found.put("batch_normalization", "none");
        }
        number("least_bottleneck", layers.leastBottleneck());
        number("dropout", layers.dropout());
        part("initializer", layers.initializer(), USUAL.layers().initializer());
        list("noise", layers.noise());
        list("encoder", layers.encoder());
        list("after_code", layers.afterCode());
        list("decoder", layers.decoder());
        list("after_output", layers.afterOutput());
    }

    private void descent(Descent descent) {
        double rate = descent.optimizer().learningRate();
        Part usual = USUAL.withLearningRate(rate).optimizer();
        part("optimizer", descent.optimizer(), usual);
        part("schedule", descent.schedule(), USUAL.descent().schedule());
        number("clip_value", descent.clipping().value());
        number("clip_norm", descent.clipping().globalNorm());
    }

    private void part(String name, Part part, Part usual) {
        if (!part.equals(usual)) {
            found.put(name, Notation.of(part));
        }
    }

    private void number(String name, double value) {
        if (value > 0) {
            found.put(name, value);
        }
    }

    private void list(String name, List<Layer> layers) {
        if (!layers.isEmpty()) {
            found.put(name, layers.stream().map(Notation::of).toList());
        }
    }
}
