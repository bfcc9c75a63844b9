package dev.hourglass.loss;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.matrix.Matrix;
import java.util.Arrays;

/** The loss of answers that no network gave, some rows at a time. */
final class AnswerLoss {
    /** Rows that are compared at a time. */
    private static final int CHUNK = 128;

    private AnswerLoss() {
    }

    /** {@return the mean over rows and columns} */
    static double of(Loss loss, Matrix answers, Matrix targets) {
        int columns = targets.columns();
        int chunk = Math.min(CHUNK, targets.rows());
        View output = paddedRows(chunk, columns);
        View target = paddedRows(chunk, columns);
        LossSum sum = loss.sum(chunk, columns, output, target, paddedRows(chunk, columns));
        double total = 0;
        for (int first = 0; first < targets.rows(); first += chunk) {
            int count = Math.min(chunk, targets.rows() - first);
            for (int i = 0; i < count; i++) {
                float[] answer = loss.encode(row(answers, answers.rows() == 1 ? 0 : first + i));
                System.arraycopy(answer, 0, output.array(), output.at(i, 0), columns);
                System.arraycopy(row(targets, first + i), 0, target.array(), target.at(i, 0), columns);
            }
            total += sum.of(count);
        }
        return total / ((double) targets.rows() * columns);
    }

    private static View paddedRows(int rows, int columns) {
        int width = Padding.padded(columns);
        return View.ofRows(new float[Math.multiplyExact(rows, width)], 0, width);
    }

    private static float[] row(Matrix matrix, int row) {
        return Arrays.copyOfRange(matrix.values(), row * matrix.columns(), (row + 1) * matrix.columns());
    }
}
