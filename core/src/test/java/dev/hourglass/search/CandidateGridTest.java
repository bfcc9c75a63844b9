package dev.hourglass.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateGridTest {
    private static final CandidateGrid GRID = new CandidateGrid(List.of(4, 2, 3));

    @Test
    void everyCombinationComesOnce() {
        List<List<Integer>> all = GRID.draw(1000, 1);
        assertEquals(24, GRID.size());
        assertEquals(24, new HashSet<>(all).size());
        for (List<Integer> combination : all) {
            for (int d = 0; d < 3; d++) {
                assertTrue(combination.get(d) >= 0 && combination.get(d) < GRID.sizes().get(d));
            }
        }
    }

    @Test
    void aSampleIsOfDifferentCombinationsAndFollowsFromTheSeed() {
        List<List<Integer>> sample = GRID.draw(7, 1);
        assertEquals(7, new HashSet<>(sample).size());
        assertEquals(sample, GRID.draw(7, 1));
        assertNotEquals(sample, GRID.draw(7, 2));
        CandidateGrid large = new CandidateGrid(List.of(40_000, 50_000));
        assertEquals(9, new HashSet<>(large.draw(9, 3)).size());
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        assertEquals(List.of(List.of()), new CandidateGrid(List.of()).draw(5, 1));
        assertThrows(IllegalArgumentException.class, () -> new CandidateGrid(List.of(3, 0)));
        assertThrows(IllegalArgumentException.class, () -> new CandidateGrid(List.of(50_000, 50_000)));
    }
}
