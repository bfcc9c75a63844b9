package dev.hourglass.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.matrix.DoubleMatrix;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What comes back of projections: all of the rows with all components, and with fewer what these explain. */
class PrincipalComponentsInverseTest {
    private static final int ROWS = 30;
    private static final int COLUMNS = 4;
    private static final DoubleMatrix DATA = new DoubleMatrix(ROWS, COLUMNS,
            new SplittableRandom(1).doubles(ROWS * COLUMNS, -3, 5).toArray());

    private static DoubleMatrix again(PrincipalComponents components) {
        return components.inverseTransform(components.transform(DATA));
    }

    @Test
    void allComponentsGiveTheRowsBack() {
        assertArrayEquals(DATA.values(), again(PrincipalComponents.fit(DATA)).values(), 1e-12);
    }

    /** The squared error is the sum of the variances of the components that are left out. */
    @Test
    void fewerMissTheVariancesOfTheOthers() {
        PrincipalComponents all = PrincipalComponents.fit(DATA);
        for (int kept = 1; kept < COLUMNS; kept++) {
            double[] rows = again(all.withMost(kept)).values();
            double missed = 0;
            for (int i = 0; i < rows.length; i++) {
                missed += (rows[i] - DATA.values()[i]) * (rows[i] - DATA.values()[i]);
            }
            double left = 0;
            for (int c = kept; c < COLUMNS; c++) {
                left += all.variances()[c];
            }
            assertEquals(left, missed / ROWS, 1e-12);
        }
    }

    @Test
    void otherWidthsAreRefused() {
        PrincipalComponents two = PrincipalComponents.fit(DATA).withMost(2);
        assertThrows(IllegalArgumentException.class, () -> two.inverseTransform(DATA));
    }
}
