package dev.hourglass.matrix;

import java.util.Objects;

/** The arithmetic of row-major shapes, checked, for both matrices. */
final class Shape {
    private Shape() {
    }

    /** How many elements a shape has. */
    static int size(int rows, int columns) {
        if (rows < 0 || columns < 0) {
            throw new IllegalArgumentException("a matrix cannot have the shape " + rows + " x " + columns);
        }
        long size = (long) rows * columns;
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(rows + " x " + columns + " values do not fit one array");
        }
        return (int) size;
    }

    /** Refuses an array that is not exactly as long as the shape needs. */
    static void check(int rows, int columns, int length) {
        if (size(rows, columns) != length) {
            throw new IllegalArgumentException(
                    "a " + rows + " x " + columns + " matrix needs " + size(rows, columns) + " values, found "
                    + length);
        }
    }

    /** Where element (row, column) lies. */
    static int index(int row, int column, int rows, int columns) {
        return Objects.checkIndex(row, rows) * columns + Objects.checkIndex(column, columns);
    }
}
