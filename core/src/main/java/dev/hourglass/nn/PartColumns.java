package dev.hourglass.nn;

import dev.hourglass.kernel.View;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A matrix of the shape of a batch of which each part of a step reads and writes its own columns alone: a gradient, for
 * instance.
 *
 * <p>If parts own panels of kernels, each has a whole matrix in which it uses only these columns, so that no core
 * prefetches another's with its own, as in {@link KernelPanels}. Rows are as long as in every other matrix of the
 * layer, as its arithmetic expects.
 *
 * @param views one for each part, or one for all
 */
record PartColumns(List<View> views) {

    /**
     * Takes the memory.
     *
     * @param columns how many the matrix has
     * @param shape   says how many rows, and whether parts own panels
     */
    static PartColumns of(NetworkMemory memory, int columns, StepShape shape) {
        int matrices = shape.ownsPanels() ? shape.parts() : 1;
        return new PartColumns(IntStream.range(0, matrices)
                .mapToObj(part -> memory.rows(shape.rows(), columns)).toList());
    }

    /** The matrix with the columns of a part, which are numbered as in every other. */
    View of(int part) {
        return views.get(views.size() == 1 ? 0 : part);
    }
}
