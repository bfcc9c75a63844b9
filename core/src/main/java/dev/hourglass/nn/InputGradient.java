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

    /** Copies the columns that the part needs, once dX is complete. */
    void receive(int rows);

    /**
     * Some columns or rows of dX that this part computes completely.
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
     * The sums of dX over the columns of one panel of W, which continue where another part has stopped. They are
     * computed as the transpose, {@code dXt = W dYt}, so that only small operands are transposed.
     *
     * @param depth          how many columns the panel has, without padding
     * @param outputGradient these columns of dY
     * @param transposed         where they are transposed
     * @param inputs         rows of W
     * @param kernel         these columns of W
     * @param initial          the sums of dXt that the part before has computed; null for the first part
     * @param sums           dXt, written
     * @param ownSums        the rows of the complete dXt that this part needs
     * @param ownInputs      how many rows it has
     * @param inputGradient  where those are transposed to, columns of dX
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
