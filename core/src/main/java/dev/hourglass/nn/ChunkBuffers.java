package dev.hourglass.nn;

import dev.hourglass.kernel.View;
import java.util.List;

/**
 * The buffers of a chunk's pass through a network: one for the input, and two between which groups of layers alternate,
 * reading one and writing the other, so that both stay in the cache.
 */
final class ChunkBuffers {
    private final View input;
    private final View entry;
    private final View scratch;
    private final View even;
    private final View odd;

    private ChunkBuffers(Architecture architecture, int rows, RowLayout rowLayout, NetworkMemory memory) {
        input = memory.rows(rows, architecture.inputs());
        entry = rowLayout.entry(input, rows, architecture.inputs(), memory);
        scratch = rowLayout.matrix(rows, widest(architecture), memory);
        even = rowLayout.matrix(rows, widest(architecture, 0), memory);
        odd = rowLayout.matrix(rows, widest(architecture, 1), memory);
    }

    /** Buffers for chunks of up to so many rows. */
    static ChunkBuffers of(Architecture architecture, int rows, RowLayout rowLayout) {
        NetworkMemory draft = NetworkMemory.draft();
        new ChunkBuffers(architecture, rows, rowLayout, draft);
        return new ChunkBuffers(architecture, rows, rowLayout, NetworkMemory.of(draft, rowLayout.leastFloats()));
    }

    private static int widest(Architecture architecture) {
        int widest = architecture.inputs();
        for (int layer = 0; layer < architecture.layers().size(); layer++) {
            widest = Math.max(widest, architecture.outputs(layer));
        }
        return widest;
    }

    /** The outputs of the widest of every second group; 0 if there is none. */
    private static int widest(Architecture architecture, int first) {
        int widest = 0;
        List<LayerGroup> groups = LayerGroup.of(architecture);
        for (int i = first; i < groups.size(); i += 2) {
            widest = Math.max(widest, groups.get(i).outputs());
        }
        return widest;
    }

    /** Where rows go in, padded. */
    View input() {
        return input;
    }

    /** Where the first group reads the rows; may be the input itself. */
    View entry() {
        return entry;
    }

    /** Room for any layer's rows. */
    View scratch() {
        return scratch;
    }

    /** Where a group of layers writes. */
    View output(int group) {
        return group % 2 == 0 ? even : odd;
    }
}
