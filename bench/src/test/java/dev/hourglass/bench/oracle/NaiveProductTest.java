package dev.hourglass.bench.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class NaiveProductTest {
    @Test
    void multipliesAsOnPaper() {
        float[][] a = {{1, 2, 3}, {4, 5, 6}};
        float[][] b = {{7, 8}, {9, 10}, {11, 12}};
        assertArrayEquals(new float[] {59, 66, 142, 158},
                NaiveProduct.multiply(2, 2, 3, (i, k) -> a[i][k], (k, j) -> b[k][j], (i, j) -> 1 + 2 * i + j));
    }

    @Test
    void roundsOnceAStepInAscendingOrder() {
        float[] a = {1, 1, -1};
        float[] b = {0x1p-24f, 1, 1};
        assertArrayEquals(new float[] {0},
                NaiveProduct.multiply(1, 1, 3, (i, k) -> a[k], (k, j) -> b[k], (i, j) -> 0),
                "2^-24 + 1 is a tie that goes to 1; from the other end 2^-24 would be left");
    }

    @Test
    void addsColumns() {
        assertArrayEquals(new float[] {9, 12}, NaiveProduct.columnSums(new float[][] {{1, 2}, {3, 4}, {5, 6}}));
    }
}
