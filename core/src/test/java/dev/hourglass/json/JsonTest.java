package dev.hourglass.json;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static Object parse(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject object(String text) {
        return (JsonObject) parse(text);
    }

    @Test
    void membersKeepTheirOrder() {
        JsonObject object = new JsonObject().put("zebra", 1).put("apple", List.of(true, 0.5)).put("empty", List.of())
                .put("none", JsonNull.NULL).put("inner", new JsonObject().put("x", 1L)).put("bare", new JsonObject());
        assertEquals("{\"zebra\":1,\"apple\":[true,0.5],\"empty\":[],\"none\":null,\"inner\":{\"x\":1},\"bare\":{}}",
                Json.writeCompact(object));
        assertEquals("""
                {
                  "zebra": 1,
                  "apple": [
                    true,
                    0.5
                  ],
                  "empty": [],
                  "none": null,
                  "inner": {
                    "x": 1
                  },
                  "bare": {}
                }""", Json.write(object));
        assertEquals(Json.write(object), Json.write(parse(Json.writeCompact(object))));
        assertEquals("[\n  [\n    1\n  ]\n]", Json.write(List.of(List.of(1))));
    }

    @Test
    void spaceMayStandRoundEveryPart() {
        assertEquals("{\"a\":[],\"b\":{},\"c\":[1,2]}",
                Json.writeCompact(parse(" { \"a\" : [ ] ,\t\"b\" :\r\n{ } , \"c\":[ 1 , 2 ] } ")));
    }

    @Test
    void numbersAreAsShortAsTheyCanBe() {
        List<Object> numbers = Arrays.asList(2e-3, 1e23, 0.1f, 0.1, 3.0, -0.0, Double.MIN_VALUE, Float.MAX_VALUE,
                Long.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY, Float.NaN);
        assertEquals("[0.002,1e23,0.1,0.1,3,-0,5e-324,3.4028235e38,-9223372036854775808,null,null,null]",
                Json.writeCompact(numbers));
    }

    @Test
    void theLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("[12345.5,\"\\u0001\",7]", Json.writeCompact(List.of(12345.5, "\u0001", 7)));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void stringsAreEscapedAndComeBack() {
        String every = "\"\\/\b\f\n\r\t\u0000\u001f \u007f\u2028é漢\uD83D\uDE00";
        String written = Json.writeCompact(every);
        assertEquals("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f \u007f\u2028é漢\uD83D\uDE00\"", written);
        assertEquals(every, parse(written));
        assertEquals("/\uD83D\uDE00", parse("\"\\/\\uD83d\\ude00\""));
    }

    @Test
    void halfOfAPairIsNeitherReadNorWritten() {
        assertThrows(JsonException.class, () -> parse("\"\\ud83d\""));
        assertThrows(JsonException.class, () -> parse("\"\\ude00\\ud83d\""));
        assertThrows(IllegalArgumentException.class, () -> Json.write("\uD83D"));
        assertThrows(IllegalArgumentException.class, () -> Json.write(new JsonObject().put("\uDE00", 1)));
    }

    @Test
    void otherTypesAreNotWritten() {
        assertThrows(IllegalArgumentException.class, () -> Json.write(new int[1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":1}", "{\"a\":1,\"b\":2,\"\\u0061\":3}", "[{\"\":1,\"\":null}]"})
    void aNameTwiceIsRefused(String text) {
        assertTrue(assertThrows(JsonException.class, () -> parse(text)).getMessage().contains("twice"));
    }

    @Test
    void putRefusesANameTwice() {
        JsonObject object = new JsonObject().put("a", JsonNull.NULL);
        assertThrows(IllegalArgumentException.class, () -> object.put("a", 1));
    }

    @Test
    void integersAreExactToTheLastOf64Bits() {
        assertEquals(-1L, ((JsonNumber) parse("18446744073709551615")).unsigned());
        assertEquals(Long.MIN_VALUE, ((JsonNumber) parse("-9223372036854775808")).longInteger());
        assertEquals("18446744073709551615", Json.write(parse("18446744073709551615")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"18446744073709551616", "-1", "-0", "1.0", "1e0", "99999999999999999999999999"})
    void otherNumbersAreNotUnsigned(String text) {
        JsonNumber number = (JsonNumber) parse(text);
        assertThrows(JsonException.class, number::unsigned);
    }

    @Test
    void doublesAreTheNearest() {
        assertEquals(9007199254740992.0, ((JsonNumber) parse("9007199254740993")).real());
        assertEquals(-0.0, ((JsonNumber) parse("-0")).real());
        assertEquals(0.0, ((JsonNumber) parse("1e-999")).real());
        assertThrows(JsonException.class, () -> ((JsonNumber) parse("1e999")).real());
    }

    @Test
    void levelsEndAt64() {
        assertEquals(1, ((List<?>) parse("[".repeat(64) + "]".repeat(64))).size());
        assertThrows(JsonException.class, () -> parse("[".repeat(65) + "]".repeat(65)));
    }

    /** A text of some megabytes could otherwise fill any heap. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "{}", "[]", "\"\"", "null", "{\"\":0}"})
    void valuesEndBeforeTheMemoryDoes(String value) {
        assertEquals(500_000, ((List<?>) parse("[" + value + (',' + value).repeat(499_999) + "]")).size());
        assertTrue(assertThrows(JsonException.class, () -> parse("[" + value + (',' + value).repeat(6_000_000) + "]"))
                .getMessage().endsWith("more values than a file of this size may hold"));
    }

    /** At least what values take in a JVM of 64 bits with short references, and not much more. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "0|72|100", "{}|100|130", "[]|32|130", "{\"a\":0}|212|290", "\"\"|44|60", "null|4|60"})
    void valuesCountAsMuchAsTheyTake(String value, int least, int most) {
        assertMemory(least * 1000, most * 1000 + 1000, "[" + value + (',' + value).repeat(999) + "]");
    }

    /** A character of ASCII takes one byte, any other makes two of all; those that escapes say count as others. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"x|1", "\u6f22|2", "\\u6f22|2", "x\\n|2"})
    void charactersCountAsMuchAsTheyTake(String characters, int bytes) {
        int times = 600 / characters.codePointCount(0, characters.length());
        String text = '"' + characters.repeat(times) + '"';
        int length = ((String) parse(text)).length();
        assertMemory(bytes * length * 1000, (bytes * length + 100) * 1000, "[" + text + (',' + text).repeat(999) + "]");
    }

    /** While a text is made there are its bytes, and its characters up to twice. */
    @Test
    void aLongTextIsRefusedBeforeItIsMade() {
        assertMemory(2_000_000, 2_001_000, '"' + "x".repeat(1_000_000) + '"');
        assertMemory(5_000_000, 5_001_000, '"' + "\u00e9".repeat(500_000) + '"');
    }

    @Test
    void ofAMemberWithAMeaningOnlyThatStaysInMemory() {
        String list = "[0" + ",0".repeat(9_999) + "]";
        StringBuilder members = new StringBuilder("{\"0\":").append(list);
        for (int i = 1; i < 8; i++) {
            members.append(",\"").append(i).append("\":").append(list);
        }
        byte[] text = members.append('}').toString().getBytes(StandardCharsets.UTF_8);
        assertFits(true, text, 3_000_000, (name, value) -> name);
        assertFits(false, text, 2_000_000, (name, value) -> name);
        assertFits(false, text, 7_000_000, (name, value) -> value);
        assertFits(true, text, 8_000_000, (name, value) -> value);
    }

    private static void assertMemory(int tooLittle, int enough, String document) {
        byte[] text = document.getBytes(StandardCharsets.UTF_8);
        assertFits(false, text, tooLittle, (name, value) -> value);
        assertFits(true, text, enough, (name, value) -> value);
    }

    private static void assertFits(boolean fits, byte[] text, int memory, BiFunction<String, Object, Object> meaning) {
        if (fits) {
            assertDoesNotThrow(() -> Json.parse(text, memory, meaning));
        } else {
            String message = assertThrows(JsonException.class, () -> Json.parse(text, memory, meaning)).getMessage();
            assertTrue(message.endsWith("more values than a file of this size may hold"), message);
        }
    }

    @Test
    void anObjectHasSoManyNames() {
        StringBuilder names = new StringBuilder("{\"0\":0");
        for (int i = 1; i < JsonParser.MOST_MEMBERS; i++) {
            names.append(",\"").append(i).append("\":").append(i);
        }
        assertEquals(JsonParser.MOST_MEMBERS, object(names + "}").names().size());
        assertThrows(JsonException.class, () -> parse(names + ",\"\":0}"));
    }

    @Test
    void numbersEndAtAThousandCharacters() {
        assertEquals("1" + "0".repeat(999), ((JsonNumber) parse("1" + "0".repeat(999))).text());
        assertEquals("byte 1: a number of 1001 characters",
                assertThrows(JsonException.class, () -> parse("[1" + "0".repeat(1000) + "]")).getMessage());
    }

    @Test
    void otherScriptsAreShownWhereTheyDoNotBelong() {
        assertEquals("byte 1: expected a value, found \"é\"",
                assertThrows(JsonException.class, () -> parse("[é]")).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "[1,]|byte 3: expected a value, found \"]\"",
        "{\"a\" 1}|byte 5: expected a colon, found \"1\"",
        "{a:1}|byte 1: expected a name in double quotes, found \"a\"",
        "[1 2]|byte 3: expected a comma or ], found \"2\"",
        "1.|byte 2: expected a digit, found the end of the text",
        "{}x|byte 2: expected the end of the document, found \"x\"",
        "[\"ab|byte 1: a string begins here and is never closed",
        "nul|byte 0: expected a value, found \"n\"",
        "[\"a\\x\"]|byte 4: there is no such escape in JSON",
        "[\"\\u00g0\"]|byte 6: expected four hexadecimal digits after \\u",
        "[\"a\u0001\"]|byte 3: a control character in a string must be escaped"})
    void theMessageSaysWhere(String text, String message) {
        assertEquals(message, assertThrows(JsonException.class, () -> parse(text)).getMessage());
    }

    @Test
    void wrongUtf8IsRefusedWithItsPlace() {
        byte[] text = {'[', '"', (byte) 0xC0, (byte) 0xAF, '"', ']'};
        assertEquals("byte 2 begins no UTF-8 character",
                assertThrows(JsonException.class, () -> Json.parse(text)).getMessage());
    }

    @Test
    void membersAreAskedForByType() {
        JsonObject object = object("{\"s\":\"x\",\"i\":7,\"r\":0.5,\"t\":true,\"n\":null,\"l\":[1,\"2\"],\"f\":false,"
                + "\"long\":9007199254740993,\"o\":{\"x\":1},\"m\":[\"a\",\"b\"]}");
        assertEquals("x", object.string("s"));
        assertEquals(7, object.integer("i"));
        assertEquals(0.5, object.real("r"));
        assertTrue(object.truth("t"));
        assertFalse(object.truth("f"));
        assertEquals(9007199254740993L, object.longInteger("long"));
        assertEquals(1, object.object("o").integer("x"));
        assertEquals(List.of("a", "b"), object.list("m", String.class));
        assertTrue(Double.isNaN(object.realOrNaN("n")));
        assertEquals(Optional.empty(), object.find("nothing"));
        assertRefused("member \"x\" is missing", () -> object.string("x"));
        assertRefused("member \"x\" is missing", () -> object.realOrNaN("x"));
        assertRefused("member \"s\": expected a number, found a string", () -> object.real("s"));
        assertRefused("member \"n\": expected an object, found null", () -> object.object("n"));
        assertRefused("member \"r\": expected true or false, found a number", () -> object.truth("r"));
        assertRefused("member \"o\": expected a list, found an object", () -> object.list("o", String.class));
        assertRefused("member \"l\": expected a number, found a string", () -> object.list("l", JsonNumber.class));
        assertRefused("member \"r\": expected a whole number of 64 bits, found 0.5", () -> object.integer("r"));
        assertRefused("member \"big\": expected a whole number of 32 bits, found 2147483648",
                () -> object("{\"big\":2147483648}").integer("big"));
    }

    @Test
    void membersThatNobodyReadsAreRefused() {
        JsonObject object = object("{\"a\":1,\"b\":2,\"c\":3}");
        assertEquals(object, object.requireOnly("the header", List.of("c", "b", "a", "d")));
        assertRefused("the header has a member that this program does not know: \"b\"",
                () -> object.requireOnly("the header", List.of("a", "c")));
        assertRefused("the header has members that this program does not know: \"a\", \"b\"",
                () -> object.requireOnly("the header", List.of("c")));
    }

    @Test
    void longNumbersAreCutInMessages() {
        String digits = "9".repeat(80);
        assertRefused("expected a whole number of 64 bits, found " + digits, new JsonNumber(digits)::longInteger);
        assertRefused("expected a whole number of 64 bits, found " + digits + "\u2026",
                new JsonNumber(digits + "9")::longInteger);
    }

    private static void assertRefused(String message, Runnable read) {
        assertEquals(message, assertThrows(JsonException.class, read::run).getMessage());
    }
}
