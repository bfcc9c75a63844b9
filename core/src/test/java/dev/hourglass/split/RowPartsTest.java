package dev.hourglass.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every row is for one thing only, and none is lost. */
class RowPartsTest {
    private static final int[] CLASSES = IntStream.range(0, 40).map(row -> row % 4 == 0 ? 1 : 0).toArray();

    @Test
    void eachRowIsInOnePart() {
        RowParts parts = RowParts.ofTest(CLASSES, 0.25, 7).withValidation(0.2, 7);
        assertEquals(10, parts.test().length);
        assertEquals(6, parts.validation().length);
        assertEquals(24, parts.learn().length);
        assertArrayEquals(IntStream.range(0, 40).toArray(), IntStream.concat(IntStream.of(parts.learn()),
                IntStream.concat(IntStream.of(parts.validation()), IntStream.of(parts.test()))).sorted().toArray());
    }

    @Test
    void testRowsAreInProportion() {
        RowParts parts = RowParts.ofTest(CLASSES, 0.2, 7);
        assertEquals(2, IntStream.of(RowParts.select(CLASSES, parts.test())).sum());
    }

    @Test
    void withoutAShareAllIsLearnedInOrder() {
        RowParts parts = RowParts.ofTraining(5, 0, 7);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, parts.learn());
        assertEquals(0, parts.validation().length + parts.test().length);
    }

    @Test
    void noPartIsEmpty() {
        assertThrows(IllegalArgumentException.class, () -> RowParts.ofTraining(1, 0.5, 7));
        assertThrows(IllegalArgumentException.class, () -> RowParts.ofTest(new int[] {0, 0, 1, 1}, 0.01, 7)
                .withValidation(0.99, 7));
    }
}
