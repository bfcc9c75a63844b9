package dev.hourglass.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One matrix product on operands that lie somewhere in larger arrays, and its value by the definition.
 *
 * <p>Whatever lies between and around the elements of A, B and Start is NaN, so that an implementation that reads past
 * an edge is found out; whatever lies around C is {@link #GUARD}, so that one that writes past an edge is, too.
 */
final class GemmCase {
    /** What lies where nothing may be written; no element of a product has this value. */
    static final float GUARD = 12345.678f;

    private static final int MARGIN = 40;

    final int rows;
    final int columns;
    final int depth;
    final View a;
    final View b;
    final View start;
    private final View c;
    private final String layout;

    /**
     * A product of random numbers from -1 to 1.
     *
     * @param layout two letters for A and B, N as it is, T transposed; then + if the chains start from a
     *               matrix, * if from one row for all rows
     */
    GemmCase(int rows, int columns, int depth, String layout, SplittableRandom random) {
        this.rows = rows;
        this.columns = columns;
        this.depth = depth;
        this.layout = layout;
        a = layout.charAt(0) == 'T' ? random(depth, rows, random).transposed() : random(rows, depth, random);
        b = layout.charAt(1) == 'T' ? random(columns, depth, random).transposed() : random(depth, columns, random);
        start = start(random);
        c = view(rows, columns, GUARD, random);
    }

    private View start(SplittableRandom random) {
        if (layout.endsWith("*")) {
            View row = random(1, columns, random);
            return View.ofRepeatedRow(row.array(), row.offset());
        }
        return layout.endsWith("+") ? random(rows, columns, random) : null;
    }

    private static View random(int rows, int columns, SplittableRandom random) {
        View view = view(rows, columns, Float.NaN, random);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                view.array()[view.at(i, j)] = (float) random.nextDouble(-1, 1);
            }
        }
        return view;
    }

    /** Room for a matrix at a random place, its rows a random distance apart; one in eight a multiple of 256. */
    private static View view(int rows, int columns, float filling, SplittableRandom random) {
        int stride = columns + random.nextInt(20);
        if (random.nextInt(8) == 0) {
            stride = Padding.roundUp(Math.max(1, columns), 256);
        }
        int offset = MARGIN + random.nextInt(20);
        float[] array = new float[offset + rows * stride + MARGIN];
        Arrays.fill(array, filling);
        return View.ofRows(array, offset, stride);
    }

    /** {@return the whole array of C, guards counted, after rows of it were computed by the definition} */
    float[] expected(int firstRow, int endRow) {
        float[] array = c.array().clone();
        for (int i = firstRow; i < endRow; i++) {
            for (int j = 0; j < columns; j++) {
                float sum = start == null ? 0 : start.array()[start.at(i, j)];
                for (int k = 0; k < depth; k++) {
                    sum = Math.fma(a.array()[a.at(i, k)], b.array()[b.at(k, j)], sum);
                }
                array[c.at(i, j)] = sum;
            }
        }
        return array;
    }

    /** {@return the whole array of C, guards counted, after an implementation computed rows of it} */
    float[] computed(Gemm gemm, int firstRow, int endRow) {
        View result = new View(c.array().clone(), c.offset(), c.rowStride(), 1);
        gemm.multiply(firstRow, endRow, columns, depth, a, b, start, result, dirtyWorkspace());
        return result.array();
    }

    /** Scratch memory just as large as promised to be enough, full of what must not matter. */
    private Workspace dirtyWorkspace() {
        Workspace workspace = new Workspace(rows, columns, depth);
        Arrays.fill(workspace.rowsOfA().array(), Float.NaN);
        Arrays.fill(workspace.blockOfB(), Float.NaN);
        Arrays.fill(workspace.transposedA.array(), Float.NaN);
        Arrays.fill(workspace.transposedC.array(), Float.NaN);
        Arrays.fill(workspace.tile, Float.NaN);
        return workspace;
    }

    /** {@return element (i, j) of the result within an array that {@link #computed} gave} */
    float element(float[] computed, int i, int j) {
        return computed[c.at(i, j)];
    }

    /** {@return the case with other values at random places of its operands, one in {@code rarity}} */
    GemmCase sprinkled(int rarity, SplittableRandom random, float... values) {
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < depth; k++) {
                if (random.nextInt(rarity) == 0) {
                    a.array()[a.at(i, k)] = values[random.nextInt(values.length)];
                }
            }
        }
        for (int k = 0; k < depth; k++) {
            for (int j = 0; j < columns; j++) {
                if (random.nextInt(rarity) == 0) {
                    b.array()[b.at(k, j)] = values[random.nextInt(values.length)];
                }
            }
        }
        return this;
    }

    /** {@return the shapes and layouts, for messages} */
    @Override
    public String toString() {
        return layout + " " + rows + " x " + columns + " x " + depth + ", strides " + a.rowStride() + "/"
                + a.columnStride() + " " + b.rowStride() + "/" + b.columnStride();
    }
}
