package dev.hourglass.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One matrix product on operands that lie somewhere in larger arrays, and its value by the definition.
 *
 * <p>Whatever lies between and around the elements of A, B and Initial is NaN, so that an implementation that reads
 * past an edge is found out; whatever lies around C, rows before and after it included, is {@link #GUARD}, so that one
 * that writes past an edge is, too.
 */
final class GemmCase {
    /** What lies where nothing may be written: a NaN that no arithmetic makes, and that spoils whatever reads it. */
    private static final int GUARD = 0x7fc05afe;

    private static final int MARGIN = 40;
    private static final float[] UNUSUAL = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY,
        Float.MAX_VALUE, Float.MIN_VALUE, 0f, -0f};

    final int rows;
    final int columns;
    final int depth;
    final View a;
    final View b;
    final View initial;
    private final View c;
    private final String layout;

    /**
     * A product of random numbers from -1 to 1.
     *
     * @param layout two letters for A and B, N as it is, T transposed; then + if sums begin with a
     *               matrix, * if from one row for all rows, | if from one column for all columns
     */
    GemmCase(int rows, int columns, int depth, String layout, SplittableRandom random) {
        this.rows = rows;
        this.columns = columns;
        this.depth = depth;
        this.layout = layout;
        a = layout.charAt(0) == 'T' ? random(depth, rows, random).transposed() : random(rows, depth, random);
        b = layout.charAt(1) == 'T' ? random(columns, depth, random).transposed() : random(depth, columns, random);
        initial = initial(random);
        c = view(rows, columns, Float.intBitsToFloat(GUARD), random);
    }

    private View initial(SplittableRandom random) {
        if (layout.endsWith("*")) {
            View row = random(1, columns, random);
            return View.ofRepeatedRow(row.array(), row.offset());
        }
        if (layout.endsWith("|")) {
            View row = random(1, rows, random);
            return View.ofRepeatedRow(row.array(), row.offset()).transposed();
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

    /** {@return the elements of C, guards for those not asked for, after rows of it were computed by the definition} */
    float[] expected(int firstRow, int endRow) {
        float[] array = c.array().clone();
        for (int i = firstRow; i < endRow; i++) {
            for (int j = 0; j < columns; j++) {
                array[c.at(i, j)] = chain(i, j);
            }
        }
        return elements(array);
    }

    /** Element (i, j) by the definition. */
    private float chain(int i, int j) {
        float[] left = a.array();
        float[] right = b.array();
        int aAt = a.at(i, 0);
        int bAt = b.at(0, j);
        float sum = initial == null ? 0 : initial.array()[initial.at(i, j)];
        for (int k = 0; k < depth; k++) {
            sum = Math.fma(left[aAt + k * a.columnStride()], right[bAt + k * b.rowStride()], sum);
        }
        return sum;
    }

    /**
     * {@return the elements of C, guards for those not asked for, after an implementation computed rows of it}
     *
     * @throws AssertionError if it wrote anything else
     */
    float[] computed(Gemm gemm, int firstRow, int endRow) {
        View result = new View(c.array().clone(), c.offset(), c.rowStride(), 1);
        gemm.multiply(firstRow, endRow, columns, depth, a, b, initial, result, dirtyWorkspace());
        float[] elements = elements(result.array());
        for (int i = firstRow; i < endRow; i++) {
            System.arraycopy(c.array(), c.at(i, 0), result.array(), c.at(i, 0), columns);
        }
        for (float value : result.array()) {
            if (Float.floatToRawIntBits(value) != GUARD) {
                throw new AssertionError(gemm.getClass().getSimpleName() + " wrote outside of " + this);
            }
        }
        return elements;
    }

    /** The elements of C, row after row, out of the whole array. */
    private float[] elements(float[] array) {
        float[] elements = new float[rows * columns];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(array, c.at(i, 0), elements, i * columns, columns);
        }
        return elements;
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

    /** {@return element (i, j) of what {@link #computed} gave} */
    float element(float[] computed, int i, int j) {
        return computed[i * columns + j];
    }

    /**
     * {@return the case with NaN, infinities, signed zeros, the largest and the smallest number at random places}
     *
     * @param rarity one element of A and B in so many
     */
    GemmCase sprinkled(int rarity, SplittableRandom random) {
        sprinkle(a, rows, depth, rarity, random);
        sprinkle(b, depth, columns, rarity, random);
        return this;
    }

    private static void sprinkle(View view, int rows, int columns, int rarity, SplittableRandom random) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (random.nextInt(rarity) == 0) {
                    view.array()[view.at(i, j)] = UNUSUAL[random.nextInt(UNUSUAL.length)];
                }
            }
        }
    }

    /** {@return the shapes and layouts, for messages} */
    @Override
    public String toString() {
        return layout + " " + rows + " x " + columns + " x " + depth + ", strides " + a.rowStride() + "/"
                + a.columnStride() + " " + b.rowStride() + "/" + b.columnStride();
    }
}
