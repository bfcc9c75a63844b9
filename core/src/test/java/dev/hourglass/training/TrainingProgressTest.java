package dev.hourglass.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.nn.EpochResult;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a training under way, and when it is worth a line. */
class TrainingProgressTest {
    private static final long SECOND = 1_000_000_000L;

    private static EpochResult epoch(int epoch, int epochs) {
        return new EpochResult(epoch, epochs, 4, 100, 0.5, Double.NaN);
    }

    @Test
    void itTellsHowFarHowFastAndHowLong() {
        TrainingProgress begin = TrainingProgress.begin(0, 4, 7 * SECOND);
        assertEquals(1, begin.epoch());
        assertEquals(0, begin.epochs().share());
        assertEquals(0, begin.rowsPerSecond());
        assertEquals(Optional.empty(), begin.last());
        TrainingProgress first = begin.next(epoch(1, 4), 9 * SECOND);
        assertEquals(1, first.epoch());
        assertEquals(0.25, first.epochs().share());
        assertEquals(50, first.rowsPerSecond(), 1e-9);
        assertEquals(Optional.of(epoch(1, 4)), first.last());
        TrainingProgress second = first.next(epoch(2, 4), 15 * SECOND);
        assertEquals(2, second.epoch());
        assertEquals(25, second.rowsPerSecond(), 1e-9);
        assertEquals(8, second.epochs().secondsLeft(15 * SECOND), 1e-9);
    }

    @Test
    void aTrainingThatIsGoneOnWithCountsItsOwnEpochs() {
        TrainingProgress begin = TrainingProgress.begin(150, 200, 0);
        assertEquals(151, begin.epoch());
        assertEquals(0.75, begin.epochs().share());
        TrainingProgress next = begin.next(epoch(151, 200), SECOND);
        assertEquals(151, next.epoch());
        assertEquals(100, next.rowsPerSecond(), 1e-9);
        assertEquals(49, next.epochs().secondsLeft(SECOND), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "10, 1", "11, 2", "20, 2", "21, 5", "100, 10", "101, 20", "50001, 10000",
        "2147483647, 500000000"})
    void thereAreTenRoundEpochsAtMost(int epochs, int every) {
        assertEquals(every, LogRhythm.of(epochs, 0).every());
    }

    @Test
    void roundEpochsAreApart() {
        assertEquals("every must be 1 or more epochs, found 0",
                assertThrows(IllegalArgumentException.class, () -> new LogRhythm(0, 0, 0)).getMessage());
    }

    @Test
    void theFirstEpochAndRoundOnesAreWorthALine() {
        LogRhythm rhythm = LogRhythm.of(100, 0);
        TrainingProgress progress = TrainingProgress.begin(50, 100, 0);
        for (int epoch = 51; epoch <= 100; epoch++) {
            progress = progress.next(epoch(epoch, 100), epoch);
            assertEquals(epoch == 51 || epoch % 10 == 0, rhythm.isDueAfter(progress, epoch), "epoch " + epoch);
        }
    }

    @Test
    void nobodyWaitsLongForALine() {
        LogRhythm begin = LogRhythm.of(1000, SECOND);
        assertFalse(begin.isLate(61 * SECOND - 1));
        assertTrue(begin.isLate(61 * SECOND));
        LogRhythm later = begin.told(301 * SECOND);
        assertFalse(later.isLate(450 * SECOND));
        assertTrue(later.isLate(451 * SECOND));
        TrainingProgress progress = TrainingProgress.begin(0, 1000, SECOND).next(epoch(1, 1000), 2 * SECOND)
                .next(epoch(2, 1000), 451 * SECOND);
        assertTrue(later.isDueAfter(progress, 451 * SECOND));
        assertFalse(later.isDueAfter(progress, 450 * SECOND));
    }
}
