package dev.hourglass.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "0|0.0|the same number", "1|+1|the same number", "1|01|the same number", "10|1e1|the same number",
                "0|-0|the same number",
        ".5|0.50|the same number", "9|+9|the same number", "no|no |alike but for spaces",
        "a b|a  b|alike but for spaces",
        "a b|a\tb|alike but for spaces",
        "no|no\u00a0|alike but for spaces", "a b|a\u3000b|alike but for spaces",
        "no|no\u200b|alike but for invisible characters",
        "no|\ufeffno|alike but for invisible characters", "no|n\u00ado|alike but for invisible characters",
        "no|no\ufe0f|alike but for invisible characters", "Yes|yes|alike but for case",
        "STRASSE|stra\u00dfe|alike but for case",
        "K\u00f6ln|Ko\u0308ln|alike but for the Unicode normal form",
        "Tokyo|\uff34\uff4f\uff4b\uff59\uff4f|alike but for the form of characters",
        "fine|\ufb01ne|alike but for the form of characters", "O'Brien|O\u2019Brien|alike but for quotes or dashes",
        "O'Brien|O\u00b4Brien|alike but for quotes or dashes", "O'Brien|O`Brien|alike but for quotes or dashes",
        "a-b|a\u2013b|alike but for quotes or dashes",
        "AB|\u0410B|alike but for letters of two alphabets", "Paris|paris |alike but for spaces and case",
        "1.0|\uff11|the same number"})
    void differencesAreNamed(String one, String other, String difference) {
        Spellings spellings = Spellings.of(List.of(one, "something else", other));
        assertEquals(List.of(List.of(one, other)), spellings.groups());
        assertFalse(spellings.isEmpty());
        assertEquals(difference, Spellings.difference(List.of(one, other)));
        assertEquals(Optional.of(other), Spellings.alike(one, List.of("something else", other)));
    }

    @ParameterizedTest
    @CsvSource({"a,b", "1,2", "a,\u00e4", "1,1a", "12345678901234567890,12345678901234567891",
            "0.1,0.10000000000000000001",
        "1e400,2e400", "\u00b5g,mg", "new york,newyork", "a-b,ab", "\u0432,\u0431", "1e-99999999999,0"})
    void othersAreTwo(String one, String other) {
        assertTrue(Spellings.of(List.of(one, other)).isEmpty());
        assertEquals(Optional.empty(), Spellings.alike(one, List.of(other)));
    }

    @Test
    void groupsComeInTheOrderOfTheirFirstTexts() {
        Spellings spellings = Spellings.of(List.of("0", "no", "0.0", "x", "no\u00a0", "K\u00f6ln", "00", "Ko\u0308ln"));
        assertEquals("\"0\", \"0.0\" and \"00\" (the same number), \"no\" and \"no\\u00a0\" (alike but for spaces), "
                + "\"K\\u00f6ln\" and \"Ko\\u0308ln\" (alike but for the Unicode normal form)", spellings.toString());
    }

    @Test
    void longListsAreCut() {
        assertEquals("\"1\", \"1.0\", \"1.00\", \"1.000\" and 2 more (the same number), \"a\" and \"A\" (alike but for "
                + "case), \"b\" and \"B\" (alike but for case) and 2 more",
                Spellings.of(List.of("1", "1.0", "1.00", "1.000", "01", "+1", "a", "A", "b", "B", "c", "C", "d", "D"))
                        .toString());
        assertEquals("\"1\", \"1.0\", \"1.00\" and \"1.000\" (the same number)",
                Spellings.of(List.of("1", "1.0", "1.00", "1.000")).toString());
    }

    @Test
    void oneTextIsNoGroup() {
        assertTrue(Spellings.of(List.of("a", "a", "b", "")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "no|no |true", "no|\u00a0no|true", "no|no\u200b|true", "a b|a  b|false", "no|No|false", "1|1.0|false"})
    void strippingHelpsAgainstWhatStandsAround(String one, String other, boolean helps) {
        assertEquals(helps, Spellings.of(List.of(one, other)).stripHelps());
        assertEquals(helps, Spellings.stripHelps(List.of("x", one), List.of("y", other)));
    }

    @Test
    void strippedTextsKeepTheirInside() {
        assertEquals("a \u00a0b", Spellings.stripped("\u200b \ta \u00a0b\u00a0\ufeff"));
        assertEquals("", Spellings.stripped(" \u2060\u3000"));
        assertEquals("\ud83d\ude00", Spellings.stripped("\ud83d\ude00\udb40\udc01"));
    }

    /** Variation selectors choose among pictures of a character and have none themselves. */
    @ParameterizedTest
    @ValueSource(ints = {0xFE00, 0xFE07, 0xFE0F, 0xE0100, 0xE01EF, 0x034F, 0x200B})
    void signsWithoutInkAreStripped(int character) {
        assertEquals("a", Spellings.stripped("a" + Character.toString(character)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFDFD, 0xFE10, 0xFFFD, 0xE01F0, 0x1F600})
    void signsWithInkAreNot(int character) {
        String text = "a" + Character.toString(character);
        assertEquals(text, Spellings.stripped(text));
    }

    @Test
    void textsOfMoreThanAHundredCharactersAreNoNumbers() {
        String zeros = "0".repeat(99);
        assertEquals("1", Spellings.number(zeros + "1"));
        assertEquals("0" + zeros + "1", Spellings.number("0" + zeros + "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " a", "a\u00a0", "a\u200b", "\ufeffa ", "a\u00ad"})
    void namesAreBareOfWhatCannotBeSeen(String name) {
        assertEquals("a", Spellings.bare(name));
    }

    @Test
    void bareNamesKeepTheRest() {
        assertEquals("a B", Spellings.bare("a \u00a0 B"));
        assertEquals("", Spellings.bare(" \u200b\u3164\u2800"));
        assertFalse(Spellings.bare("gr\u00f6\u00dfe").equals(Spellings.bare("gro\u0308\u00dfe")));
        assertFalse(Spellings.bare("A").equals(Spellings.bare("a")));
        assertFalse(Spellings.bare("1").equals(Spellings.bare("1.0")));
    }

    @ParameterizedTest
    @CsvSource({"1.0,1", "+01,1", "1e3,1000", "-0.0,0", "0.10,0.1", "12345678901234567890,1.234567890123456789E+19",
            "1e23,1e23",
        "abc,abc", "NaN,NaN", "1e999,1e999", "1e-99999999999,1e-99999999999"})
    void numbersHaveOneText(String text, String number) {
        assertEquals(number, Spellings.number(text));
        assertEquals(number, Spellings.number(number));
    }

    @Test
    void namesInAnotherSpellingAreHintedAt() {
        assertEquals(
                "; \"gr\\u00f6\\u00dfe\" is there as \"gro\\u0308\\u00dfe\" (alike but for the Unicode normal form)",
                Spellings.hint(List.of("gr\u00f6\u00dfe", "b"), List.of("x", "gro\u0308\u00dfe")));
        assertEquals("", Spellings.hint(List.of("a"), List.of("b")));
    }

    @Test
    void manyTextsTakeTimeInProportion() {
        List<String> texts = IntStream.range(0, 200_000).mapToObj(i -> "text " + i).toList();
        assertTimeout(Duration.ofSeconds(10), () -> assertTrue(Spellings.of(texts).isEmpty()));
    }
}
