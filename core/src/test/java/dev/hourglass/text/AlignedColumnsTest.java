package dev.hourglass.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignedColumnsTest {
    @ParameterizedTest
    @CsvSource({"'', 0", "setosa, 6", "Köln, 4", "Ko\u0308ln, 4", "宽度, 4", "カナ, 4", "ｶﾅ, 2", "Ａ, 2", "한국, 4",
        "\u1112\u1161\u11ab, 2", "😀, 2", "a😀b, 4", "❤, 1", "❤\ufe0f, 2", "☕\ufe0f, 2", "🇨🇭, 2", "𠀀, 2", "ไทย, 3",
        "กี่, 1", "שלום, 4", "…, 1", "–, 1", "　, 2", "\u30fb, 2", "☺, 1", "中\u0301x, 3"})
    void charactersHaveTheirWidths(String text, int columns) {
        assertEquals(columns, DisplayWidth.of(text));
    }

    @Test
    void textsBeginBelowEachOther() {
        assertEquals(List.of("a     1  x", "宽度  2  y", "bcd   3"), AlignedColumns.lines(
                List.of(List.of("a", "1", "x"), List.of("宽度", "2", "y"), List.of("bcd", "3", ""))));
        assertEquals(List.of(), AlignedColumns.lines(List.of()));
    }

    @Test
    void aVeryLongTextMovesItsOwnLineOnly() {
        String wide = "宽".repeat(21);
        assertEquals(List.of(wide + "  1", "a" + " ".repeat(41) + "2"), AlignedColumns.lines(
                List.of(List.of(wide, "1"), List.of("a", "2"))));
    }

    @Test
    void numbersEndBelowEachOther() {
        String wide = "宽".repeat(21);
        assertEquals(List.of(wide + "    1  1000000", "Ko\u0308" + " ".repeat(40) + "  200        3"),
                AlignedColumns.numbers(List.of(List.of(wide, "1", "1000000"), List.of("Ko\u0308", "200", "3"))));
    }

    @Test
    void textsAreMadeEquallyWide() {
        assertEquals(List.of(" -1", "200", " 宽"), AlignedColumns.right(List.of("-1", "200", "宽")));
        assertEquals(List.of(), AlignedColumns.right(List.of()));
    }
}
