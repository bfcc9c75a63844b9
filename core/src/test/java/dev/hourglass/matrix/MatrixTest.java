package dev.hourglass.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both matrices are row-major views of one array, check every shape and place, and compare by bits. */
class MatrixTest {
    private final float[] floats = {1, 2, 3, 4, 5, 6};
    private final double[] doubles = {1, 2, 3, 4, 5, 6};
    private final Matrix matrix = new Matrix(2, 3, floats);
    private final DoubleMatrix doubleMatrix = new DoubleMatrix(2, 3, doubles);

    @Test
    void elementsLieRowAfterRowInTheArrayItself() {
        assertSame(floats, matrix.values());
        assertSame(doubles, doubleMatrix.values());
        matrix.set(1, 0, 40);
        doubleMatrix.set(1, 0, 40);
        assertEquals(40, floats[3]);
        assertEquals(40, doubles[3]);
        assertEquals(6, matrix.get(1, 2));
        assertEquals(6, doubleMatrix.get(1, 2));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1", "2, 0", "0, 3", "2147483647, 2147483647"})
    void placesOutsideAreRefused(int row, int column) {
        assertThrows(IndexOutOfBoundsException.class, () -> matrix.get(row, column));
        assertThrows(IndexOutOfBoundsException.class, () -> matrix.set(row, column, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> doubleMatrix.get(row, column));
        assertThrows(IndexOutOfBoundsException.class, () -> doubleMatrix.set(row, column, 0));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "1, -1", "-1, -1", "65536, 65536", "2147483647, 2", "2147483647, 2147483647"})
    void shapesThatFitNoArrayAreRefused(int rows, int columns) {
        assertThrows(IllegalArgumentException.class, () -> new Matrix(rows, columns));
        assertThrows(IllegalArgumentException.class, () -> new DoubleMatrix(rows, columns));
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 3", "0, 6", "65536, 65536"})
    void shapesThatDoNotFitTheArrayAreRefused(int rows, int columns) {
        assertThrows(IllegalArgumentException.class, () -> new Matrix(rows, columns, floats));
        assertThrows(IllegalArgumentException.class, () -> new DoubleMatrix(rows, columns, doubles));
    }

    @Test
    void messagesGiveTheNumbers() {
        assertEquals("a 2 x 2 matrix needs 4 values, found 6",
                assertThrows(IllegalArgumentException.class, () -> new Matrix(2, 2, floats)).getMessage());
        assertEquals("65536 x 65536 values do not fit one array",
                assertThrows(IllegalArgumentException.class, () -> new Matrix(65536, 65536)).getMessage());
    }

    @Test
    void emptyMatricesHaveShapes() {
        assertEquals("0 x 3 float32", new Matrix(0, 3).toString());
        assertEquals("2147483647 x 0 float64", new DoubleMatrix(Integer.MAX_VALUE, 0).toString());
        assertEquals(new Matrix(0, 3), matrix.selectRows(new int[0]));
        assertNotEquals(new Matrix(0, 3), new Matrix(0, 4));
    }

    @Test
    void selectedRowsComeInOrderAndAreCopies() {
        int[] rows = {1, 0, 1};
        assertArrayEquals(new float[] {4, 5, 6, 1, 2, 3, 4, 5, 6}, matrix.selectRows(rows).values());
        assertArrayEquals(new double[] {4, 5, 6, 1, 2, 3, 4, 5, 6}, doubleMatrix.selectRows(rows).values());
        matrix.selectRows(rows).set(0, 0, -1);
        assertEquals(4, matrix.get(1, 0));
    }

    @ParameterizedTest
    @CsvSource({"-1", "2", "2147483647"})
    void rowsThatDoNotExistAreRefused(int row) {
        assertThrows(IndexOutOfBoundsException.class, () -> matrix.selectRows(new int[] {0, row}));
        assertThrows(IndexOutOfBoundsException.class, () -> doubleMatrix.selectRows(new int[] {0, row}));
    }

    @Test
    void equalityIsOfShapeAndBits() {
        assertEquals(new Matrix(2, 3, floats.clone()), matrix);
        assertEquals(new Matrix(2, 3, floats.clone()).hashCode(), matrix.hashCode());
        assertNotEquals(new Matrix(3, 2, floats), matrix);
        assertNotEquals(new Matrix(1, 1, new float[] {0f}), new Matrix(1, 1, new float[] {-0f}));
        assertEquals(new DoubleMatrix(2, 3, doubles.clone()), doubleMatrix);
        assertEquals(new DoubleMatrix(2, 3, doubles.clone()).hashCode(), doubleMatrix.hashCode());
        assertNotEquals(new DoubleMatrix(3, 2, doubles), doubleMatrix);
        assertNotEquals(new DoubleMatrix(1, 1, new double[] {0}), new DoubleMatrix(1, 1, new double[] {-0.0}));
    }
}
