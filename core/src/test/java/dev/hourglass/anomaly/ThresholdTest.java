package dev.hourglass.anomaly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {
    private static final ErrorStatistics ERRORS =
            ErrorStatistics.of(IntStream.rangeClosed(0, 1000).mapToDouble(i -> i / 1000.0).toArray());

    @ParameterizedTest
    @CsvSource({"99%, 0.99", "99.5%, 0.995", "99.9%, 0.999", "100%, 1", "50%, 0.5", "0.02, 0.02", "3, 3", "0%, 0"})
    void textsAreSharesOrErrors(String text, double error) {
        Threshold threshold = Threshold.of(text);
        assertEquals(error, threshold.of(ERRORS));
        assertEquals(text, threshold.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "x", "101%", "-1", "-1%", "1e400", "NaN", "9 9%"})
    void otherTextsAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Threshold.of(text));
    }

    @Test
    void whatIsNoNumberIsShownAsItStands() {
        assertEquals("expected an error such as 0.02, or a share such as 99.5%, found \"99,5%\"",
                assertThrows(IllegalArgumentException.class, () -> Threshold.of("99,5%")).getMessage());
    }

    @Test
    void statisticsAreNumpys() {
        assertEquals(0.5, ERRORS.mean(), 1e-15);
        assertEquals(Math.sqrt((1001.0 * 1001 - 1) / 12) / 1000, ERRORS.deviation(), 1e-12);
        assertEquals(1001, ERRORS.rows());
        assertThrows(IllegalArgumentException.class,
                () -> new ErrorStatistics(0, 1, 1, ERRORS.distribution()));
        assertThrows(IllegalArgumentException.class,
                () -> new ErrorStatistics(1, Double.NaN, 1, ERRORS.distribution()));
        assertThrows(IllegalArgumentException.class,
                () -> new ErrorStatistics(1, 1, -1, ERRORS.distribution()));
        assertThrows(IllegalArgumentException.class, () -> ErrorStatistics.of(new double[] {-1, 1}));
    }
}
