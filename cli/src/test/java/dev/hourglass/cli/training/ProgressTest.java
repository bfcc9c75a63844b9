package dev.hourglass.cli.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.Recorded;
import dev.hourglass.cli.arguments.ArgumentParser;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.Terminal;
import dev.hourglass.cli.terminal.Window;
import dev.hourglass.nn.EpochResult;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.training.EpochText;
import dev.hourglass.training.StepText;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {
    private static final String ERASE = "\r\u001b[K";
    private static final long MILLISECOND = 1_000_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long now;

    private Window window(int columns) {
        return Window.of(new PrintStream(bytes, true, StandardCharsets.UTF_8), columns);
    }

    /** What is shown of a training, and hears of its epochs. */
    private record Shown(Progress progress, ProgressListener epochs) implements AutoCloseable {
        Shown(EpochText text, Progress progress) {
            this(progress, progress.after(text::epochEnded));
        }

        void epochEnded(EpochResult epoch) {
            epochs.epochEnded(epoch);
        }

        void beat() {
            progress.beat();
        }

        @Override
        public void close() {
            progress.close();
        }
    }

    private Shown shown(EpochText text, int columns, Progress.Place place) {
        return new Shown(text, new Progress(text, window(columns), () -> now, place));
    }

    private Shown bar(int columns, int first, int epochs) {
        return shown(new EpochText(first, epochs, () -> now), columns, Progress.Place.TERMINAL);
    }

    private Shown lines(int first, int epochs) {
        return shown(new EpochText(first, epochs, () -> now), 80, Progress.Place.FILE);
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** What was drawn, line after line, without what only tells the window how. */
    private List<String> drawn() {
        return List.of(written().substring(ERASE.length()).replace("\u001b[?7l", "").replace("\u001b[?7h", "")
                .split(ERASE.replace("[", "\\["), -1));
    }

    private void epoch(Shown progress, long milliseconds, int epoch, int epochs) {
        now += milliseconds * MILLISECOND;
        progress.epochEnded(new EpochResult(epoch, epochs, 42, 670, 0.0032, 0.0016));
    }

    private void beat(Shown bar, long milliseconds) {
        now += milliseconds * MILLISECOND;
        bar.beat();
    }

    private static Shown progress(Recorded recorded, int epochs, String... arguments) {
        CommandSpec spec = new CommandSpec("train", "", "", List.of(), List.of(), "");
        EpochText text = new EpochText(0, epochs, System::nanoTime);
        return new Shown(text, Progress.start(
                new Invocation(ArgumentParser.parse(spec, List.of(arguments)), recorded.streams()), text));
    }

    @Test
    void filesGetAFewLines() {
        try (Shown lines = lines(0, 200)) {
            for (int epoch = 1; epoch <= 200; epoch++) {
                epoch(lines, 900, epoch, 200);
            }
        }
        assertEquals("""
                epoch   1/200  loss 0.0032  validation loss 0.0016  1s, 2m59s left
                epoch  20/200  loss 0.0032  validation loss 0.0016  18s, 2m42s left
                epoch  40/200  loss 0.0032  validation loss 0.0016  36s, 2m24s left
                epoch  60/200  loss 0.0032  validation loss 0.0016  54s, 2m06s left
                epoch  80/200  loss 0.0032  validation loss 0.0016  1m12s, 1m48s left
                epoch 100/200  loss 0.0032  validation loss 0.0016  1m30s, 1m30s left
                epoch 120/200  loss 0.0032  validation loss 0.0016  1m48s, 1m12s left
                epoch 140/200  loss 0.0032  validation loss 0.0016  2m06s, 54s left
                epoch 160/200  loss 0.0032  validation loss 0.0016  2m24s, 36s left
                epoch 180/200  loss 0.0032  validation loss 0.0016  2m42s, 18s left
                epoch 200/200  loss 0.0032  validation loss 0.0016  in 3m00s
                """, written());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "10, 10", "11, 7", "20, 11", "21, 6", "99, 11", "100, 11", "101, 7", "1000, 11",
        "50001, 7"})
    void thereAreTenRoundEpochsAtMost(int epochs, int expected) {
        try (Shown lines = lines(0, epochs)) {
            for (int epoch = 1; epoch <= epochs; epoch++) {
                epoch(lines, 1, epoch, epochs);
            }
        }
        assertEquals(expected, written().lines().count(), written());
    }

    @Test
    void trainingsWithoutValidationHaveOneLoss() {
        try (Shown lines = lines(0, 1)) {
            lines.epochEnded(new EpochResult(1, 1, 1, 16, 1e-4, Double.NaN));
        }
        assertEquals("epoch 1/1  loss 1.0000e-04  in 0s\n", written());
    }

    @Test
    void theLastEpochOfATrainingThatStopsEarlyIsTold() {
        try (Shown lines = lines(0, 1000)) {
            epoch(lines, 1000, 1, 1000);
            epoch(lines, 1000, 2, 1000);
            epoch(lines, 1000, 3, 1000);
        }
        assertEquals("""
                epoch    1/1000  loss 0.0032  validation loss 0.0016  1s, 16m39s left
                epoch    3/1000  loss 0.0032  validation loss 0.0016  in 3s
                """, written());
    }

    @Test
    void aResumedTrainingCountsItsOwnEpochs() {
        try (Shown lines = lines(150, 200)) {
            epoch(lines, 1000, 151, 200);
            epoch(lines, 1000, 152, 200);
        }
        assertEquals("""
                epoch 151/200  loss 0.0032  validation loss 0.0016  1s, 49s left
                epoch 152/200  loss 0.0032  validation loss 0.0016  in 2s
                """, written());
    }

    @Test
    void longEpochsAreKnownToBeUnderWay() {
        try (Shown lines = lines(0, 2)) {
            for (int second = 1; second <= 410; second++) {
                now += 1000 * MILLISECOND;
                lines.beat();
            }
            epoch(lines, 40_000, 1, 2);
            now += 224_000 * MILLISECOND;
            lines.beat();
            now += 1000 * MILLISECOND;
            lines.beat();
        }
        assertEquals("""
                epoch 1/2  under way  1m00s
                epoch 1/2  under way  2m00s
                epoch 1/2  under way  3m00s
                epoch 1/2  under way  4m30s
                epoch 1/2  under way  6m45s
                epoch 1/2  loss 0.0032  validation loss 0.0016  7m30s, 7m30s left
                epoch 2/2  under way  11m15s, 3m45s left
                """, written());
    }

    /** Ten hours, epochs of three minutes: lines become rarer. */
    @Test
    void logsOfLongTrainingsStayShort() {
        try (Shown lines = lines(0, 200)) {
            for (int second = 1; second <= 36_000; second++) {
                now += 1000 * MILLISECOND;
                lines.beat();
                if (second % 180 == 0) {
                    epoch(lines, 0, second / 180, 200);
                }
            }
        }
        long count = written().lines().count();
        assertTrue(count > 15 && count <= 30, written());
    }

    @Test
    void quietIsQuiet() {
        Recorded recorded = new Recorded(new Terminal(true, true));
        try (Shown progress = progress(recorded, 1, "--quiet")) {
            epoch(progress, 400, 1, 1);
        }
        assertEquals("", recorded.err());
    }

    @Test
    @Timeout(60)
    void terminalsGetABarBeforeTheFirstEpochHasEnded() throws InterruptedException {
        Recorded recorded = new Recorded(new Terminal(true, true));
        try (Shown progress = progress(recorded, 1)) {
            while (recorded.err().isEmpty()) {
                Thread.sleep(1);
            }
            epoch(progress, 400, 1, 1);
        }
        assertTrue(recorded.err().contains("epoch 1/1 [----------------------------------------] 0s so far"),
                recorded.err());
        assertTrue(recorded.err().endsWith("\n"), recorded.err());
    }

    @Test
    void everythingElseGetsLines() {
        Recorded recorded = new Recorded();
        try (Shown progress = progress(recorded, 1)) {
            epoch(progress, 400, 1, 1);
        }
        assertTrue(recorded.err().startsWith("epoch 1/1  loss "), recorded.err());
    }

    @Test
    void theBarShowsHowFarHowFastAndHowLong() {
        Shown bar = bar(80, 0, 4);
        bar.beat();
        beat(bar, 300);
        epoch(bar, 200, 1, 4);
        beat(bar, 500);
        beat(bar, 1500);
        epoch(bar, 0, 2, 4);
        bar.close();
        assertEquals(List.of("epoch 1/4 [----------------------------------------] 0s so far",
                "epoch 1/4 [###---------] loss 0.0032 validation loss 0.0016 1.3k rows/s 2s left",
                "epoch 1/4 [###---------] loss 0.0032 validation loss 0.0016 1.3k rows/s 1s left",
                "epoch 1/4 [###---------] loss 0.0032 validation loss 0.0016 1.3k rows/s 3s left",
                "epoch 2/4 [#######--------] loss 0.0032 validation loss 0.0016 536 rows/s in 3s\n"), drawn());
    }

    @Test
    void theBarIsDrawnTenTimesASecondAndAtTheEnd() {
        try (Shown bar = bar(80, 0, 25)) {
            for (int epoch = 1; epoch <= 25; epoch++) {
                epoch(bar, 10, epoch, 25);
            }
        }
        List<String> drawn = drawn();
        assertEquals(4, drawn.size(), written());
        assertTrue(drawn.get(0).startsWith("epoch 1/25 "), drawn.get(0));
        assertTrue(drawn.get(1).startsWith("epoch 11/25 "), drawn.get(1));
        assertTrue(drawn.get(2).startsWith("epoch 21/25 "), drawn.get(2));
        assertTrue(drawn.get(3).matches("epoch 25/25 \\[#+] .* in 0s\n"), drawn.get(3));
    }

    @Test
    void aBarThatEndedIsNotDrawnAgain() {
        Shown bar = bar(80, 0, 1);
        epoch(bar, 10, 1, 1);
        String last = written();
        beat(bar, 1000);
        bar.close();
        assertEquals(last, written());
    }

    @Test
    void anInterruptedBarShowsTheLastEpochThatEnded() {
        try (Shown bar = bar(80, 0, 25)) {
            epoch(bar, 10, 1, 25);
            epoch(bar, 10, 2, 25);
        }
        String last = drawn().get(drawn().size() - 1);
        assertTrue(last.startsWith("epoch 2/25 ") && last.endsWith(" in 0s\n"), last);
    }

    @Test
    void aBarWithoutAnEpochLeavesNothing() {
        bar(80, 0, 25).close();
        assertEquals("", written());
        Shown bar = bar(80, 0, 25);
        bar.beat();
        bar.close();
        assertTrue(written().endsWith(ERASE), written());
    }

    @Test
    void aResumedBarBeginsWhereItStopped() {
        Shown bar = bar(80, 150, 200);
        bar.beat();
        epoch(bar, 1000, 151, 200);
        assertEquals(List.of("epoch 151/200 [##############################----------] 0s so far",
                "epoch 151/200 [###############-----] loss 0.0032 val 0.0016 670 rows/s 49s left"), drawn());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "200 | epoch 7/200 [#---------------------------------------] loss 0.0032 validation loss 0.0016 670 rows/s"
            + " 3m13s left",
        " 80 | epoch 7/200 [--------------------] loss 0.0032 val 0.0016 670 rows/s 3m13s left",
        " 70 | epoch 7/200 [----------] loss 0.0032 val 0.0016 670 rows/s 3m13s left",
        " 63 | epoch 7/200 [--------------] loss 0.0032 val 0.0016 3m13s left",
        " 60 | epoch 7/200 [-----------] loss 0.0032 val 0.0016 3m13s left",
        " 55 | epoch 7/200 [------] loss 0.0032 val 0.0016 3m13s left",
        " 50 | epoch 7/200 loss 0.0032 val 0.0016 3m13s left",
        " 40 | epoch 7/200 loss 0.0032 3m13s left",
        " 30 | epoch 7/200 3m13s left",
        " 20 | epoch 7/200 [-----]",
        " 13 | epoch 7/200",
        "  5 | epoc"})
    void narrowWindowsGetWhatMatters(int columns, String expected) {
        Shown bar = bar(columns, 6, 200);
        epoch(bar, 1000, 7, 200);
        assertEquals(List.of(expected), drawn());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 20, 21, 30, 40, 50, 60, 70, 79, 80, 81, 100, 1000})
    void noLineIsAsWideAsItsWindow(int columns) {
        Shown bar = bar(columns, 0, 100_000);
        bar.beat();
        now += 3000 * MILLISECOND;
        bar.epochEnded(new EpochResult(1, 100_000, 9, 80_000, 1e-5, 2e-5));
        bar.close();
        for (String line : drawn()) {
            assertTrue(line.strip().length() < columns, line);
        }
    }

    private void steps(int columns, int all, Progress.Place place, int done) {
        StepText text = new StepText(all, () -> now);
        try (Progress progress = new Progress(text, window(columns), () -> now, place)) {
            Runnable step = progress.after(text::stepEnded);
            for (int i = 0; i < done; i++) {
                now += 1000 * MILLISECOND;
                step.run();
            }
        }
    }

    @Test
    void aTerminalSeesABarOfStepsWithTheTimeThatIsLeft() {
        steps(61, 135, Progress.Place.TERMINAL, 27);
        assertTrue(written().contains("27 of 135 steps [######-------------------------] 1m48s left"), written());
        assertTrue(written().endsWith(ERASE), written());
    }

    @Test
    void aFileGetsTenLinesOfSteps() {
        steps(80, 45, Progress.Place.FILE, 45);
        assertEquals("""
                5 of 45 steps, 40s left
                9 of 45 steps, 36s left
                14 of 45 steps, 31s left
                18 of 45 steps, 27s left
                23 of 45 steps, 22s left
                27 of 45 steps, 18s left
                32 of 45 steps, 13s left
                36 of 45 steps, 9s left
                41 of 45 steps, 4s left
                45 of 45 steps, 0s left
                """, written());
    }
}
