package dev.hourglass.layer;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A columnwise layer in training over rows of its own, cut into blocks of columns as a network would, every memory it
 * may touch of any content before.
 */
final class LayerRun {
    /** The standard deviation of column j of the training rows is {@code (j + 1) / 4}. */
    static final double DEVIATION = 0.25;

    /** The place of the layer in its network. */
    static final int LAYER = 3;

    final int rows;
    final int columns;
    final View x;
    final View y;
    final View gradient;
    final StepMoment moment;
    private final List<LayerPass> passes = new ArrayList<>();

    /**
     * A layer with all its columns in one block.
     *
     * @param inPlace whether y is x
     */
    LayerRun(Columnwise layer, int rows, int columns, boolean inPlace) {
        this(layer, rows, columns, inPlace, Padding.padded(columns), 7);
    }

    /**
     * A layer in blocks.
     *
     * @param inPlace    whether y is x
     * @param blockWidth columns of a block
     * @param seed       of the training
     */
    LayerRun(Columnwise layer, int rows, int columns, boolean inPlace, int blockWidth, long seed) {
        this.rows = rows;
        this.columns = columns;
        x = matrix(0);
        y = inPlace ? x : matrix(Float.NaN);
        gradient = matrix(0);
        moment = new StepMoment(seed, column -> (column + 1) * DEVIATION);
        moment.begin(0);
        List<View> kept = new ArrayList<>();
        for (int i = 0; i < layer.keptMatrices(); i++) {
            kept.add(matrix(Float.NaN));
        }
        for (int first = 0; first < Padding.padded(columns); first += blockWidth) {
            int from = first;
            passes.add(layer.training(new ColumnBlock(LAYER, columns, first,
                    Math.min(blockWidth, Padding.padded(columns) - first), x.fromColumn(first), y.fromColumn(first),
                    gradient.fromColumn(first), List.of(), List.of(),
                    kept.stream().map(view -> view.fromColumn(from)).toList(), List.of(), matrix(Float.NaN), moment)));
        }
    }

    private View matrix(float content) {
        int width = Padding.padded(columns);
        float[] array = new float[rows * width];
        Arrays.fill(array, content);
        return View.ofRows(array, 0, width);
    }

    /** What an element is to be. */
    interface Element {
        float at(int row, int column);
    }

    /** Sets all elements but the padding. */
    LayerRun fill(View matrix, Element element) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                matrix.array()[matrix.at(i, j)] = element.at(i, j);
            }
        }
        return this;
    }

    /** Goes forward in a step. */
    LayerRun forward(long step) {
        moment.begin(step);
        passes.forEach(pass -> pass.forward(rows));
        return this;
    }

    /** Goes back in the same step. */
    LayerRun backward() {
        for (int i = passes.size() - 1; i >= 0; i--) {
            passes.get(i).backward(rows);
        }
        return this;
    }

    /** {@return an element} */
    static float at(View matrix, int row, int column) {
        return matrix.array()[matrix.at(row, column)];
    }

    /** {@return how many elements of the padding are not zero} */
    long padding(View matrix) {
        long count = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = columns; j < Padding.padded(columns); j++) {
                count += at(matrix, i, j) == 0 ? 0 : 1;
            }
        }
        return count;
    }
}
