package dev.hourglass.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as people write them into settings. */
class TimeSpanTest {
    @Test
    void aTimeIsANumberAndAUnit() {
        assertEquals(Duration.ofSeconds(90), TimeSpan.parse("90s"));
        assertEquals(Duration.ofMinutes(10), TimeSpan.parse("+10m"));
        assertEquals(Duration.ofHours(100_000), TimeSpan.parse("100000h"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "10", "0s", "-1s", "100001s", "1.5h", "1 h", "1d", "10S",
        "99999999999999999999s"})
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> TimeSpan.parse(text));
    }
}
