package dev.hourglass.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Data of one row, one column or no variance give finite numbers of the right shape. */
class UnusualDataTest {
    private static Autoencoder fit(DoubleMatrix rows) {
        return Autoencoder.fit(Features.ofNumbers(IntStream.range(0, rows.columns()).mapToObj(i -> "c" + i).toList()),
                FitData.of(rows).withValidation(rows), EasyData.QUICK, 1, ProgressListener.SILENT);
    }

    private static void assertWorks(DoubleMatrix rows) {
        Autoencoder trained = fit(rows);
        DoubleMatrix reconstructed = trained.reconstruct(rows, 1);
        assertEquals(rows.rows(), reconstructed.rows());
        assertEquals(rows.columns(), reconstructed.columns());
        assertTrue(Arrays.stream(reconstructed.values()).allMatch(Double::isFinite));
        assertTrue(Arrays.stream(trained.reconstructionErrors(rows, 1)).allMatch(Double::isFinite));
        assertTrue(Double.isFinite(trained.history().finalLoss()));
        assertTrue(Double.isFinite(trained.history().finalValidationLoss()));
    }

    @Test
    void oneRow() {
        assertWorks(EasyData.rows(1, 1));
    }

    @Test
    void oneColumn() {
        assertWorks(new DoubleMatrix(20, 1, IntStream.range(0, 20).asDoubleStream().toArray()));
    }

    @Test
    void oneNumber() {
        assertWorks(new DoubleMatrix(1, 1, new double[] {1e300}));
    }

    @Test
    void constantColumns() {
        DoubleMatrix rows = EasyData.rows(40, 1);
        for (int i = 0; i < 40; i++) {
            rows.set(i, 1, 7);
            rows.set(i, 4, 0);
        }
        assertWorks(rows);
        assertArrayEquals(new int[] {1, 4}, ((MinMaxScaler) fit(rows).encoder().scaler()).constantColumns());
    }

    @Test
    void nothingButConstants() {
        assertWorks(new DoubleMatrix(17, 3));
    }
}
