package dev.hourglass.operation;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.layer.ColumnBlock;
import dev.hourglass.layer.Columnwise;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LayerPass;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.StepMoment;
import dev.hourglass.layer.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A step of one columnwise layer, forward and back, as a training makes it: with the kernels in use, in blocks of
 * columns.
 */
final class PassCase {
    private static final int STEP = 5;
    private static final int LAYER = 2;

    private final int rows;
    private final int columns;
    private final int width;
    private final SplittableRandom random;
    private final List<float[]> arrays = new ArrayList<>();
    private final Columnwise layer;
    private final View x;
    private final View y;
    private final View gradient;
    private final List<View> tensors = new ArrayList<>();
    private final List<View> tensorGradients = new ArrayList<>();
    private final List<View> matrices = new ArrayList<>();
    private final List<View> vectors = new ArrayList<>();
    private final StepMoment moment = new StepMoment(1, column -> 1 + column % 3);

    PassCase(Layer kind, int rows, int columns, boolean inPlace) {
        this.rows = rows;
        this.columns = columns;
        this.width = Padding.padded(columns);
        this.random = new SplittableRandom(100L * rows + columns);
        this.layer = kind.columnwise().orElseThrow();
        x = filled(rows, -2, 2);
        gradient = filled(rows, -2, 2);
        y = inPlace ? x : filled(rows, 0, 0);
        for (Tensor tensor : kind.tensors(columns)) {
            tensors.add(row(filled(1, 0.5, 1.5)));
            tensorGradients.add(tensor.trainable() ? row(filled(1, 0, 0)) : View.NOTHING);
        }
        for (int i = 0; i < layer.keptMatrices(); i++) {
            matrices.add(filled(rows, 0, 0));
        }
        for (int i = 0; i < layer.keptVectors(); i++) {
            vectors.add(row(filled(1, 0, 0)));
        }
        moment.begin(STEP);
    }

    /** {@return every registered layer that treats each column by itself, in all its variants} */
    static List<Layer> layers() {
        return Operations.variants(Layers.REGISTRY).stream().filter(layer -> layer.columnwise().isPresent()).toList();
    }

    private static View row(View matrix) {
        return View.ofRepeatedRow(matrix.array(), matrix.offset());
    }

    /** Random numbers, all padding zero. */
    private View filled(int count, double low, double high) {
        float[] array = new float[count * width];
        for (int i = 0; i < array.length && low < high; i++) {
            float value = (float) random.nextDouble(low, high);
            array[i] = i % width < columns ? value : 0;
        }
        arrays.add(array);
        return View.ofRows(array, 0, width);
    }

    /** {@return this case after a step in blocks that begin with the given columns} */
    PassCase run(int... starts) {
        List<LayerPass> passes = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : width;
            passes.add(layer.training(block(starts[i], end - starts[i])));
        }
        passes.forEach(pass -> pass.forward(rows));
        passes.forEach(pass -> pass.backward(rows));
        return this;
    }

    private ColumnBlock block(int first, int blockWidth) {
        View scratch = View.ofRows(new float[rows * blockWidth], 0, blockWidth);
        Arrays.fill(scratch.array(), Float.NaN);
        return new ColumnBlock(LAYER, columns, first, blockWidth, x.fromColumn(first), y.fromColumn(first),
                gradient.fromColumn(first), from(tensors, first), from(tensorGradients, first), from(matrices, first),
                from(vectors, first), scratch, moment);
    }

    private static List<View> from(List<View> views, int first) {
        return views.stream().map(view -> view.fromColumn(first)).toList();
    }

    /** {@return output, gradient, and what the layer has learned or kept} */
    List<float[]> results() {
        return arrays.subList(y == x ? 0 : 1, arrays.size());
    }

    /** {@return what the layer reads} */
    float[] input() {
        return x.array();
    }

    /** {@return output and gradient of the input, one after the other} */
    float[] both() {
        float[] both = Arrays.copyOf(y.array(), 2 * y.array().length);
        System.arraycopy(gradient.array(), 0, both, y.array().length, y.array().length);
        return both;
    }

    /** {@return whether the output's padding is zero} */
    boolean hasZeroPadding() {
        for (int i = 0; i < y.array().length; i++) {
            if (i % width >= columns && y.array()[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
