package dev.hourglass.autoencoder;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How far rows are from their reconstructions.
 *
 * @param ofRows    for each row the mean of squared differences over all numbers that it becomes, scaled; not finite
 *                  where a value lies so far outside the range of training that float32 overflows
 * @param ofColumns rows x columns of the table: the sum of squared differences over the numbers that a column becomes,
 *                  one for a number and one for each level of a category. So the sum of a row's columns, divided by how
 *                  many numbers there are, is the row's error, unless the network saw mixtures of columns
 */
public record ReconstructionErrors(double[] ofRows, DoubleMatrix ofColumns) {

    /**
     * Refuses null.
     *
     * @param ofRows    for each row the mean of squared differences
     * @param ofColumns rows x columns of the table: sums of squared differences
     */
    public ReconstructionErrors {
        Objects.requireNonNull(ofRows, "ofRows");
        Objects.requireNonNull(ofColumns, "ofColumns");
    }

    /** {@return rows, ascending, with an error that is not finite} */
    public List<Integer> notFinite() {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < ofRows.length; i++) {
            if (!isFinite(i)) {
                rows.add(i);
            }
        }
        return rows;
    }

    private boolean isFinite(int row) {
        boolean finite = Double.isFinite(ofRows[row]);
        for (int j = 0; j < ofColumns.columns(); j++) {
            finite &= Double.isFinite(ofColumns.get(row, j));
        }
        return finite;
    }

    /**
     * {@return the column, from 0, that contributes most to the error of a row; of equal ones, the first}
     *
     * @param row counted from 0
     */
    public int worstColumn(int row) {
        int worst = 0;
        for (int j = 1; j < ofColumns.columns(); j++) {
            worst = ofColumns.get(row, j) > ofColumns.get(row, worst) ? j : worst;
        }
        return worst;
    }

    /**
     * {@return some of the rows}
     *
     * @param rows which, in their new order
     */
    public ReconstructionErrors select(int[] rows) {
        double[] selected = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = ofRows[rows[i]];
        }
        return new ReconstructionErrors(selected, ofColumns.selectRows(rows));
    }
}
