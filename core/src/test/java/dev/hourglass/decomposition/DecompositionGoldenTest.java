package dev.hourglass.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.table.Table;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** scikit-learn's numbers: see the README beside them. */
class DecompositionGoldenTest {
    private static final double ROUNDING = 1e-12;

    private static DoubleMatrix golden(String name, int columns) throws IOException {
        try (InputStream in = DecompositionGoldenTest.class.getResourceAsStream("/golden/" + name)) {
            Table table = CsvReader.read(in, name, new CsvOptions());
            return table.matrix(table.names().subList(0, columns));
        }
    }

    private static DoubleMatrix wine() throws IOException {
        return golden("logreg/wine.csv", 13);
    }

    @Test
    void componentsAreThoseOfScikitLearn() throws IOException {
        DoubleMatrix rows = wine();
        PrincipalComponents found = PrincipalComponents.fit(Standardization.fit(rows).transform(rows));
        DoubleMatrix expected = golden("decomposition/wine_components.csv", 14);
        for (int c = 0; c < 13; c++) {
            assertEquals(expected.get(c, 0), found.variances()[c], ROUNDING);
            for (int j = 0; j < 13; j++) {
                assertEquals(expected.get(c, j + 1), found.components().get(c, j), ROUNDING);
            }
        }
    }

    @Test
    void whitenedRowsAreThoseOfScikitLearn() throws IOException {
        DoubleMatrix rows = wine();
        SoftWhitening whitening = SoftWhitening.fit(rows);
        DoubleMatrix whitened = whitening.transform(rows);
        assertArrayEquals(golden("decomposition/wine_whitened.csv", 13).values(), whitened.values(), ROUNDING);
        assertArrayEquals(rows.values(), whitening.inverseTransform(whitened).values(), 1e-9);
    }
}
