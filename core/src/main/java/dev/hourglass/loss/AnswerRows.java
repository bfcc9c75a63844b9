package dev.hourglass.loss;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.matrix.Matrix;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Answers that no network gave, and targets, as they are compared: some rows at a time, padded. */
final class AnswerRows {
    /** Rows that are compared at a time. */
    private static final int CHUNK = 128;

    private final Matrix answers;
    private final Matrix targets;
    private final int chunk;
    private final View output;
    private final View target;

    /** Answers for all rows, or one for all of them. */
    AnswerRows(Matrix answers, Matrix targets) {
        this.answers = answers;
        this.targets = targets;
        this.chunk = Math.min(CHUNK, targets.rows());
        this.output = paddedRows();
        this.target = paddedRows();
    }

    /** How many rows are compared at a time. */
    int chunk() {
        return chunk;
    }

    /** Where answers lie when they are compared. */
    View output() {
        return output;
    }

    /** Where targets lie. */
    View target() {
        return target;
    }

    /** {@return memory of the same shape} */
    View paddedRows() {
        int width = Padding.padded(targets.columns());
        return View.ofRows(new float[Math.multiplyExact(chunk, width)], 0, width);
    }

    /**
     * {@return the mean over rows and columns}
     *
     * @param sum    of errors, of the rows that lie here
     * @param encode makes of an answer the outputs that stand for it
     */
    double mean(LossSum sum, UnaryOperator<float[]> encode) {
        double total = 0;
        for (int first = 0; first < targets.rows(); first += chunk) {
            int count = Math.min(chunk, targets.rows() - first);
            for (int i = 0; i < count; i++) {
                float[] answer = encode.apply(row(answers, answers.rows() == 1 ? 0 : first + i));
                System.arraycopy(answer, 0, output.array(), output.at(i, 0), answer.length);
                System.arraycopy(row(targets, first + i), 0, target.array(), target.at(i, 0), targets.columns());
            }
            total += sum.of(count);
        }
        return total / ((double) targets.rows() * targets.columns());
    }

    private static float[] row(Matrix matrix, int row) {
        return Arrays.copyOfRange(matrix.values(), row * matrix.columns(), (row + 1) * matrix.columns());
    }
}
