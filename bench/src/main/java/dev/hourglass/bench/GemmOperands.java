package dev.hourglass.bench;

import dev.hourglass.kernel.Kernels;
import dev.hourglass.kernel.View;
import dev.hourglass.kernel.Workspace;
import dev.hourglass.oracle.OracleMatrix;
import dev.hourglass.oracle.Rounding;
import dev.hourglass.random.RandomState;

/** The operands of one product, and the product itself by the kernels in use. */
final class GemmOperands {
    private final GemmShape shape;
    private final View a;
    private final View b;
    private final View c;
    private final Workspace workspace;

    /** Random A and B in the given orientation. */
    GemmOperands(GemmShape shape, Orientation orientation) {
        RandomState random = new RandomState(1);
        this.shape = shape;
        this.a = operand(shape.rows(), shape.depth(), orientation.leftTransposed(), random);
        this.b = operand(shape.depth(), shape.columns(), orientation.rightTransposed(), random);
        this.c = RandomBatch.rows(shape.rows(), shape.columns(), random);
        this.workspace = new Workspace(shape.rows(), shape.columns(), shape.depth());
    }

    private static View operand(int rows, int columns, boolean transposed, RandomState random) {
        return transposed ? RandomBatch.rows(columns, rows, random).transposed()
                : RandomBatch.rows(rows, columns, random);
    }

    /** {@return C = A B} */
    View multiply() {
        Kernels.GEMM.multiply(0, shape.rows(), shape.columns(), shape.depth(), a, b, null, c, workspace);
        return c;
    }

    /** Refuses kernels whose product differs from the oracle's. */
    void check() {
        double[][] expected = OracleMatrix.multiply(shape.rows(), shape.columns(), shape.depth(),
                (i, k) -> a.array()[a.at(i, k)], (k, j) -> b.array()[b.at(k, j)], (i, j) -> 0, Rounding.SINGLE);
        Guard.requireSameBits(shape.toString(), OracleMatrix.singles(expected),
                RandomBatch.elements(shape.rows(), shape.columns(), multiply()));
    }
}
