package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.random.RandomState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnErrorsTest {
    private static DoubleMatrix rows() {
        RandomState random = new RandomState(9);
        DoubleMatrix rows = new DoubleMatrix(80, 4);
        for (int i = 0; i < rows.rows(); i++) {
            double common = random.standardNormal();
            rows.set(i, 0, 1000 * common);
            rows.set(i, 1, 5 - common + 0.1 * random.standardNormal());
            rows.set(i, 2, 1e-3 * random.standardNormal());
            rows.set(i, 3, 7);
        }
        return rows;
    }

    /** Where scaling is affine, the share is that of raw rows and their reconstructions. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RANK_GAUSS")
    void sharesAreThoseOfRawRows(Scaling scaling) {
        DoubleMatrix rows = rows();
        Autoencoder trained = Autoencoder.fit(List.of("a", "b", "c", "d"), rows,
                new AutoencoderSettings().withBottleneck(2).withEpochs(20).withScaling(scaling), 1,
                ProgressListener.SILENT);
        ColumnErrors errors = trained.columnErrors(rows, 2);
        DoubleMatrix back = trained.reconstruct(rows, 1);
        for (int j = 0; j < 3; j++) {
            double expected = share(rows, back, j);
            assertEquals(expected, errors.unexplained(j, 1), 1e-6 * expected, "column " + j);
        }
        assertTrue(Double.isNaN(errors.unexplained(3, 1)), "a column without variance");
        assertTrue(Double.isFinite(errors.unexplained(2, 2)));
    }

    private static double share(DoubleMatrix rows, DoubleMatrix back, int j) {
        double mean = 0;
        for (int i = 0; i < rows.rows(); i++) {
            mean += rows.get(i, j) / rows.rows();
        }
        double errors = 0;
        double deviations = 0;
        for (int i = 0; i < rows.rows(); i++) {
            errors += Math.pow(rows.get(i, j) - back.get(i, j), 2);
            deviations += Math.pow(rows.get(i, j) - mean, 2);
        }
        return errors / deviations;
    }

    @Test
    void columnsTogetherCountByTheirVariance() {
        ColumnErrors errors = new ColumnErrors(new double[] {1, 3}, new double[] {4, 12});
        assertEquals(0.25, errors.unexplained(0, 2));
    }
}
