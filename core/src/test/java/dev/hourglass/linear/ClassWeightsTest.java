package dev.hourglass.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ClassWeightsTest {
    @Test
    void weightsFollowFromTheRowsOfEachClass() {
        int[] counts = {1, 3, 4};
        assertArrayEquals(new double[] {1, 1, 1}, ClassWeights.none().forCounts(counts));
        assertArrayEquals(new double[] {8.0 / 3, 8.0 / 9, 8.0 / 12}, ClassWeights.balanced().forCounts(counts));
        assertArrayEquals(new double[] {0, 2, 1}, ClassWeights.given(0, 2, 1).forCounts(counts));
    }

    @Test
    void aWeightIsFiniteAndNotNegative() {
        for (double weight : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> ClassWeights.given(1, weight));
        }
    }

    @Test
    void theyAreEqualWhereTheySayTheSame() {
        ClassWeights given = ClassWeights.given(1, 2);
        assertEquals(ClassWeights.given(1, 2), given);
        assertEquals(ClassWeights.given(1, 2).hashCode(), given.hashCode());
        assertNotEquals(ClassWeights.given(2, 1), given);
        assertNotEquals(ClassWeights.given(2, 1).hashCode(), given.hashCode());
        assertNotEquals(ClassWeights.none(), ClassWeights.balanced());
        assertNotEquals(ClassWeights.none().hashCode(), ClassWeights.balanced().hashCode());
        assertNotEquals("none", ClassWeights.none());
    }

    @Test
    void theyAreNamedInMessages() {
        assertEquals("none", ClassWeights.none().toString());
        assertEquals("balanced", ClassWeights.balanced().toString());
        assertEquals("[1.0, 2.5]", ClassWeights.given(1, 2.5).toString());
    }
}
