package dev.hourglass.cli.arguments;

import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads several layers with commas between. Refusals say which of them is meant.
 *
 * @param first whether rows enter the network at the first of them
 */
public record LayerList(boolean first) implements Function<String, List<Layer>>, Supplier<List<String>> {
    /** Encoder files hold twice as many, which leaves room for what other options add. */
    private static final int MOST_LAYERS = 500;

    /**
     * Values of an option.
     *
     * @param first whether rows enter the network at the first of the layers
     */
    public static ValueType<List<Layer>> type(boolean first) {
        LayerList type = new LayerList(first);
        return new ValueType<>("a list of layers with commas", type, type);
    }

    /** The names of layers that no other option has. */
    @Override
    public List<String> get() {
        List<String> names = new ArrayList<>(Layers.REGISTRY.names());
        names.removeAll(Layers.ACTIVATIONS.names());
        names.removeAll(Layers.CORRUPTIONS.names());
        return names;
    }

    @Override
    public List<Layer> apply(String text) {
        String[] words = text.split(",", -1);
        if (words.length > MOST_LAYERS) {
            throw new TextRefusal("found " + words.length + " layers, expected at most " + MOST_LAYERS,
                    "use fewer layers", null);
        }
        List<Layer> layers = new ArrayList<>();
        for (String word : words) {
            boolean entry = first && layers.stream().allMatch(Layer::isForTrainingOnly);
            layers.add(layer(word.strip(), layers.size() + 1, entry));
        }
        return List.copyOf(layers);
    }

    /** One of several layers; rows enter the network at it, or at others before it. */
    private static Layer layer(String word, int place, boolean entry) {
        try {
            Layer layer = PartType.read(Layers.REGISTRY, word);
            if (layer.isForInput() && !entry) {
                throw new TextRefusal(layer.kind() + " takes rows as they enter the network",
                        "put it before all other layers of the encoder", null);
            }
            return layer;
        } catch (TextRefusal refusal) {
            throw new TextRefusal("layer " + place + ", " + Escaped.quoted(word) + ": " + refusal.getMessage(),
                    refusal.fix(), refusal);
        }
    }
}
