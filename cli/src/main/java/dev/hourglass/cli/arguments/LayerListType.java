package dev.hourglass.cli.arguments;

import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LayerList;
import dev.hourglass.layer.Layers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Values of options that are several layers with commas between.
 *
 * @param first whether rows enter the network at the first of them
 */
record LayerListType(boolean first) implements Function<String, List<Layer>>, Supplier<List<String>> {

    @Override
    public List<Layer> apply(String text) {
        return LayerList.parse(text, first);
    }

    /** The names of layers that no other option has. */
    @Override
    public List<String> get() {
        List<String> names = new ArrayList<>(Layers.REGISTRY.names());
        names.removeAll(Layers.ACTIVATIONS.names());
        names.removeAll(Layers.CORRUPTIONS.names());
        return names;
    }
}
