package dev.hourglass.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {
    @Test
    void textThatFitsStays() {
        assertEquals("dense_1", Lettering.fit("dense_1", Lettering.width("dense_1")));
        assertEquals("", Lettering.fit("", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch_normalization_12345678", "WWWWWWWWWWWWWWWWWW",
            "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii", "層層層層層層層層層層層層層層層", "😀😀😀😀😀😀😀😀😀😀😀😀",
            "é̷é̷é̷é̷é̷é̷é̷é̷é̷é̷é̷é̷"})
    void textIsCutBetweenCharactersAndFillsItsRoom(String text) {
        int room = 1000;
        String cut = Lettering.fit(text, room);
        assertTrue(cut.endsWith("…") && text.startsWith(cut.substring(0, cut.length() - 1)), cut);
        assertTrue(Lettering.width(cut) <= room && Lettering.width(cut) > room - 130, "less than an emoji is left");
        assertEquals(cut, new String(cut.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8), "no half of a surrogate pair");
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertEquals("a b�c�d�", Lettering.fit("a\nb\u0000c\uDC00d\u202E", 1000));
    }

    @Test
    void onlyUnusualScriptsAreOfUncertainWidth() {
        for (String certain : new String[] {"dense_1", "Größe…", "слой", "層", "한국어", "😀", "�"}) {
            assertFalse(Lettering.isUncertain(certain), certain);
        }
        for (String uncertain : new String[] {"﷽", "طبقة", "परत", "\uD808\uDC2B"}) {
            assertTrue(Lettering.isUncertain(uncertain), uncertain);
        }
    }
}
