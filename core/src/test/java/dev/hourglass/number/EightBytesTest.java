package dev.hourglass.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EightBytesTest {
    private static final long LINE_FEED = EightBytes.all('\n');
    private static final long LIMIT = EightBytes.all(0x20);
    private static final long COMMA = EightBytes.all(',');

    @Test
    void theFirstByteIsTheLowest() {
        byte[] text = {9, 1, 2, 3, 4, 5, 6, 7, 8};
        assertEquals(0x0807060504030201L, EightBytes.at(text, 1));
        assertEquals(0x0A0A0A0A0A0A0A0AL, LINE_FEED);
    }

    @Test
    void asciiEndsBelow128InEveryPlace() {
        assertTrue(EightBytes.isAscii(EightBytes.all(127)));
        for (int place = 0; place < 8; place++) {
            assertFalse(EightBytes.isAscii(128L << 8 * place), "byte " + place);
            assertFalse(EightBytes.isAscii(EightBytes.all('a') | 255L << 8 * place), "byte " + place);
        }
    }

    @Test
    void everyByteOfAsciiStopsIfItIsSmallOrTheOther() {
        for (int place = 0; place < 8; place++) {
            for (int single = 0; single < 128; single++) {
                long bytes = EightBytes.all('a') & ~(0xFFL << 8 * place) | (long) single << 8 * place;
                long expected = single < 0x20 || single == ',' ? 0x80L << 8 * place : 0;
                assertEquals(expected, EightBytes.stops(bytes, LIMIT, COMMA), "byte " + single + " at " + place);
            }
        }
    }

    /** A byte that equals the limit may stop too behind one that is less; none of these does. */
    @Test
    void stopsDoNotDependOnTheirNeighbors() {
        Random random = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            long bytes = 0;
            long expected = 0;
            for (int place = 0; place < 8; place++) {
                int single = random.nextInt(3) == 0 ? ',' : random.nextInt(128);
                single += single == 0x20 ? 1 : 0;
                bytes |= (long) single << 8 * place;
                expected |= single < 0x20 || single == ',' ? 0x80L << 8 * place : 0;
            }
            assertEquals(expected, EightBytes.stops(bytes, LIMIT, COMMA), Long.toHexString(bytes));
        }
    }

    @Test
    void digitsAreTheNumberAgainAndTheFirstIsTheLowest() {
        assertEquals(0x0807060504030201L, EightBytes.digits(12_345_678));
        for (long number = 0; number < 100_000_000; number += number < 20_000 ? 1 : 997) {
            long digits = EightBytes.digits(number);
            assertTrue(EightBytes.isAscii(EightBytes.excess(digits)), "digits of " + number);
            assertEquals(number, EightBytes.number(digits));
        }
        for (long half = 0; half < 10_000; half++) {
            long number = 10_000 * half + 9_999 - half;
            assertEquals(number, EightBytes.number(EightBytes.digits(number)));
        }
    }

    @Test
    void whatIsPutIsThereAgain() {
        byte[] text = new byte[10];
        EightBytes.put(EightBytes.characters(EightBytes.digits(12_345_678)), text, 1);
        assertEquals("\00012345678\000", new String(text, StandardCharsets.US_ASCII));
    }

    @Test
    void aCharacterIsInsertedAnywhere() {
        byte[] text = "12345678".getBytes(StandardCharsets.US_ASCII);
        for (int place = 0; place < 8; place++) {
            byte[] pointed = new byte[8];
            EightBytes.put(EightBytes.inserted('.', EightBytes.at(text, 0), place), pointed, 0);
            String expected = "12345678".substring(0, place) + '.' + "12345678".substring(place, 7);
            assertEquals(expected, new String(pointed, StandardCharsets.US_ASCII));
        }
    }
}
