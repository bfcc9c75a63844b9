package dev.hourglass.cli.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.nn.EpochResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class FirstEpochTest {
    private final List<String> heard = new ArrayList<>();
    private final FirstEpoch first = new FirstEpoch(new Progress() {
        @Override
        public void epochEnded(EpochResult epoch) {
            heard.add("epoch " + epoch.epoch());
        }

        @Override
        public void close() {
            heard.add("closed");
        }
    });

    @Test
    void passesOnWhatItHears() {
        first.epochEnded(new EpochResult(1, 2, 42, 670, 0.1, 0.2));
        first.epochEnded(new EpochResult(2, 2, 42, 670, 0.1, 0.2));
        first.close();
        assertEquals(List.of("epoch 1", "epoch 2", "closed"), heard);
    }

    @Test
    void whoWaitsGoesOnAfterTheFirstEpoch() throws InterruptedException {
        Thread waiting = waiting();
        first.epochEnded(new EpochResult(1, 2, 42, 670, 0.1, 0.2));
        waiting.join();
    }

    @Test
    void whoWaitsGoesOnWhenTheTrainingFails() throws InterruptedException {
        Thread waiting = waiting();
        first.close();
        waiting.join();
    }

    /** A thread that waits and has begun to. */
    private Thread waiting() {
        Thread waiting = new Thread(first::await);
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING && waiting.isAlive()) {
            Thread.onSpinWait();
        }
        assertTrue(waiting.isAlive(), "it has to wait");
        return waiting;
    }
}
