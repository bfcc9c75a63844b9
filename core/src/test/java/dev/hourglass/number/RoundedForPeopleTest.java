package dev.hourglass.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedForPeopleTest {
    @ParameterizedTest
    @CsvSource({"0.4, 0s", "59.4, 59s", "59.6, 1m00s", "185, 3m05s", "3599.9, 1h00m", "7620, 2h07m", "360000, 100h00m"})
    void durationsAreShort(double seconds, String expected) {
        assertEquals(expected, RoundedTime.of(seconds));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 bytes", "1, 1 byte", "1023, 1023 bytes", "1024, 1.0 KB", "104858, 102.4 KB", "1048524, 1023.9 KB",
        "1048525, 1.0 MB", "1610612736, 1.5 GB", "1099511627776, 1.0 TB", "9223372036854775807, 8388608.0 TB"})
    void sizesAreInAUnitThatFits(long bytes, String expected) {
        assertEquals(expected, RoundedSize.of(bytes));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "949.6, 950", "27400, 27.4k", "1234567, 1.2M", "2.5e9, 2500.0M"})
    void ratesAreShort(double rowsPerSecond, String expected) {
        assertEquals(expected, RoundedCount.of(rowsPerSecond));
    }
}
