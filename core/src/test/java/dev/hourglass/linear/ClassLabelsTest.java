package dev.hourglass.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassLabelsTest {
    @Test
    void integersAreOrderedByValueAndKeptAsWritten() {
        assertEquals(List.of("-10", "-9", "-0", "0", "007", "7", "10", "100000000000000000000"),
                labels("10", "7", "-9", "007", "0", "100000000000000000000", "-10", "7", "-0"));
    }

    @Test
    void oneOtherTextMakesAllOrderByCodePoint() {
        assertEquals(List.of("10", "7", "x"), labels("x", "7", "10"));
        assertEquals(List.of("-", "1"), labels("1", "-"));
        assertEquals(List.of("+1", "1"), labels("1", "+1"));
        assertEquals(List.of("", "1"), labels("1", ""));
        assertEquals(List.of("1", "\u0662"), labels("\u0662", "1"));
    }

    @Test
    void charactersBeyondTheBasicPlaneComeLast() {
        assertEquals(List.of("a", "ab", "\uFFFD", "\uD83D\uDE00"), labels("\uD83D\uDE00", "\uFFFD", "ab", "a"));
    }

    @Test
    void codesFollowTheOrder() {
        ClassLabels labels = ClassLabels.of(List.of("yes", "no", "yes"));
        assertEquals(2, labels.count());
        assertArrayEquals(new int[] {1, 0, 1}, labels.encode(List.of("yes", "no", "yes")));
        assertEquals("no", labels.label(0));
        assertEquals(ClassLabels.of(List.of("no", "yes")), labels);
        String message = assertThrows(IllegalArgumentException.class, () -> labels.code("No")).getMessage();
        assertEquals("\"No\" is none of the 2 classes", message);
    }

    @Test
    void digitsAloneAreIntegers() {
        assertEquals(List.of("9", "10", "90"), labels("90", "10", "9"));
        assertEquals(List.of("10", "9", "90", "9:"), labels("90", "10", "9", "9:"));
        assertEquals(List.of("/9", "10", "9"), labels("/9", "10", "9"));
    }

    @Test
    void labelsAreEqualByTheirTexts() {
        ClassLabels labels = ClassLabels.of(List.of("b", "a"));
        assertEquals(labels.hashCode(), ClassLabels.of(List.of("a", "b", "a")).hashCode());
        assertNotEquals(ClassLabels.of(List.of("a", "c")), labels);
        assertNotEquals(labels.labels(), labels);
        assertEquals("[a, b]", labels.toString());
    }

    @Test
    void aNullIsToldByItsPlace() {
        assertEquals("classes[1]", assertThrows(NullPointerException.class,
                () -> ClassLabels.of(Arrays.asList("a", null, "b", null))).getMessage());
    }

    private static List<String> labels(String... column) {
        return ClassLabels.of(List.of(column)).labels();
    }
}
