package dev.hourglass.cli;

import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Notation;
import dev.hourglass.registry.Part;
import dev.hourglass.registry.Registry;
import dev.hourglass.registry.UnknownKindException;
import dev.hourglass.table.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Values of options that are parts of a training, as {@link Notation} writes them. */
final class PartTypes {
    /** Encoder files hold twice as many, which leaves room for what other options add. */
    private static final int MOST_LAYERS = 500;

    private PartTypes() {
    }

    /**
     * One part.
     *
     * @param registry of all such parts, asked for when it is needed: most starts of the program need none
     */
    static <T extends Part> ValueType<T> one(Supplier<Registry<T>> registry) {
        return new ValueType<>("a name, and what it is made with after colons", text -> part(registry.get(), text),
                () -> registry.get().names());
    }

    /**
     * Several layers, with commas between.
     *
     * @param first whether rows enter the network at the first of them
     */
    static ValueType<List<Layer>> layers(boolean first) {
        return new ValueType<>("a list of layers with commas", text -> layers(text, first), PartTypes::others);
    }

    /** Layers that no other option names. */
    private static List<String> others() {
        List<String> names = new ArrayList<>(Layers.REGISTRY.names());
        names.removeAll(Layers.ACTIVATIONS.names());
        names.removeAll(Layers.CORRUPTIONS.names());
        return names;
    }

    private static <T extends Part> T part(Registry<T> registry, String text) {
        try {
            return registry.parse(text);
        } catch (UnknownKindException unknown) {
            throw new TextRefusal(unknown.problem(), "use one of " + String.join(", ", unknown.known()), unknown);
        } catch (IllegalArgumentException wrong) {
            throw new TextRefusal(wrong.getMessage(), "write it as in " + example(registry, text), wrong);
        }
    }

    private static String example(Registry<?> registry, String text) {
        Kind<?> kind = registry.named(text.substring(0, (text + ":").indexOf(':')));
        return Notation.example(kind);
    }

    private static List<Layer> layers(String text, boolean first) {
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
            Layer layer = part(Layers.REGISTRY, word);
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
