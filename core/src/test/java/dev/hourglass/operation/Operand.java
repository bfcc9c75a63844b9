package dev.hourglass.operation;

/**
 * Something that an operation reads or writes.
 *
 * @param name      as its contract calls it
 * @param shape     what it looks like
 * @param role      what is done with it
 * @param low       the least of what it holds before
 * @param high      above all that it holds before
 * @param over      the name of the operand that it may replace; null for none
 * @param keepsZero whether its padding is zero afterwards if all padding was before
 */
public record Operand(String name, Shape shape, Role role, double low, double high, String over, boolean keepsZero) {

    /** What operands look like. */
    public enum Shape {
        /** Rows x columns, padded. */
        MATRIX,
        /** One number a column, padded. */
        ROW,
        /** Columns x rows, not padded. */
        TURNED,
        /** Rows x rows, not padded; the same whichever columns are computed. */
        SQUARE
    }

    /** What is done with operands. */
    public enum Role {
        /** Read. */
        IN,
        /** Read, and drawn by the engine itself: so none of the numbers is unusual. */
        DRAWN,
        /** Written. */
        OUT,
        /** Read, and written over. */
        CHANGED,
        /** Written over by what nobody is to read. */
        SCRATCH
    }

    /** {@return a matrix of numbers from -2 to 2 that is read} */
    public static Operand matrix(String name) {
        return new Operand(name, Shape.MATRIX, Role.IN, -2, 2, null, true);
    }

    /** {@return numbers from -2 to 2, one a column, that are read} */
    public static Operand row(String name) {
        return new Operand(name, Shape.ROW, Role.IN, -2, 2, null, true);
    }

    /** {@return memory of the shape of a batch, of any content} */
    public static Operand scratch() {
        return new Operand("scratch", Shape.MATRIX, Role.SCRATCH, -2, 2, null, false);
    }

    /** {@return the same with numbers from another range} */
    public Operand from(double least, double end) {
        return new Operand(name, shape, role, least, end, over, keepsZero);
    }

    /** {@return the same, with numbers from 0 to 1 that the engine draws} */
    public Operand drawn() {
        return new Operand(name, shape, Role.DRAWN, 0, 1, over, keepsZero);
    }

    /** {@return the same, written} */
    public Operand out() {
        return new Operand(name, shape, Role.OUT, low, high, over, keepsZero);
    }

    /** {@return the same, read and written over} */
    public Operand changed() {
        return new Operand(name, shape, Role.CHANGED, low, high, over, keepsZero);
    }

    /** {@return the same, written, where another operand lies if the caller wants} */
    public Operand outOver(String operand) {
        return new Operand(name, shape, Role.OUT, low, high, operand, keepsZero);
    }

    /** {@return the same, columns x rows} */
    public Operand transposed() {
        return new Operand(name, Shape.TURNED, role, low, high, over, false);
    }

    /** {@return the same, rows x rows} */
    public Operand square() {
        return new Operand(name, Shape.SQUARE, role, low, high, over, false);
    }

    /** {@return the same, of whose padding nothing is said} */
    public Operand withAnyPadding() {
        return withPadding(false);
    }

    /** {@return the same} */
    public Operand withPadding(boolean staysZero) {
        return new Operand(name, shape, role, low, high, over, staysZero);
    }
}
