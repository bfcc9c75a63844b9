package dev.hourglass.nn;

import dev.hourglass.kernel.Tuning;
import dev.hourglass.kernel.View;
import java.util.List;

/**
 * The columns of a Dense layer's input that other parts have written, for a product to come.
 *
 * <p>A product meets their cache lines one after the other, and waits for each to come from another core. If a number
 * of each line is read before, and nothing waits for it, they come at the same time.
 *
 * <p>The input of the whole network is taken for written by parts like any other, though one thread has copied it for
 * all: to read all of it ahead made no difference.
 *
 * @param input   of the layer
 * @param ranges  of these columns
 * @param scratch of this part; the sum of what was read goes there, since the compiler drops reads that
 *                nobody uses
 */
record ForeignColumns(View input, List<ColumnRange> ranges, View scratch) {

    /** Reads a number of each cache line. */
    void fetch(int rows) {
        float sum = 0;
        for (int i = 0; i < ranges.size(); i++) {
            ColumnRange range = ranges.get(i);
            sum += sum(input.array(), input.at(0, range.first()), input.rowStride(), rows, range.width());
        }
        scratch.array()[scratch.at(0, 0)] = sum;
    }

    private static float sum(float[] numbers, int first, int stride, int rows, int width) {
        float sum = 0;
        for (int row = first; row < first + rows * stride; row += stride) {
            for (int at = row; at < row + width; at += Tuning.CACHE_LINE) {
                sum += numbers[at];
            }
        }
        return sum;
    }
}
