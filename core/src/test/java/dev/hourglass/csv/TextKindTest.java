package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextKindTest {

    private static Optional<TextKind> kind(int rows, IntFunction<String> text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        IntStream.range(0, rows).forEach(row -> counts.merge(text.apply(row), 1, Integer::sum));
        return TextKind.of(counts);
    }

    private static Optional<TextKind> kind(String... texts) {
        return kind(3 * texts.length, row -> texts[row % texts.length]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$1,229.50", "512 €", "1.229,50 €", "USD 5", "5 usd", "-£3", "£-3", "($5.00)", "$1.2M",
            "$500k", "US$5",
        "R$ 10,00", "50 kr", "₹1,00,000", "10 dollars", "5€/h", "¥100", "12 zł", "CHF 5.–"})
    void money(String text) {
        assertEquals(NumberFault.MONEY, NumberFault.of(text, Double.NaN));
        assertEquals(Optional.of(TextKind.MONEY), kind(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"71 kg", "3.5cm", "12 °C", "12°C", "5 ft", "5'11\"", "5' 11\"", "10GB", "5 ft 11 in",
            "10 x 20 cm", "998 CC",
        "58.16 bhp", "1,200 sqft", "45 m²", "100 km/h", "3.5 mg/dL", "-5 °C", "12 lb 3 oz", "52°31'12\"N", "15\"",
        "10 µg", "12 V"})
    void measures(String text) {
        assertEquals(Optional.of(TextKind.MEASURES), kind(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-01", "2024/1/5", "3/21/2023", "21.03.2023", "21-03-23", "2024-01-01T10:00:00Z",
        "2024-01-01 10:00:00.123456+00:00", "Jan 5, 2024", "5-Jan-24", "5 January 2024", "January 5th, 2024",
        "05Jan2024",
        "Mon, 5 Jan 2024 10:00:00 GMT", "Mon Jan  5 10:00:00 2024", "2024-01", "Jan 2024", "Q1 2024", "2024-Q1",
        "2024-W05",
        "20240101T101500Z", "5. Januar 2024", "5 mars 2024", "12/2023", "3/21/2023 5:30 PM", "2024年1月5日",
        " 2024-01-01 "})
    void dates(String text) {
        assertEquals(Optional.of(TextKind.DATES), kind(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12:30", "12:30:05.123", "1h 20m", "9 pm", "9:30 AM", "PT1H20M", "90 min", "3 days",
            "36 months", "1h30",
        "100:05:10", "1 day, 04:05:06", "1:23.45", "250ms", "1 hour 5 minutes"})
    void times(String text) {
        assertEquals(Optional.of(TextKind.TIMES), kind(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"45 %|PERCENTAGES", "0x1F|NUMBERS", "1.234,5|NUMBERS", "\u0663|NUMBERS",
            "inf|NUMBERS",
        "1;2|NUMBERS", "1 000|NUMBERS"})
    void otherNotations(String text, TextKind kind) {
        assertEquals(Optional.of(kind), kind(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "4x4", "2nd", "1st class", "18-25", "$10-$20", "<1 year", "10+ years", "A4",
            "3 star", "2-door",
        "12A", "1B", "C1023", "Mon", "Q1", "2020/21", "1.2.3", "3:2", "New York", "M", "yes", "True", "Route 66", "V8",
        "42nd St",
        "2 bedrooms", "5-10 km", "12-ABC-34", "Grade 5", "jan", "p", "kr", "NA", "-", "\u00e4"})
    void categories(String text) {
        assertEquals(Optional.empty(), kind(text));
        assertEquals(Optional.empty(), kind(text, "blue", "green"));
    }

    @Test
    void nineOfTenOrAllButOneDecide() {
        assertEquals(Optional.of(TextKind.DATES), kind(30, row -> row % 10 == 0 ? "unknown" : "2024-01-0" + row % 10));
        assertEquals(Optional.empty(), kind(30, row -> row % 10 < 2 ? "unknown " + row % 10 : "2024-01-0" + row % 10));
        assertEquals(Optional.of(TextKind.MEASURES), kind("5 kg", "6 kg", "heavy"));
        assertEquals(Optional.empty(), kind("5 kg", "light", "heavy"));
        assertEquals(Optional.of(TextKind.TIMES), kind("NA", "?", "12:30", "none"));
        assertEquals(Optional.of(TextKind.MONEY), kind("$5", "$6", "5%", "$7", "$8"));
    }

    @Test
    void whatTellsRowsApartIsNoCategory() {
        assertEquals(Optional.of(TextKind.NAMES), kind(900, row -> "p" + Math.max(1, row)));
        assertEquals(Optional.of(TextKind.NAMES), kind(21, row -> "p" + row));
        assertEquals(Optional.of(TextKind.NAMES), kind(40, row -> "p" + Math.min(row, 21)));
        assertEquals(Optional.empty(), kind(20, row -> "p" + row));
        assertEquals(Optional.empty(), kind(45, row -> "p" + Math.min(row, 22)));
        assertEquals(Optional.empty(), kind(5, row -> new String[] {"Rome", "Bonn", "Oslo", "Bern"}[row % 4]));
    }

    @Test
    void keysAddressesAndSentencesAreTold() {
        assertEquals(Optional.of(TextKind.KEYS), kind(4, row -> new UUID(7, row).toString()));
        assertEquals(Optional.of(TextKind.KEYS), kind(4, row -> "9f86d081884c7d659a2feaa0c55ad01" + row));
        assertEquals(Optional.of(TextKind.ADDRESSES), kind(4, row -> "a" + row + "@example.org"));
        assertEquals(Optional.of(TextKind.ADDRESSES), kind(4, row -> "https://example.org/" + row));
        assertEquals(Optional.of(TextKind.ADDRESSES), kind(4, row -> "192.168.0." + row));
        assertEquals(Optional.of(TextKind.PROSE), kind(4, row -> "this is what person " + row + " wrote"));
        assertEquals(Optional.empty(), kind("https://example.org/1", "https://example.org/2"));
    }

    @Test
    void keysAndWhatFollowsThemAreNoNumbers() {
        assertEquals(List.of(TextKind.PERCENTAGES, TextKind.NUMBERS, TextKind.MONEY, TextKind.MEASURES, TextKind.DATES,
                TextKind.TIMES), Stream.of(TextKind.values()).filter(TextKind::isNumeric).toList());
        assertEquals("free text", TextKind.PROSE.plural());
    }

    /** More than half of the rows, and of the texts; one in ten may be another. */
    @Test
    void halvesAndTenthsAreCounted() {
        assertEquals(Optional.of(TextKind.PERCENTAGES), kind(10, row -> row == 9 ? "few" : row + " %"));
        assertEquals(Optional.empty(), kind(44, row -> "p" + Math.min(row, 22)));
        assertEquals(Optional.of(TextKind.NAMES), kind(43, row -> "p" + Math.min(row, 22)));
        Map<String, Integer> counts = new LinkedHashMap<>();
        IntStream.range(0, 22).forEach(i -> counts.put("c" + i, i < 11 ? 50 : 1));
        assertEquals(false, TextKind.mostComeOnce(counts));
        counts.put("c0", 1);
        assertEquals(true, TextKind.mostComeOnce(counts));
        counts.keySet().removeAll(List.of("c1", "c2"));
        assertEquals(20, counts.size());
        assertEquals(false, TextKind.mostComeOnce(counts));
    }

    @Test
    void mostComeOnceInALongTail() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        IntStream.range(0, 30).forEach(i -> counts.put("c" + i, i < 12 ? 50 : 1));
        assertEquals(true, TextKind.mostComeOnce(counts));
        assertEquals(Optional.empty(), TextKind.of(counts));
        counts.replaceAll((text, count) -> 2);
        assertEquals(false, TextKind.mostComeOnce(counts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1,", "1 ", "111,", "1m", "5 x ", "a", "1 day ", "1h", "1'", "jan ", "2024-", "$",
            "1.", "(", "p1d"})
    void longTextsTakeLittleTime(String part) {
        assertTimeout(Duration.ofSeconds(5), () -> kind(1000, row -> part.repeat(100 / part.length()).substring(0, 96)
                + row));
    }
}
