package dev.hourglass.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EscapedTest {

    @Test
    void terminalCodesAreShownNotObeyed() {
        assertEquals("\\x1b[31ma\\x0a\\x07\\x7f\\x9b", Escaped.text("\u001b[31ma\n\u0007\u007f\u009b"));
    }

    @Test
    void invisibleCharactersAreShownByTheirNumbers() {
        assertEquals("\\u202e\\u2028\\ufeff\\xad\\ud800", Escaped.text("\u202e\u2028\ufeff\u00ad\ud800"));
        assertEquals("\\udb40\\udc41", Escaped.text("\udb40\udc41"));
        assertEquals("\\x9b\\u0600\u00ff\u0100", Escaped.text("\u009b\u0600\u00ff\u0100"));
    }

    @Test
    void lettersOfAllScriptsStay() {
        assertEquals("d'été 数据 \u0663 😀 \\ \"", Escaped.text("d'été 数据 \u0663 😀 \\ \""));
    }

    @Test
    void longTextsAreCutAfterEightyCharacters() {
        assertEquals("😀".repeat(80), Escaped.text("😀".repeat(80)));
        assertEquals("😀".repeat(80) + "…", Escaped.text("😀".repeat(81)));
    }

    @Test
    void pathsStayWhole() {
        assertEquals("/a".repeat(100) + "\\x0a.csv", Escaped.path("/a".repeat(100) + "\n.csv"));
        assertEquals("\u00fcber\\u202e.csv", Escaped.path(Path.of("\u00fcber\u202e.csv")));
    }

    @Test
    void listsNameTheFirstTenAndCountTheRest() {
        assertEquals("\"a\", \"b\"", Escaped.list(List.of("a", "b")));
        List<String> names = IntStream.range(0, 12).mapToObj(i -> "x" + i).toList();
        assertEquals("\"x0\", \"x1\", \"x2\", \"x3\", \"x4\", \"x5\", \"x6\", \"x7\", \"x8\", \"x9\" and 2 more",
                Escaped.list(names));
        assertEquals(String.join(", ", Collections.nCopies(10, "\"x\"")), Escaped.list(Collections.nCopies(10, "x")));
        assertTrue(Escaped.list(Collections.nCopies(11, "x")).endsWith(" and 1 more"));
    }

    @Test
    void textsThatWouldLookAlikeAreShownByTheirNumbers() {
        assertEquals(List.of("\"no\"", "\"no\\u00a0\"", "\"d\u00e9j\u00e0\""),
                Escaped.distinct(List.of("no", "no\u00a0", "d\u00e9j\u00e0")));
        assertEquals(List.of("\"K\\u00f6ln\"", "\"Ko\\u0308ln\""), Escaped.distinct(List.of("K\u00f6ln",
                "Ko\u0308ln")));
        assertEquals(List.of("\"K\u00f6ln\"", "\"k\u00f6ln\""), Escaped.distinct(List.of("K\u00f6ln", "k\u00f6ln")));
        assertEquals(List.of("\"\\u0410\\x1b\"", "\"A\""), Escaped.distinct(List.of("\u0410\u001b", "A")));
        assertEquals(List.of("\"no\"", "\"no\\u0080\""), Escaped.distinct(List.of("no", "no\u0080")));
    }

    @Test
    void textsThatWouldLookAlikeAreCutAsOthersAre() {
        String letters = "a".repeat(79);
        assertEquals(List.of('"' + letters + "b\"", '"' + letters + "b\u2026\""),
                Escaped.distinct(List.of(letters + "b", letters + "b\u200b")));
    }
}
