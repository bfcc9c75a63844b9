package dev.hourglass.nn;

import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.layer.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where each number of a network lies in one array, after the {@linkplain Arena#LEAD lead}: kernels first, then the
 * vectors that the optimizer changes, then the running averages; every row padded with zeros to whole vectors.
 *
 * <p>The optimizer's averages use the same layout. So do the gradients of the vectors, which lie side by side, so that
 * one pass updates them all.
 */
final class ParameterLayout {
    /** The index of W among the tensors of a layer that mixes columns. */
    static final int KERNEL = 0;
    /** The index of b among the tensors of a layer that mixes columns. */
    static final int BIAS = 1;

    private final List<List<Tensor>> tensors = new ArrayList<>();
    private final List<int[]> offsets = new ArrayList<>();
    private final int kernelEnd;
    private final int trainableEnd;
    private final int size;

    ParameterLayout(Architecture architecture) {
        List<String> names = architecture.names();
        for (int i = 0; i < architecture.layers().size(); i++) {
            List<Tensor> ofLayer = architecture.tensors(i, names.get(i));
            tensors.add(ofLayer);
            offsets.add(new int[ofLayer.size()]);
        }
        kernelEnd = place(Tensor::isKernel, Arena.LEAD);
        trainableEnd = place(tensor -> !tensor.isKernel() && tensor.trainable(), kernelEnd);
        size = place(tensor -> !tensor.trainable(), trainableEnd);
    }

    private int place(Predicate<Tensor> kind, int from) {
        int next = from;
        for (int layer = 0; layer < tensors.size(); layer++) {
            for (int i = 0; i < tensors.get(layer).size(); i++) {
                Tensor tensor = tensors.get(layer).get(i);
                if (kind.test(tensor)) {
                    offsets.get(layer)[i] = next;
                    next += tensor.rows() * Padding.padded(tensor.columns());
                }
            }
        }
        return next;
    }

    /** Where the kernels, which come first, end. */
    int kernelEnd() {
        return kernelEnd;
    }

    /** Where the numbers that the optimizer changes end; they begin at {@link Arena#LEAD}. */
    int trainableEnd() {
        return trainableEnd;
    }

    /** How many floats the array has in all. */
    int size() {
        return size;
    }

    /** One tensor of a layer, by its index in {@link Architecture#tensors(int, String)}, as a view of rows. */
    View rows(float[] array, int layer, int index) {
        int stride = Padding.padded(tensors.get(layer).get(index).columns());
        return View.ofRows(array, offsets.get(layer)[index], stride);
    }

    /** A vector of a layer, repeated for every row. */
    View repeatedRow(float[] array, int layer, int index) {
        return View.ofRepeatedRow(array, offsets.get(layer)[index]);
    }

    /** Where a tensor begins in the array. */
    int offset(int layer, int index) {
        return offsets.get(layer)[index];
    }

    /** Copies a tensor, given without padding, into its place. */
    void store(float[] block, float[] array, int layer, int index) {
        Tensor tensor = tensors.get(layer).get(index);
        View rows = rows(array, layer, index);
        for (int i = 0; i < tensor.rows(); i++) {
            System.arraycopy(block, i * tensor.columns(), array, rows.at(i, 0), tensor.columns());
        }
    }

    /** A copy of a tensor from the array, without padding. */
    float[] load(float[] array, int layer, int index) {
        Tensor tensor = tensors.get(layer).get(index);
        View rows = rows(array, layer, index);
        float[] block = new float[tensor.size()];
        for (int i = 0; i < tensor.rows(); i++) {
            System.arraycopy(array, rows.at(i, 0), block, i * tensor.columns(), tensor.columns());
        }
        return block;
    }

    /** The tensors of a layer, in order. */
    List<Tensor> tensors(int layer) {
        return tensors.get(layer);
    }
}
