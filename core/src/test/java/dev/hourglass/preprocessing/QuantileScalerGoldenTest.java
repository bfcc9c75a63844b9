package dev.hourglass.preprocessing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.decomposition.Standardization;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Normal scores of ranks, and scaling by quartiles, are those of scikit-learn: see the README beside the numbers. */
class QuantileScalerGoldenTest {
    /** scikit-learn's ends differ by 1e-10, since it computes the upper one from 1 minus a share. */
    private static final double ROUNDING = 1e-9;

    private static DoubleMatrix data(String name) throws IOException {
        if (!name.equals("wine")) {
            return GoldenScaler.matrix("rank_gauss_" + name + ".csv");
        }
        try (InputStream in = QuantileScalerGoldenTest.class.getResourceAsStream("/golden/logreg/wine.csv")) {
            Table table = CsvReader.read(in, name, new CsvOptions());
            return table.matrix(table.names().subList(0, 13)).selectRows(IntStream.range(0, 129).toArray());
        }
    }

    private static void assertNear(DoubleMatrix expected, DoubleMatrix found, int step) {
        for (int i = 0; i < expected.rows(); i++) {
            for (int j = 0; j < expected.columns(); j++) {
                double value = expected.get(i, j);
                assertEquals(value, found.get(i * step, j), ROUNDING * Math.max(1, Math.abs(value)), i + ", " + j);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wine", "few", "many"})
    void quantilesAreThoseOfScikitLearn(String name) throws IOException {
        DoubleMatrix data = data(name);
        assertNear(GoldenScaler.matrix("rank_gauss_" + name + "_quantiles.csv"),
                QuantileScaler.fit(data).quantiles(), Math.max(1, data.rows() / 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wine", "few", "many"})
    void scoresAreThoseOfScikitLearn(String name) throws IOException {
        DoubleMatrix data = data(name);
        assertNear(GoldenScaler.matrix("rank_gauss_" + name + "_scores.csv"), QuantileScaler.fit(data).transform(data),
                1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wine", "few", "many"})
    void theWayBackIsThatOfScikitLearn(String name) throws IOException {
        DoubleMatrix data = data(name);
        QuantileScaler scaler = QuantileScaler.fit(data);
        assertNear(GoldenScaler.matrix("rank_gauss_" + name + "_inverse.csv"),
                scaler.inverseTransform(scaler.transform(data)), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wine", "few", "many"})
    void quartilesAreThoseOfScikitLearn(String name) throws IOException {
        DoubleMatrix data = data(name);
        DoubleMatrix expected = GoldenScaler.matrix("robust_" + name + ".csv");
        Standardization found = Standardization.fitRobust(MinMaxScaler.fit(data).transform(data));
        assertTrue(expected.columns() == found.inputs());
        for (int j = 0; j < found.inputs(); j++) {
            assertEquals(expected.get(0, j), found.center()[j], 1e-14);
            assertEquals(expected.get(1, j), found.deviations()[j], 1e-14);
        }
    }
}
