package dev.hourglass.bench;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.oracle.OracleMatrix;
import dev.hourglass.random.RandomState;

/** Matrices of random numbers, laid out as the engine lays out its own: rows padded with zeros to whole vectors. */
final class RandomBatch {
    private RandomBatch() {
    }

    /** {@return rows x columns numbers from -1 to 1} */
    static View rows(int rows, int columns, RandomState random) {
        int stride = Padding.padded(columns);
        View view = View.ofRows(new float[Math.multiplyExact(rows, stride)], 0, stride);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                view.array()[view.at(i, j)] = (float) random.uniform(-1, 1);
            }
        }
        return view;
    }

    /** {@return the elements of a view without padding, row after row} */
    static float[] elements(int rows, int columns, View view) {
        float[] elements = new float[rows * columns];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = view.array()[view.at(i / columns, i % columns)];
        }
        return elements;
    }

    /** {@return the rows of a view without padding} */
    static double[][] matrix(int rows, int columns, View view) {
        return OracleMatrix.fill(rows, columns, (i, j) -> view.array()[view.at(i, j)]);
    }
}
