package dev.hourglass.store;

import java.util.List;

/** How many layers a file may hold. */
final class LayerLimit {
    /** Nobody trains networks with more; keeps a hostile file from wasting its reader's time. */
    private static final int MOST_LAYERS = 1000;

    private LayerLimit() {
    }

    /** The same layers, or sizes of layers; IllegalArgumentException if there are too many. */
    static <T> List<T> requireFew(List<T> layers) {
        if (layers.size() > MOST_LAYERS) {
            throw new IllegalArgumentException(
                    "an encoder file holds at most " + MOST_LAYERS + " layers, found " + layers.size());
        }
        return layers;
    }
}
