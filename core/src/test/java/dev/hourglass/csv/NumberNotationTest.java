package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberNotationTest {

    private static double parse(NumberNotation notation, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return notation.parse(bytes, 0, bytes.length);
    }

    private static NumberNotation notation(String signs) {
        return new NumberNotation(signs.charAt(0), signs.length() == 1 ? NumberNotation.NONE
                : signs.charAt(1) == 's' ? ' ' : signs.charAt(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        ",|0,5|0.5", ",|-1,25e3|-1250", ",|,5|0.5", ",|5,|5", ",.|1.234,56|1234.56", ",.|-1.234.567|-1234567",
                ",.|1234,5|1234.5",
        ".,|1,229.50|1229.5", ".,|12,345,678|12345678", ".'|1'234.5|1234.5", ".'|1\u2019234.5|1234.5",
        "._|1_000_000.5|1000000.5",
        ",s|1\u00a0234,5|1234.5", ",s|1\u202f234\u2009567,5|1234567.5", ",s|+1 234|1234", ".|1.5|1.5"})
    void numbersAreRead(String signs, String text, double expected) {
        assertEquals(expected, parse(notation(signs), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        ",|1.5", ",|1,2,3", ",.|1.23", ",.|1.2345", ",.|12345.678", ",.|.123", ",.|1..234", ",.|1.234,5.6", ".,|1,23",
                ".,|1.5,000",
        ",s|1 23", ",s|1  234", ".|1,5", ",|", ",.|1.234.", ",|x"})
    void nothingElseIs(String signs, String text) {
        assertTrue(Double.isNaN(parse(notation(signs), text == null ? "" : text)), text);
    }

    /** The same double as the plain spelling, whatever the digits. */
    @Test
    void everyNumberIsRoundedAsThePlainOneIs() {
        Random random = new Random(5);
        NumberNotation german = new NumberNotation(',', '.');
        for (int i = 0; i < 10_000; i++) {
            String plain = new BigDecimal(random.nextLong()).movePointLeft(random.nextInt(19)).toPlainString();
            int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
            StringBuilder text = new StringBuilder(plain.replace('.', ','));
            for (int at = point - 3; at > (plain.startsWith("-") ? 1 : 0); at -= 3) {
                text.insert(at, '.');
            }
            assertEquals(Double.parseDouble(plain), parse(german, text.toString()), text.toString());
        }
    }

    @Test
    void signsHaveNames() {
        assertEquals(',', NumberNotation.namedDecimal("comma"));
        assertEquals('.', NumberNotation.namedDecimal("point"));
        assertEquals(',', NumberNotation.namedDecimal(","));
        for (String none : new String[] {"", "x", "..", "'"}) {
            assertThrows(IllegalArgumentException.class, () -> NumberNotation.namedDecimal(none));
        }
        assertEquals(' ', NumberNotation.namedThousands("space"));
        assertEquals(' ', NumberNotation.namedThousands("\u00a0"));
        assertEquals('\'', NumberNotation.namedThousands("\u2019"));
        assertEquals('.', NumberNotation.namedThousands("."));
        for (String none : new String[] {"", "x", "..", "comma"}) {
            assertThrows(IllegalArgumentException.class, () -> NumberNotation.namedThousands(none));
        }
        assertEquals('\t', CsvDialect.namedDelimiter("tab"));
        assertEquals('\t', CsvDialect.namedDelimiter("\\t"));
        assertEquals(CsvDialect.SPACES, CsvDialect.namedDelimiter("space"));
        assertEquals(';', CsvDialect.namedDelimiter("semicolon"));
        assertEquals('|', CsvDialect.namedDelimiter("|"));
        for (String none : new String[] {"", "a", ";;", "colon", "."}) {
            assertThrows(IllegalArgumentException.class, () -> CsvDialect.namedDelimiter(none));
        }
    }

    @Test
    void signsMustDiffer() {
        assertThrows(IllegalArgumentException.class, () -> new NumberNotation(',', ','));
        assertThrows(IllegalArgumentException.class, () -> new NumberNotation(';', NumberNotation.NONE));
        assertThrows(IllegalArgumentException.class, () -> new NumberNotation('.', ';'));
    }
}
