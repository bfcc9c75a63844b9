package dev.hourglass.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * Layers that are computed one after the other on the same columns: a layer that mixes columns and those up to the next
 * such one, or the layers before the first.
 *
 * @param architecture of the whole network
 * @param first        the first layer
 * @param end          the layer after the last
 */
record LayerGroup(Architecture architecture, int first, int end) {

    /** Cuts a network into groups. */
    static List<LayerGroup> of(Architecture architecture) {
        List<LayerGroup> groups = new ArrayList<>();
        int first = 0;
        for (int layer = 1; layer <= architecture.layers().size(); layer++) {
            if (layer == architecture.layers().size() || architecture.mixesColumns(layer)) {
                groups.add(new LayerGroup(architecture, first, layer));
                first = layer;
            }
        }
        return groups;
    }

    /** Whether its first layer mixes columns. */
    boolean hasKernel() {
        return architecture.mixesColumns(first);
    }

    /** The first of the layers that treat each column by itself; {@link #end} if there is none. */
    int firstColumnwise() {
        return hasKernel() ? first + 1 : first;
    }

    /** How many columns come in. */
    int inputs() {
        return architecture.inputs(first);
    }

    /** How many columns go out of each of its layers. */
    int outputs() {
        return architecture.outputs(first);
    }

    /** The layer whose output is the group's output. */
    int last() {
        return end - 1;
    }

    /** Whether it has something to learn, so that the backward pass has to reach it. */
    boolean isTrainable() {
        for (int layer = first; layer < end; layer++) {
            if (!architecture.layers().get(layer).tensors(architecture.inputs(layer)).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
