package dev.hourglass.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedBytesTest {
    @ParameterizedTest
    @CsvSource({"0, 0.0 MB", "1, 0.0 MB", "209715200, 200.0 MB", "1073741823, 1024.0 MB", "1073741824, 1.0 GB",
        "1610612736, 1.5 GB", "9223372036854775807, 8589934592.0 GB"})
    void amountsAreRoundedToTenths(long bytes, String text) {
        assertEquals(text, RoundedBytes.of(bytes));
    }
}
