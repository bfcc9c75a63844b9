package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.engine.InterruptedWorkException;
import dev.hourglass.random.RandomState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A thread that is interrupted ends its training, between two batches, and loses nothing. */
class InterruptedTrainingTest {
    private static final FitData<TrainingData> DATA = FitData.of(TrainingData.ofItself(TestNetworks.rows(50, 5, 2)));
    private static final FitSettings SETTINGS = new FitSettings().withEpochs(3).withBatchSize(16);

    private final Network start = TestNetworks.random(TestNetworks.encoderLike(), 1);

    /** Interrupts its own thread in the second epoch. */
    private static class Interrupter implements ProgressListener {
        private final List<TrainingState> states = new ArrayList<>();

        @Override
        public void epochEnded(EpochResult epoch) {
            // Batches are counted.
        }

        @Override
        public void batchEnded(int epoch, int batch, int batches, double loss) {
            assertTrue(epoch == 1 || batch <= 3, "goes on");
            if (epoch == 2 && batch == 3) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void interrupted(Supplier<TrainingState> state) {
            assertFalse(Thread.currentThread().isInterrupted(), "could not write a file");
            states.add(state.get());
        }
    }

    @Test
    void itsStateIsOfferedAndTheInterruptStays() {
        Interrupter listener = new Interrupter();
        assertThrows(InterruptedWorkException.class,
                () -> Trainer.fit(start, DATA, SETTINGS, new RandomState(4), listener));
        assertTrue(Thread.interrupted());
        assertEquals(List.of(3), listener.states.stream().map(TrainingState::batch).toList());
        assertEquals(Trainer.fit(start, DATA, SETTINGS, new RandomState(4), ProgressListener.SILENT),
                Trainer.resume(listener.states.get(0), DATA, SETTINGS, ProgressListener.SILENT));
    }

    /** Even where the listener fails. */
    @Test
    void theInterruptStaysWhateverTheListenerThrows() {
        IllegalStateException full = new IllegalStateException("full");
        assertEquals(full, assertThrows(IllegalStateException.class,
                () -> Trainer.fit(start, DATA, SETTINGS, new RandomState(4), new Interrupter() {
                    @Override
                    public void interrupted(Supplier<TrainingState> state) {
                        throw full;
                    }
                })));
        assertTrue(Thread.interrupted());
    }
}
