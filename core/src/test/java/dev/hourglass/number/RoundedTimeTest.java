package dev.hourglass.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTimeTest {
    @ParameterizedTest
    @CsvSource({"0.4, 0s", "59.4, 59s", "59.6, 1m00s", "185, 3m05s", "3599.9, 1h00m", "7620, 2h07m", "360000, 100h00m"})
    void durationsAreShort(double seconds, String expected) {
        assertEquals(expected, RoundedTime.of(seconds));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "949.6, 950", "27400, 27.4k", "1234567, 1.2M", "2.5e9, 2500.0M"})
    void ratesAreShort(double rowsPerSecond, String expected) {
        assertEquals(expected, RoundedCount.of(rowsPerSecond));
    }
}
