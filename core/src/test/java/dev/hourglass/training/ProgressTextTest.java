package dev.hourglass.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.nn.EpochResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The words for a window and for a log, by a clock that stands still unless it is told. */
class ProgressTextTest {
    private static final long SECOND = 1_000_000_000L;

    private final List<String> log = new ArrayList<>();
    private long now;

    private void ask(ProgressText text) {
        text.logLine().ifPresent(log::add);
    }

    private void epoch(EpochText text, int seconds, int epoch, int epochs) {
        now += seconds * SECOND;
        text.epochEnded(new EpochResult(epoch, epochs, 42, 670, 0.0032, Double.NaN));
        ask(text);
    }

    @Test
    void aWindowShowsTheEpochTheLossAndTheTime() {
        EpochText text = new EpochText(0, 4, () -> now);
        assertFalse(text.isKept());
        assertEquals("epoch 1/4 [--------------------] 0s so far", text.line(42));
        epoch(text, 2, 1, 4);
        assertTrue(text.isKept());
        assertEquals("epoch 1/4 [##--------] loss 0.0032 6s left", text.line(42));
        assertEquals("epoch 1/4 loss 0.0032 6s left", text.line(30));
        assertEquals("epoch", text.line(5));
        text.end();
        assertEquals("epoch 1/4 [###---------] loss 0.0032 in 2s", text.line(42));
    }

    @Test
    void aLogHasALineOfTheFirstTheRoundAndTheLastEpoch() {
        EpochText text = new EpochText(0, 100, () -> now);
        ask(text);
        for (int epoch = 1; epoch <= 13; epoch++) {
            epoch(text, 1, epoch, 100);
        }
        text.end();
        ask(text);
        ask(text);
        assertEquals(List.of("epoch   1/100  loss 0.0032  1s, 1m39s left",
                "epoch  10/100  loss 0.0032  10s, 1m30s left", "epoch  13/100  loss 0.0032  in 13s"), log);
    }

    @Test
    void aLogSaysThatALongEpochIsUnderWay() {
        EpochText text = new EpochText(2, 4, () -> now);
        for (int second = 0; second < 130; second++) {
            now += SECOND;
            ask(text);
        }
        epoch(text, 1, 3, 4);
        epoch(text, 1, 4, 4);
        assertEquals(List.of("epoch 3/4  under way  1m00s", "epoch 3/4  under way  2m00s",
                "epoch 3/4  loss 0.0032  2m11s, 2m11s left", "epoch 4/4  loss 0.0032  in 2m12s"), log);
    }

    @Test
    void stepsHaveABarAndTenLines() {
        StepText text = new StepText(45, () -> now);
        assertEquals("0 of 45 steps [----------] 0s so far", text.line(36));
        assertEquals(Optional.empty(), text.logLine());
        for (int step = 1; step <= 45; step++) {
            now += SECOND;
            text.stepEnded();
            ask(text);
        }
        assertEquals(10, log.size(), log.toString());
        assertEquals("5 of 45 steps, 40s left", log.get(0));
        assertEquals("45 of 45 steps, 0s left", log.get(9));
        text.end();
        assertFalse(text.isKept());
        assertEquals("45 of 45 steps [##########] 0s left", text.line(35));
    }
}
