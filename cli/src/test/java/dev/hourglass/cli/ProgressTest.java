package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.nn.EpochResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    private static final String ERASE = "\r\u001b[K";

    private long now;

    private Progress progress(Recorded recorded, String... arguments) {
        CommandSpec spec = new CommandSpec("train", "", "", List.of(), List.of(), "");
        Invocation invocation =
                new Invocation(ArgumentParser.parse(spec, List.of(arguments)), recorded.streams());
        return Progress.of(invocation, () -> now);
    }

    private void epoch(Progress progress, long milliseconds, int epoch, int epochs) {
        now += milliseconds * 1_000_000;
        progress.epochEnded(new EpochResult(epoch, epochs, 42, 670, 0.0032, 0.0016));
    }

    @Test
    void linesAreThoseOfKeras() {
        Recorded recorded = new Recorded();
        try (Progress progress = progress(recorded)) {
            epoch(progress, 400, 196, 200);
            epoch(progress, 1600, 197, 200);
            progress.epochEnded(new EpochResult(198, 200, 1, 16, 1e-4, Double.NaN));
        }
        assertEquals("""
                Epoch 196/200
                42/42 - 0s - loss: 0.0032 - val_loss: 0.0016
                Epoch 197/200
                42/42 - 2s - loss: 0.0032 - val_loss: 0.0016
                Epoch 198/200
                1/1 - 0s - loss: 1.0000e-04
                """, recorded.err());
    }

    @Test
    void quietIsQuiet() {
        Recorded recorded = new Recorded(new Terminal(true, true));
        try (Progress progress = progress(recorded, "--quiet")) {
            epoch(progress, 400, 1, 1);
        }
        assertEquals("", recorded.err());
    }

    @Test
    void theBarShowsHowFarHowFastAndHowLong() {
        Recorded recorded = new Recorded(new Terminal(true, false));
        try (Progress progress = progress(recorded)) {
            epoch(progress, 500, 1, 4);
        }
        assertEquals(ERASE + "epoch 1/4 [#####---------------] loss 0.0032 val_loss 0.0016 1.3k rows/s 2s\n",
                recorded.err());
    }

    @Test
    void theBarIsDrawnTenTimesASecondAndAtTheEnd() {
        Recorded recorded = new Recorded(new Terminal(true, false));
        try (Progress progress = progress(recorded)) {
            for (int epoch = 1; epoch <= 25; epoch++) {
                epoch(progress, 10, epoch, 25);
            }
        }
        String[] drawn = recorded.err().split(ERASE.replace("[", "\\["));
        assertEquals(5, drawn.length, recorded.err());
        assertEquals("", drawn[0]);
        assertTrue(drawn[1].startsWith("epoch 1/25 "), drawn[1]);
        assertTrue(drawn[2].startsWith("epoch 11/25 "), drawn[2]);
        assertTrue(drawn[3].startsWith("epoch 21/25 "), drawn[3]);
        assertTrue(drawn[4].startsWith("epoch 25/25 [####################] "), drawn[4]);
        assertTrue(drawn[4].endsWith(" 0s\n"), drawn[4]);
    }

    @Test
    void anInterruptedBarShowsTheLastEpochThatEnded() {
        Recorded recorded = new Recorded(new Terminal(true, false));
        try (Progress progress = progress(recorded)) {
            epoch(progress, 10, 1, 25);
            epoch(progress, 10, 2, 25);
        }
        String last = recorded.err().substring(recorded.err().lastIndexOf(ERASE) + ERASE.length());
        assertTrue(last.startsWith("epoch 2/25 ") && last.endsWith("\n"), last);
    }

    @Test
    void aBarWithoutAnEpochLeavesNothing() {
        Recorded recorded = new Recorded(new Terminal(true, false));
        progress(recorded).close();
        assertEquals("", recorded.err());
    }

    @Test
    void theBarGivesWayBeforeTheLineWraps() {
        Recorded recorded = new Recorded(new Terminal(true, false));
        try (Progress progress = progress(recorded)) {
            now += 3_000_000_000L;
            progress.epochEnded(new EpochResult(1000, 100_000, 9, 80_000, 1e-5, 2e-5));
        }
        String line = recorded.err().substring(ERASE.length()).stripTrailing();
        assertEquals("epoch 1000/100000 [---] loss 1.0000e-05 val_loss 2.0000e-05 26.7k rows/s 82h30m", line);
        assertEquals(79, line.length());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "949.6, 950", "27400, 27.4k", "1234567, 1.2M", "2.5e9, 2500.0M"})
    void ratesAreShort(double rowsPerSecond, String expected) {
        assertEquals(expected, ProgressBar.rate(rowsPerSecond));
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0s", "59.4, 59s", "59.6, 1m00s", "185, 3m05s", "3599.9, 1h00m", "7620, 2h07m", "360000, 100h00m"})
    void durationsAreShort(double seconds, String expected) {
        assertEquals(expected, ProgressBar.duration(seconds));
    }
}
