package dev.hourglass.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.Checkpoint;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.FittedEncoder;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.engine.InterruptedWorkException;
import dev.hourglass.engine.Threads;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.EpochResult;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.TrainingState;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.Choice;
import dev.hourglass.search.PreparedRows;
import dev.hourglass.search.Search;
import dev.hourglass.search.SearchListener;
import dev.hourglass.search.SearchRun;
import dev.hourglass.search.SearchSettings;
import dev.hourglass.store.CheckpointFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Work whose thread is interrupted ends soon, says so, leaves the thread interrupted, and can be gone on with. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptTest {
    private static final AutoencoderTraining TRAINING =
            new AutoencoderTraining(Features.ofNumbers(Sample.COLUMNS), Sample.DATA, Sample.SETTINGS);
    private static final Autoencoder WHOLE = TRAINING.fit(1, ProgressListener.SILENT);

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    /** Interrupts a thread when it is asked for the so-many-th time whether it wants the state. */
    private static class Interrupter implements ProgressListener {
        private final Thread thread = Thread.currentThread();
        private final int call;
        private int calls;
        private int batchesAfterwards;
        private Optional<TrainingState> state = Optional.empty();
        private boolean interruptedMeanwhile;

        Interrupter(int call) {
            this.call = call;
        }

        @Override
        public void epochEnded(EpochResult epoch) {
            // Only interrupts matter here.
        }

        @Override
        public void batchEnded(int epoch, int batch, int batches, double loss) {
            batchesAfterwards += thread.isInterrupted() ? 1 : 0;
        }

        @Override
        public synchronized boolean wantsState() {
            calls++;
            if (calls == call) {
                thread.interrupt();
            }
            return false;
        }

        @Override
        public void interrupted(Supplier<TrainingState> now) {
            interruptedMeanwhile = Thread.currentThread().isInterrupted();
            state = Optional.of(now.get());
        }
    }

    /** At every place where a training looks, validation included, which is measured anew afterwards. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "2, 1"})
    void aTrainingEndsAnywhereAndCanBeGoneOnWith(int before, int after) {
        int ended = 0;
        for (int call = 1; ; call++) {
            Interrupter interrupter = new Interrupter(call);
            try {
                TRAINING.fit(before, interrupter);
                break;
            } catch (InterruptedWorkException interrupted) {
                ended++;
            }
            assertTrue(Thread.interrupted(), "still interrupted");
            assertFalse(interrupter.interruptedMeanwhile, "a file can be written");
            assertEquals(0, interrupter.batchesAfterwards);
            Checkpoint checkpoint = TRAINING.checkpoint(interrupter.state.orElseThrow(), "test", Map.of());
            Autoencoder resumed = TRAINING.resume(checkpoint, after, ProgressListener.SILENT);
            assertEquals(WHOLE.network(), resumed.network(), "interrupted at call " + call);
            assertEquals(WHOLE.history(), resumed.history());
        }
        int batches = 13 * Sample.SETTINGS.epochs();
        assertTrue(ended > batches, ended + " ends");
    }

    @Test
    void aCheckpointCanBeWrittenWhileATrainingIsInterrupted(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("stopped.checkpoint");
        assertThrows(InterruptedWorkException.class, () -> TRAINING.fit(1, new Interrupter(20) {
            @Override
            public void interrupted(Supplier<TrainingState> state) {
                try {
                    CheckpointFile.write(file, TRAINING.checkpoint(state.get(), "test", Map.of()));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }));
        assertTrue(Thread.interrupted());
        assertEquals(WHOLE.network(),
                TRAINING.resume(CheckpointFile.read(file), 1, ProgressListener.SILENT).network());
    }

    /** A listener that fails does not make the interrupt forgotten. */
    @Test
    void aListenerThatFailsLeavesTheThreadInterrupted() {
        assertThrows(IllegalStateException.class, () -> TRAINING.fit(1, new Interrupter(3) {
            @Override
            public void interrupted(Supplier<TrainingState> state) {
                throw new IllegalStateException("cannot save");
            }
        }));
        assertTrue(Thread.interrupted());
    }

    /** Whatever takes more than a moment, begun by a thread that is interrupted already. */
    private enum Task {
        ENCODE, RECONSTRUCT, EVALUATE, REGRESSION, SOFTMAX, REGULARIZATION, COMPONENTS, NYSTROEM, SEARCH;

        void run(int threads) {
            int[] classes = Sample.classes(Sample.MANY_ROWS);
            switch (this) {
                case ENCODE -> WHOLE.encoder().transform(Sample.MANY_ROWS, threads);
                case RECONSTRUCT -> WHOLE.reconstruct(Sample.MANY_ROWS, threads);
                case EVALUATE -> WHOLE.columnErrors(Sample.MANY_ROWS, threads);
                case REGRESSION -> new LogisticRegression().fit(Sample.MANY_ROWS, classes, threads);
                case SOFTMAX -> {
                    classes[0] = 2;
                    new LogisticRegression().fit(Sample.MANY_ROWS, classes, threads);
                }
                case REGULARIZATION -> RegularizationSearch.of(new LogisticRegression())
                        .run(Sample.MANY_ROWS, classes, threads);
                case COMPONENTS -> fitted(Method.PRINCIPAL_COMPONENTS);
                case NYSTROEM -> fitted(Method.NYSTROEM);
                default -> search(threads, SearchListener.SILENT);
            }
        }

        private static void fitted(Method method) {
            FittedEncoder.of(Features.ofNumbers(Sample.COLUMNS), Sample.ROWS, new MethodSettings(method));
        }
    }

    private static void search(int threads, SearchListener listener) {
        List<Candidate> candidates = new ArrayList<>();
        for (int width = 1; width <= 3; width++) {
            candidates.add(new Candidate(List.of(new Choice("width", Integer.toString(width))),
                    Sample.SETTINGS.withBottleneck(width)));
        }
        Search search = new Search(candidates, List.of(), new SearchSettings().withFolds(3));
        SearchRun.of(search, new PreparedRows(Features.ofNumbers(Sample.COLUMNS), Sample.ROWS, Optional.empty()),
                Map.of(), threads, listener);
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void whateverTakesLongEnds(Task task) {
        for (int threads = 1; threads <= 2; threads++) {
            int count = threads;
            Thread.currentThread().interrupt();
            assertInterrupted(() -> task.run(count));
            task.run(threads);
        }
    }

    private static void assertInterrupted(Executable work) {
        InterruptedWorkException end = assertThrows(InterruptedWorkException.class, work);
        assertEquals("the work was given up, because its thread was interrupted", end.getMessage());
        assertTrue(Thread.interrupted(), "still interrupted");
    }

    /** What takes a moment is done: a server's thread answers its last question. */
    @Test
    void aFewRowsAreEncodedNevertheless() {
        DoubleMatrix few = Sample.rows(100, 5);
        float[] expected = WHOLE.encoder().transform(few, 1).values();
        Thread.currentThread().interrupt();
        assertArrayEquals(expected, WHOLE.encoder().transform(few, 1).values());
        assertTrue(Thread.interrupted());
    }

    /** Threads that do whole tasks of a search end when the thread is interrupted that waits for them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anInterruptReachesAllThreadsOfASearch(int threads) {
        Thread caller = Thread.currentThread();
        List<String> scores = new ArrayList<>();
        assertInterrupted(() -> search(threads, (task, score) -> {
            scores.add(task.toString());
            caller.interrupt();
        }));
        assertTrue(scores.size() <= threads, scores + " of 9, by " + threads + " threads");
    }

    /** Whoever shuts an executor down now wants its threads back, whatever they do. */
    @Test
    void anExecutorThatIsShutDownNowEndsTheWork() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        int[] batches = {0};
        ProgressListener listener = new ProgressListener() {
            @Override
            public void epochEnded(EpochResult epoch) {
                // Only batches matter here.
            }

            @Override
            public void batchEnded(int epoch, int batch, int all, double loss) {
                batches[0]++;
                pool.shutdownNow();
            }
        };
        AutoencoderTraining endless = new AutoencoderTraining(Features.ofNumbers(Sample.COLUMNS), Sample.DATA,
                Sample.SETTINGS.withEpochs(1_000_000));
        assertThrows(InterruptedWorkException.class, () -> Threads.from(pool, () -> endless.fit(3, listener)));
        assertTrue(batches[0] >= 1);
        assertFalse(Thread.currentThread().isInterrupted(), "nobody has interrupted this one");
        assertTrue(pool.awaitTermination(30, TimeUnit.SECONDS));
    }

    @Test
    void whatWasInterruptedCanBeUsedAgain() {
        Encoder encoder = WHOLE.encoder();
        float[] expected = encoder.transform(Sample.MANY_ROWS, 2).values();
        Thread.currentThread().interrupt();
        assertInterrupted(() -> encoder.transform(Sample.MANY_ROWS, 2));
        assertArrayEquals(expected, encoder.transform(Sample.MANY_ROWS, 2).values());
    }
}
