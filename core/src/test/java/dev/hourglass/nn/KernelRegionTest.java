package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.kernel.Padding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelRegionTest {

    @ParameterizedTest
    @CsvSource({"100, 208, 16", "200, 112, 16", "100, 64, 16", "50, 112, 16", "1, 16, 16", "100, 208, 3", "100, 208, 7",
        "17, 16, 5", "2000, 1008, 64", "8, 1008, 13", "1000, 16, 13", "100, 208, 1"})
    void regionsCoverAKernelOnce(int rows, int columns, int parts) {
        int[][] covered = new int[rows][columns];
        for (int part = 0; part < parts; part++) {
            KernelRegion region = KernelRegion.of(rows, columns, part, parts);
            assertEquals(0, region.columns().first() % Padding.LANES);
            assertEquals(0, region.columns().width() % Padding.LANES);
            for (int row = region.firstRow(); row < region.endRow(); row++) {
                for (int column = region.columns().first(); column < region.columns().end(); column++) {
                    covered[row][column]++;
                }
            }
        }
        for (int[] row : covered) {
            for (int times : row) {
                assertEquals(1, times);
            }
        }
    }

    /** In tiles of 8 x 16: of 13 x 13 each of sixteen parts has 11 on average, of 50 x 25 it has 78. */
    @ParameterizedTest
    @CsvSource({"100, 208, 16, 14", "200, 112, 16, 14", "100, 208, 2, 91", "100, 208, 4, 49", "400, 400, 16, 85",
        "1000, 16, 13, 10"})
    void noRegionIsMuchLargerThanOthers(int rows, int columns, int parts, int mostTiles) {
        int most = 0;
        for (int part = 0; part < parts; part++) {
            KernelRegion region = KernelRegion.of(rows, columns, part, parts);
            most = Math.max(most, (region.rows() + 7) / 8 * (region.columns().width() / 16));
        }
        assertEquals(mostTiles, most);
    }

    /** One row of regions would read all columns of one operand. */
    @ParameterizedTest
    @CsvSource({"800, 800, 4", "800, 800, 16", "1600, 1600, 9"})
    void regionsOfLargeKernelsAreSquares(int rows, int columns, int parts) {
        KernelRegion region = KernelRegion.of(rows, columns, 0, parts);
        assertTrue(Math.abs(region.rows() - region.columns().width()) <= 16, region.toString());
    }

    @ParameterizedTest
    @CsvSource({"100, 208, 16", "50, 112, 16", "17, 16, 5", "2000, 1008, 64"})
    void scratchMemoryIsMadeForTheTallest(int rows, int columns, int parts) {
        int most = 0;
        for (int part = 0; part < parts; part++) {
            most = Math.max(most, KernelRegion.of(rows, columns, part, parts).rows());
        }
        assertEquals(most, KernelRegion.mostRows(rows, columns, parts));
    }
}
