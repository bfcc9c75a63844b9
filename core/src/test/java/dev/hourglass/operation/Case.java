package dev.hourglass.operation;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.operation.Operand.Role;
import dev.hourglass.operation.Operand.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The operands of one call of an operation, each inside an array of its own with guards wherever the operand is not:
 * before, behind, and between its rows.
 */
public final class Case {
    /** Shapes at the edges of vectors; a matrix without rows has no mean. */
    public static final int[] ROWS = {1, 2, 3, 5, 16, 17, 33, 150};
    public static final int[] COLUMNS = {1, 3, 15, 16, 17, 31, 32, 40, 200};

    private static final float GUARD = 12345.678f;
    private static final int MARGIN = 19;
    /** By how much a matrix's rows are further apart than those of the one before. */
    private static final int GAP = 5;
    private static final int EQUAL_GAP = 8;

    private static final float[] UNUSUAL = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0f, -0f,
        Float.MIN_VALUE, -Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_NORMAL, -Float.MIN_NORMAL,
        0x1.fffffcp-127f, -0x1.fffffcp-127f, 1, -1, Math.nextDown(1f), Math.nextUp(-1f), 88.8f, -104};

    /** How the operands of a case lie, and what they hold. */
    public enum Style {
        /** Rows of different distances; usual numbers. */
        APART,
        /** Rows one after the other, and results over what they are computed from. */
        REPLACING,
        /** As {@link #APART}, a third of the numbers unusual: NaN, infinite, zero, tiny, huge. */
        UNUSUAL,
        /**
         * Rows one after the other, results apart, and zeros in matrices that are changed, which run after run would
         * multiply and make ever smaller or greater: for an operation that is run again and again.
         */
        STEADY
    }

    private final Operation operation;
    private final int rows;
    private final int columns;
    private final float[][] arrays;
    private final View[] views;

    /**
     * A case of random numbers, the same ones for the same shape.
     *
     * @param operation whose operands they are
     * @param rows      how many
     * @param columns   how many, without padding
     * @param style     how they lie, and what they hold
     */
    public Case(Operation operation, int rows, int columns, Style style) {
        this.operation = operation;
        boolean oneRow = operation.layout() == Operation.Layout.NUMBERS;
        this.rows = oneRow ? 1 : rows;
        this.columns = oneRow ? rows * Padding.padded(columns) : columns;
        int count = operation.operands().size();
        arrays = new float[count][];
        views = new View[count];
        SplittableRandom random = new SplittableRandom(100L * rows + columns);
        for (int i = 0; i < count; i++) {
            place(i, style);
            fill(i, style, random);
        }
        for (int i = 0; i < count; i++) {
            String over = operation.operands().get(i).over();
            if (style == Style.REPLACING && over != null) {
                views[i] = views[operation.place(over)];
                arrays[i] = arrays[operation.place(over)];
            }
        }
    }

    private Case(Case whole, int first, int end) {
        operation = whole.operation;
        rows = whole.rows;
        columns = Math.min(end, whole.columns) - first;
        arrays = whole.arrays;
        views = new View[arrays.length];
        for (int i = 0; i < views.length; i++) {
            views[i] = switch (operation.operands().get(i).shape()) {
                case MATRIX, ROW -> whole.views[i].fromColumn(first);
                case TURNED -> whole.views[i].fromRow(first);
                case SQUARE -> whole.views[i];
            };
        }
    }

    /** {@return some columns of this case, as a case in the same arrays} */
    public Case columns(int first, int end) {
        return new Case(this, first, end);
    }

    private int count(int operand) {
        return switch (operation.operands().get(operand).shape()) {
            case MATRIX, SQUARE -> rows;
            case ROW -> 1;
            case TURNED -> columns;
        };
    }

    private int width(int operand) {
        return isPadded(operand) ? Padding.padded(columns) : rows;
    }

    private boolean isPadded(int operand) {
        Shape shape = operation.operands().get(operand).shape();
        return shape == Shape.MATRIX || shape == Shape.ROW;
    }

    private void place(int operand, Style style) {
        int gap = style == Style.REPLACING || style == Style.STEADY ? 0
                : operation.layout() == Operation.Layout.ROWS ? (1 + operand) * GAP : EQUAL_GAP;
        int stride = width(operand) + gap;
        arrays[operand] = new float[2 * MARGIN + count(operand) * stride];
        Arrays.fill(arrays[operand], GUARD);
        views[operand] = operation.operands().get(operand).shape() == Shape.ROW
                ? View.ofRepeatedRow(arrays[operand], MARGIN) : View.ofRows(arrays[operand], MARGIN, stride);
    }

    private void fill(int operand, Style style, SplittableRandom random) {
        Operand kind = operation.operands().get(operand);
        for (int i = 0; i < count(operand); i++) {
            for (int j = 0; j < width(operand); j++) {
                float value = (float) random.nextDouble(kind.low(), kind.high());
                boolean unusual = style == Style.UNUSUAL && kind.role() != Role.DRAWN && random.nextInt(3) == 0;
                float number = unusual ? UNUSUAL[random.nextInt(UNUSUAL.length)] : value;
                boolean steady = style == Style.STEADY && kind.role() == Role.CHANGED && kind.shape() == Shape.MATRIX;
                boolean empty = steady || isPadded(operand) && j >= columns && kind.role() != Role.SCRATCH;
                arrays[operand][views[operand].at(i, j)] = empty ? 0 : number;
            }
        }
    }

    /** {@return this case, after one run of the operation} */
    public Case run(Twin twin) {
        twin.run(rows, columns, arguments());
        return this;
    }

    /** {@return the operands as the operation takes them} */
    public View[] arguments() {
        if (operation.layout() != Operation.Layout.NUMBERS) {
            return views;
        }
        View[] counted = new View[views.length];
        Arrays.setAll(counted, i -> views[i].fromColumn(-Twin.FIRST));
        return counted;
    }

    /** {@return how many rows there are} */
    public int rows() {
        return rows;
    }

    /** {@return how many columns there are, without padding} */
    public int columns() {
        return columns;
    }

    /** {@return one element of an operand} */
    public float at(String operand, int row, int column) {
        View view = view(operand);
        return view.array()[view.at(row, column)];
    }

    /** {@return where an operand lies} */
    public View view(String operand) {
        return views[operation.place(operand)];
    }

    /** {@return every array that means something, guards counted, one after the other} */
    public float[] everything() {
        float[] everything = new float[0];
        for (int i = 0; i < arrays.length; i++) {
            if (operation.operands().get(i).role() != Role.SCRATCH) {
                everything = append(everything, arrays[i]);
            }
        }
        return everything;
    }

    /** {@return all elements that the operation has written, padding counted, one after the other} */
    public float[] results() {
        float[] results = new float[0];
        for (int i = 0; i < arrays.length; i++) {
            Role role = operation.operands().get(i).role();
            if (role == Role.OUT || role == Role.CHANGED) {
                results = append(results, elements(i));
            }
        }
        return results;
    }

    private float[] elements(int operand) {
        int width = width(operand);
        float[] elements = new float[count(operand) * width];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = arrays[operand][views[operand].at(i / width, i % width)];
        }
        return elements;
    }

    private static float[] append(float[] first, float[] second) {
        float[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** {@return whether all guards are there} */
    boolean hasAllGuards() {
        for (int i = 0; i < arrays.length; i++) {
            float[] rest = arrays[i].clone();
            for (int row = 0; row < count(i); row++) {
                Arrays.fill(rest, views[i].at(row, 0), views[i].at(row, 0) + width(i), GUARD);
            }
            for (float value : rest) {
                if (value != GUARD) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@return whether padding is zero wherever it is promised to be} */
    boolean hasZeroPadding() {
        for (int i = 0; i < arrays.length; i++) {
            for (int row = 0; row < count(i) && operation.operands().get(i).keepsZero(); row++) {
                for (int j = columns; j < width(i); j++) {
                    if (arrays[i][views[i].at(row, j)] != 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
