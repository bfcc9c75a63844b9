package dev.hourglass.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.csv.Corpus;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK's own parser is correctly rounded, so that it may serve as the oracle; it accepts more texts than ours. */
class DecimalParserTest {
    private static final String BEFORE = "0.123,4567.8,-9.10,1112.1";

    private static double parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return DecimalParser.parse(bytes, 0, bytes.length);
    }

    private static float parseFloat(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return DecimalParser.parseFloat(bytes, 0, bytes.length);
    }

    /** Behind other cells, as it is in a row: there the short way is open to it. */
    private static double parseInRow(String text) {
        byte[] bytes = (BEFORE + text).getBytes(StandardCharsets.UTF_8);
        return DecimalParser.parse(bytes, BEFORE.length(), bytes.length);
    }

    private static float parseFloatInRow(String text) {
        byte[] bytes = (BEFORE + text).getBytes(StandardCharsets.UTF_8);
        return DecimalParser.parseFloat(bytes, BEFORE.length(), bytes.length);
    }

    private static void assertSameBits(double expected, String text) {
        assertEquals(Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(parse(text)), text);
        assertEquals(Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(parseInRow(text)), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exhaustive-float16.txt", "freetype-2-7.txt", "google-wuffs.txt", "lemire-fast-float.txt",
        "more-test-cases.txt", "tencent-rapidjson.txt"})
    void everyCaseOfTheCorpusHasTheStatedBits(String file) {
        List<String> lines = Corpus.lines("numbers/" + file);
        for (String line : lines) {
            String[] fields = line.split(" ", 4);
            assertSameBits(Double.longBitsToDouble(Long.parseUnsignedLong(fields[2], 16)), fields[3]);
            int expected = Integer.parseUnsignedInt(fields[1], 16);
            assertEquals(expected, Float.floatToRawIntBits(parseFloat(fields[3])), line);
        }
        assertTrue(lines.size() >= 60, file + " has only " + lines.size() + " cases");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "+", "-", ".", "-.", "e5", ".e5", "1e", "1e+", "1.5f", "1.5d", "0x1p3", "NaN", "nan", "inf",
        "Infinity", "-Infinity", "1_000", "1,5", "1 000", "- 1", "+-1", "--1", "0.0.0", "1e5.0", "1e5e5", "5%", "$5",
        "1\n", "\u00a01", "\u0663", "\u22121", "\uff11", "1\u0000", "2024-01-31", "true"})
    void othersAreNoNumbers(String text) {
        assertTrue(Double.isNaN(parse(text)), text);
        assertTrue(Double.isNaN(parseInRow(text)), text);
        assertTrue(Float.isNaN(parseFloat(text)), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "5.", ".5", "+5", "-0", "-0.0e0", "007", "1E5", "1e+5", "1e-0005", "00000000000000000000000012.50"})
    void thePointMayEndOrBeginANumber(String text) {
        assertSameBits(Double.parseDouble(text), text);
    }

    @Test
    void spacesAndTabsRoundANumberAreIgnored() {
        assertSameBits(-1.5, " \t-1.5 \t ");
    }

    /** 1 to 22 digits with the point everywhere, or nowhere, and every one of the other 255 bytes in every place. */
    @Test
    void everyLengthAndPointIsReadAndEveryIntruderNoticed() {
        Random random = new Random(3);
        for (int digits = 1; digits <= 22; digits++) {
            for (int point = -1; point <= digits; point++) {
                StringBuilder text = new StringBuilder();
                for (int d = 0; d < digits; d++) {
                    text.append((char) ('0' + random.nextInt(10)));
                }
                String number = (random.nextBoolean() ? "-" : "") + (point < 0 ? text : text.insert(point, '.'));
                assertSameBits(Double.parseDouble(number), number);
                refuseIntruders(number, random.nextInt(number.length()));
            }
        }
    }

    private static void refuseIntruders(String number, int place) {
        byte[] bytes = (BEFORE + number).getBytes(StandardCharsets.UTF_8);
        for (int intruder = 0; intruder < 256; intruder++) {
            bytes[BEFORE.length() + place] = (byte) intruder;
            String changed = new String(bytes, BEFORE.length(), number.length(), StandardCharsets.ISO_8859_1);
            boolean expected = changed.matches("[ \t]*[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?[ \t]*");
            double found = DecimalParser.parse(bytes, BEFORE.length(), bytes.length);
            assertEquals(expected, !Double.isNaN(found), changed);
        }
    }

    @Test
    void onlyTheGivenBytesAreRead() {
        byte[] bytes = "123456".getBytes(StandardCharsets.UTF_8);
        assertEquals(345, DecimalParser.parse(bytes, 2, 5));
        byte[] digits = "1".repeat(60).getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < digits.length - 3; from++) {
            assertEquals(111, DecimalParser.parse(digits, from, from + 3));
        }
    }

    /** 1 + 2^-24 lies halfway between two floats, of which the one below is even; a little more goes up. */
    @Test
    void aFloatInARowIsRoundedOnceAsWell() {
        String middle = "1.000000059604644775390625";
        assertEquals(1.0f, parseFloatInRow(middle));
        assertEquals(Math.nextUp(1.0f), parseFloatInRow(middle + "0000000001"));
        assertEquals(1.0f, parseFloatInRow("1.000000059604644775390624999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e309", "-1e309", "1.7976931348623159e308", "5e308", "1.00e310", "1e99999999999999999999"})
    void beyondTheGreatestDoubleIsInfinite(String text) {
        assertSameBits(text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-400", "-2.4703282292062327e-324", "0e99999999999999999999", "1e-99999999999999999999"})
    void belowHalfTheLeastDoubleIsZeroWithItsSign(String text) {
        assertSameBits(text.startsWith("-") ? -0.0 : 0.0, text);
    }

    @Test
    void theExponentMayUndoAnyNumberOfZeros() {
        assertSameBits(1, "0." + "0".repeat(5000) + "1e5001");
        assertSameBits(1, "1" + "0".repeat(5000) + "e-5000");
    }

    @Test
    void midpointsOfNeighborsRoundToEvenAndTheirSurroundingsToTheNearest() {
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            double below = Math.abs(Double.longBitsToDouble(random.nextLong() & 0x7FDFFFFFFFFFFFFFL));
            if (i % 3 == 0) {
                below = random.nextInt(1 << 20) * Double.MIN_VALUE;
            }
            BigDecimal middle =
                    new BigDecimal(below).add(new BigDecimal(Math.nextUp(below))).divide(BigDecimal.valueOf(2));
            boolean even = (Double.doubleToRawLongBits(below) & 1) == 0;
            assertSameBits(even ? below : Math.nextUp(below), middle.toString());
            BigDecimal little = middle.ulp();
            assertSameBits(below, middle.subtract(little).toString());
            assertSameBits(Math.nextUp(below), middle.add(little).toString());
        }
    }

    @Test
    void randomDigitsAndExponentsAgreeWithTheJdk() {
        Random random = new Random(2);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
            int digits = 1 + random.nextInt(25);
            int point = random.nextInt(digits + 1);
            for (int d = 0; d < digits; d++) {
                text.append(d == point ? "." : "").append((char) ('0' + random.nextInt(10)));
            }
            text.append('e').append(random.nextInt(700) - 360);
            assertSameBits(Double.parseDouble(text.toString()), text.toString());
        }
    }
}
