package dev.hourglass.layer;

import dev.hourglass.kernel.RandomKernel;
import dev.hourglass.kernel.View;
import java.util.List;

/**
 * Where the numbers of some columns of a layer lie, all views beginning with the first of these columns.
 *
 * @param layer           its place in the network, counted from 0
 * @param columns         of the whole layer, without padding
 * @param first           the first of these columns
 * @param width           how many, padding counted
 * @param x               the layer's input
 * @param y               its output; may be x
 * @param gradient        of the loss by the output, and when the layer has been passed, by its input;
 *                        {@link View#NOTHING} where nobody asks for it, as in use
 * @param tensors         the layer's vectors, each a repeated row
 * @param tensorGradients where their gradients go, {@link View#NOTHING} for averages; empty in use
 * @param matrices        what {@link Columnwise#keptMatrices} asked for; empty in use
 * @param vectors         what {@link Columnwise#keptVectors} asked for; empty in use
 * @param scratch         a block of the same shape that nobody else uses meanwhile
 * @param moment          which step it is, and what random numbers belong to it; of no meaning in use
 */
@SuppressWarnings("exports")
public record ColumnBlock(int layer, int columns, int first, int width, View x, View y, View gradient,
        List<View> tensors, List<View> tensorGradients, List<View> matrices, List<View> vectors, View scratch,
        StepMoment moment) {

    /** {@return how many of the columns are no padding} */
    public int valid() {
        return Math.max(0, Math.min(width, columns - first));
    }

    /** {@return whether the rows lie transposed, column after column, as {@link Columnwise#takesTransposed} allows} */
    public boolean isTransposed() {
        return y.columnStride() != 1;
    }

    /**
     * {@return the counter of an element's random numbers, the same in every block that has the column}
     *
     * @param row    of the batch
     * @param column of this block
     */
    public int counter(int row, int column) {
        return row * columns + first + column;
    }

    /**
     * Draws the layer's random numbers of this step, the one of {@link #counter} for each element. Whoever draws again
     * in the same step gets the same.
     *
     * @param kernel of which distribution
     * @param rows   how many rows
     * @param to     rows x width, padding included, written
     */
    public void draw(RandomKernel kernel, int rows, View to) {
        kernel.run(rows, width, counter(0, 0), columns, moment.key(layer), to);
    }

    /**
     * Puts zeros back into the padding of the output.
     *
     * @param rows how many rows
     */
    public void clearPadding(int rows) {
        int valid = valid();
        if (valid == width) {
            return;
        }
        for (int i = 0; i < rows; i++) {
            for (int j = valid; j < width; j++) {
                y.array()[y.at(i, j)] = 0;
            }
        }
    }
}
