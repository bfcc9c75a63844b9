package dev.hourglass.loss;

import dev.hourglass.kernel.View;
import dev.hourglass.matrix.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Outputs and targets as a training step holds them, rows padded with zeros, or further apart than they are long, with
 * guards everywhere else.
 */
final class LossCase {
    static final int[] ROWS = {1, 2, 3, 5, 16, 17, 33};
    static final int[] WIDTHS = {16, 32, 48, 208};

    /** Found only where nobody may write. */
    static final float GUARD = 12345;
    private static final int MARGIN = 19;
    private static final int LANES = 16;
    private static final float[] UNUSUAL = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0f, -0f,
        Float.MIN_VALUE, -Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_NORMAL, -Float.MIN_NORMAL,
        0x1.fffffcp-127f, 1, -1, Math.nextDown(1f), Math.nextUp(1f), 1e-7f, 1 - 1e-7f};

    final int rows;
    final int columns;
    final int width;
    final View output;
    final View target;
    final View result;

    private LossCase(int rows, int columns, int gap) {
        this.rows = rows;
        this.columns = columns;
        this.width = (columns + LANES - 1) / LANES * LANES;
        output = guarded(rows, width + gap);
        target = guarded(rows, width + gap);
        result = guarded(rows, width + gap);
    }

    /** Numbers of every size and sign, one in eight unusual; rows further apart than they are long. */
    static LossCase ofAnything(int rows, int width) {
        LossCase made = new LossCase(rows, width, 5);
        SplittableRandom random = new SplittableRandom(31L * rows + width);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                made.output.array()[made.output.at(i, j)] = anything(random);
                made.target.array()[made.target.at(i, j)] = anything(random);
            }
        }
        return made;
    }

    /** Rows as they lie in a training step. */
    static LossCase of(Matrix outputs, Matrix targets) {
        LossCase made = new LossCase(outputs.rows(), outputs.columns(), 0);
        for (int i = 0; i < made.rows; i++) {
            made.copy(outputs, i, made.output);
            made.copy(targets, i, made.target);
        }
        return made;
    }

    /** A row, zeros after it. */
    private void copy(Matrix from, int row, View to) {
        Arrays.fill(to.array(), to.at(row, 0), to.at(row, 0) + width, 0);
        System.arraycopy(from.values(), row * columns, to.array(), to.at(row, 0), columns);
    }

    private static View guarded(int rows, int rowStride) {
        float[] array = new float[2 * MARGIN + rows * rowStride];
        Arrays.fill(array, GUARD);
        return View.ofRows(array, MARGIN, rowStride);
    }

    private static float anything(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> UNUSUAL[random.nextInt(UNUSUAL.length)];
            case 1 -> Float.intBitsToFloat(random.nextInt());
            case 2 -> (float) random.nextDouble(-110, 110);
            default -> (float) random.nextDouble();
        };
    }

    /** {@return random numbers between two bounds} */
    static Matrix numbers(int rows, int columns, double low, double high, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Matrix matrix = new Matrix(rows, columns);
        for (int i = 0; i < matrix.values().length; i++) {
            matrix.values()[i] = (float) random.nextDouble(low, high);
        }
        return matrix;
    }

    /** {@return targets from 0 to 1, one 1 in each group of two columns or more, or none in one of eight} */
    static Matrix targets(int rows, List<Integer> widths, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Matrix matrix = new Matrix(rows, widths.stream().mapToInt(width -> width).sum());
        for (int i = 0; i < rows; i++) {
            int first = 0;
            for (int width : widths) {
                if (width == 1) {
                    matrix.set(i, first, (float) random.nextDouble());
                } else if (random.nextInt(8) > 0) {
                    matrix.set(i, first + random.nextInt(width), 1);
                }
                first += width;
            }
        }
        return matrix;
    }

    /** {@return the loss} */
    double mean(Loss loss) {
        return loss.sum(rows, columns, output, target, result).of(rows) / (rows * columns);
    }

    /** {@return the gradient of all columns as one block} */
    float[] gradient(Loss loss) {
        return gradient(loss, List.of(width));
    }

    /** {@return the array of the gradient, of blocks of so many columns each} */
    float[] gradient(Loss loss, List<Integer> blocks) {
        Arrays.fill(result.array(), GUARD);
        int first = 0;
        for (int block : blocks) {
            loss.gradient(new LossBlock(rows, columns, first, block, output, target, result)).run(rows);
            first += block;
        }
        return result.array();
    }
}
