package dev.hourglass.nn;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.Transpose;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;

/** A part's share of {@code dX = dY Wt}. */
interface InputGradient {

    /** Computes the share. */
    void compute(int rows);

    /** Takes the columns that the part needs, once dX is finished. */
    void receive(int rows);

    /**
     * Some columns or some rows of dX, whole: nobody else computes any of them.
     *
     * @param product these columns or rows
     */
    record Whole(Product product) implements InputGradient {
        @Override
        public void compute(int rows) {
            product.run(rows);
        }

        @Override
        public void receive(int rows) {
            // they are where they belong
        }
    }

    /**
     * The sums of dX over the columns of a panel of W, which go on where another part has stopped. They are computed as
     * the transpose, {@code dXt = W dYt}: only small operands are transposed.
     *
     * @param depth          how many columns the panel has, without padding
     * @param outputGradient these columns of dY
     * @param transposed         where they are transposed
     * @param inputs         rows of W
     * @param kernel         these columns of W
     * @param initial          what the part before has computed of dXt, null if nothing
     * @param sums           dXt, written
     * @param ownSums        the part of the finished dXt that this part needs
     * @param ownInputs      how many rows it has
     * @param inputGradient  where that is transposed, columns of dX
     * @param workspace      of this part
     */
    record PartialSums(int depth, View outputGradient, View transposed, int inputs, View kernel, View initial,
            View sums, View ownSums, int ownInputs, View inputGradient, Workspace workspace) implements InputGradient {
        @Override
        public void compute(int rows) {
            Transpose.KERNEL.run(rows, depth, outputGradient, transposed);
            Kernels.GEMM.multiply(0, inputs, Padding.padded(rows), depth, kernel, transposed, initial, sums, workspace);
        }

        @Override
        public void receive(int rows) {
            Transpose.KERNEL.run(ownInputs, rows, ownSums, inputGradient);
        }
    }
}
