package dev.hourglass.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedTextTest {
    @Test
    void linesAreAsFullAsTheyCanBe() {
        assertEquals(List.of("one two", "three", "four"), WrappedText.lines("one two three four", 7, 7));
        assertEquals(List.of("one two three", "four"), WrappedText.lines("one two three four", 13, 4));
    }

    @Test
    void theFirstLineMayBeShorterOrLongerThanOthers() {
        assertEquals(List.of("one", "two three", "four"), WrappedText.lines("one two three four", 3, 9));
    }

    @Test
    void aWordThatIsTooLongHasALineOfItsOwn() {
        assertEquals(List.of("a", "long-winded", "word"), WrappedText.lines("a long-winded word", 5, 5));
        assertEquals(List.of("long-winded"), WrappedText.lines("long-winded", 5, 5));
    }

    @Test
    void aTextHangsBehindItsStart() {
        assertEquals(List.of("note: one", "  two three", "  four"),
                WrappedText.hanging("note: ", "  ", "one two three four", 11));
        assertEquals(List.of("note: one"), WrappedText.hanging("note: ", "  ", "one", 11));
    }

    @Test
    void anEntryHasItsTextBesideItsName() {
        assertEquals(List.of("-o    one", "      two"), WrappedText.entry("-o", 6, "one two", 10));
        assertEquals(List.of("-out  one", "      two"), WrappedText.entry("-out", 6, "one two", 10));
        assertEquals(List.of("--out", "      one", "      two"), WrappedText.entry("--out", 6, "one two", 10));
    }

    @Test
    void spacesWithinALineStay() {
        assertEquals(List.of("a  b", "c"), WrappedText.lines("a  b c", 4, 4));
        assertEquals(List.of(""), WrappedText.lines("", 4, 4));
    }
}
