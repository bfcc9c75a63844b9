package dev.hourglass.inspection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.split.RowParts;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Rows are divided as the shares say, and what cannot be divided is refused with a remedy. */
class RowDivisionTest {
    private static final int[] CLASSES = IntStream.range(0, 20).map(row -> row % 2).toArray();

    @Test
    void theTestPartIsTakenFirst() {
        RowParts parts = new RowDivision(0.3, 0.5, 1).of(CLASSES);
        RowParts expected = RowParts.ofTest(CLASSES, 0.3, 1).withValidation(0.5, 1);
        assertArrayEquals(expected.learn(), parts.learn());
        assertArrayEquals(expected.validation(), parts.validation());
        assertArrayEquals(expected.test(), parts.test());
        assertEquals(6, parts.test().length);
    }

    @Test
    void rowsWithoutClassesHaveNoTestPart() {
        RowDivision division = new RowDivision(0.25, 3);
        assertArrayEquals(RowParts.ofTraining(20, 0.25, 3).learn(), division.of(20).learn());
        assertArrayEquals(division.of(20).validation(), division.of(CLASSES).validation());
        assertThrows(IllegalArgumentException.class, () -> new RowDivision(0.1, 0, 1).of(20));
    }

    @Test
    void whatCannotBeDividedIsRefusedWithARemedy() {
        refused("use more rows, or leave validation out", () -> new RowDivision(0.5, 0.99, 1).of(CLASSES));
        refused("use more rows of each class, or another test", () -> new RowDivision(0.99, 0, 1).of(CLASSES));
        refused("use more rows, or another validation", () -> new RowDivision(0.99, 1).of(20));
    }

    private static void refused(String remedy, Executable division) {
        assertEquals(remedy, assertThrows(UnusableDataException.class, division).remedy().toString());
    }
}
