package dev.hourglass.nn;

import dev.hourglass.kernel.Padding;
import java.util.Arrays;

/**
 * Which columns of each layer belong to which part of a training step: whole vectors, equally many for each part. If
 * some are left over, the parts that had less work in earlier layers get one more.
 */
final class ColumnParts {
    private final int count;

    /** For each part, its columns of the network's input, then of the output of each layer. */
    private final ColumnRange[][] ranges;

    /** Cuts the layers of a network. */
    ColumnParts(Architecture architecture, int count) {
        this.count = count;
        int layers = architecture.layers().size();
        long[] work = new long[count];
        ranges = new ColumnRange[layers + 1][];
        ranges[0] = split(architecture.inputs(), 1, work);
        for (int layer = 0; layer < layers; layer++) {
            ranges[layer + 1] = architecture.mixesColumns(layer)
                    ? split(architecture.outputs(layer), architecture.inputs(layer), work)
                    : ranges[layer];
        }
    }

    private static ColumnRange[] split(int columns, int workOfOne, long[] work) {
        int vectors = Padding.padded(columns) / Padding.LANES;
        int[] sizes = new int[work.length];
        Arrays.fill(sizes, vectors / work.length);
        for (int left = vectors % work.length; left > 0; left--) {
            sizes[leastBusy(work, sizes, vectors / work.length)]++;
        }
        ColumnRange[] parts = new ColumnRange[work.length];
        int first = 0;
        for (int part = 0; part < parts.length; part++) {
            int end = first + sizes[part] * Padding.LANES;
            parts[part] = new ColumnRange(first, end);
            work[part] += (long) sizes[part] * workOfOne;
            first = end;
        }
        return parts;
    }

    /** The part with the least work, among those of a given size. */
    private static int leastBusy(long[] work, int[] sizes, int size) {
        int least = -1;
        for (int part = 0; part < work.length; part++) {
            if (sizes[part] == size && (least < 0 || work[part] < work[least])) {
                least = part;
            }
        }
        return least;
    }

    /** {@return how many of these columns the largest part has, including padding} */
    static int widest(int columns, int parts) {
        int vectors = Padding.padded(columns) / Padding.LANES;
        return Padding.LANES * ((vectors + parts - 1) / parts);
    }

    /** {@return how many parts there are} */
    int count() {
        return count;
    }

    /** {@return a part's columns of a layer's input; none if there are more parts than vectors} */
    ColumnRange input(int layer, int part) {
        return ranges[layer][part];
    }

    /** {@return a part's columns of a layer's output; none if there are more parts than vectors} */
    ColumnRange output(int layer, int part) {
        return ranges[layer + 1][part];
    }
}
