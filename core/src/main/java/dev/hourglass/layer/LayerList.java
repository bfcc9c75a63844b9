package dev.hourglass.layer;

import dev.hourglass.registry.NotationException;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;

/** Several layers as people write them, {@code dense:200,leaky:0.2,dense:100}. Refusals say which of them is meant. */
public final class LayerList {
    /** Encoder files hold twice as many, which leaves room for what other settings add. */
    private static final int MOST_LAYERS = 500;

    private LayerList() {
    }

    /**
     * {@return the layers that a text describes, in order}
     *
     * @param text  notations with commas between, and spaces round them or not
     * @param first whether rows enter the network at the first of them, so that layers may begin it that take rows as
     *              they enter
     * @throws NotationException if a word describes no layer, one stands where it may not, or they are too many
     */
    public static List<Layer> parse(String text, boolean first) {
        String[] words = text.split(",", -1);
        if (words.length > MOST_LAYERS) {
            throw new NotationException("found " + words.length + " layers, expected at most " + MOST_LAYERS,
                    "use fewer layers");
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
            Layer layer = Layers.REGISTRY.read(word);
            if (layer.isForInput() && !entry) {
                throw new NotationException(layer.kind() + " takes rows as they enter the network",
                        "put it before all other layers of the encoder");
            }
            return layer;
        } catch (NotationException refusal) {
            throw new NotationException("layer " + place + ", " + Escaped.quoted(word) + ": " + refusal.getMessage(),
                    refusal.fix(), refusal);
        }
    }
}
