package dev.hourglass.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.Checkpoint;
import dev.hourglass.engine.InterruptedWorkException;
import dev.hourglass.file.OutputFileException;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.EpochResult;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.TrainingState;
import dev.hourglass.optimizer.SGD;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.store.CheckpointFile;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.store.ModelFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a training is ended and wherever: it goes on from its file as if nothing had happened. */
class ResumableTrainingTest {
    private static final int EPOCHS = 3;
    private static final int BATCHES = 4;
    private static final AutoencoderSettings SETTINGS = new AutoencoderSettings().withHidden(List.of(4))
            .withBottleneck(2).withEpochs(EPOCHS).withBatchSize(10);
    private static final FitData<DoubleMatrix> DATA = FitData.of(rows(1)).withValidation(rows(2));
    private static final AutoencoderTraining TRAINING = training(DATA, SETTINGS);
    private static final Autoencoder WHOLE = TRAINING.fit(1, ProgressListener.SILENT);
    private static final BooleanSupplier NEVER = () -> false;

    @TempDir
    private Path folder;

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    private static DoubleMatrix rows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DoubleMatrix rows = new DoubleMatrix(10 * BATCHES, 3);
        for (int i = 0; i < rows.rows(); i++) {
            double x = random.nextDouble(-1, 1);
            for (int j = 0; j < 3; j++) {
                rows.set(i, j, x * (j - 1) + random.nextDouble(-0.2, 0.2));
            }
        }
        return rows;
    }

    private static AutoencoderTraining training(FitData<DoubleMatrix> data, AutoencoderSettings settings) {
        return new AutoencoderTraining(Features.ofNumbers(List.of("a", "b", "c")), data, settings);
    }

    private CheckpointPlan plan() {
        return new CheckpointPlan(folder.resolve("run.checkpoint"), "1");
    }

    private StoppedTraining stopped() throws IOException {
        return StoppedTraining.read(plan().file(), "1");
    }

    /** A question that is answered by yes from the so-many-th time on. */
    private static BooleanSupplier after(int calls) {
        int[] count = {0};
        return () -> {
            synchronized (count) {
                return ++count[0] > calls;
            }
        };
    }

    @Test
    void aCheckpointIsWrittenEverySoManyEpochs() throws IOException {
        CheckpointPlan plan = plan().withEvery(2).withOptions(Map.of("target", List.of("y")));
        ResumableTraining run = ResumableTraining.begin(TRAINING, plan);
        assertEquals(0, run.epochsBefore());
        List<OptionalInt> savedThen = new ArrayList<>();
        assertEquals(Optional.of(WHOLE), run.run(1, epoch -> savedThen.add(run.savedEpoch()), NEVER));
        assertEquals(List.of(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(2)), savedThen);
        Checkpoint written = CheckpointFile.read(plan.file());
        assertEquals(2, written.state().history().epochs());
        assertEquals("1", written.program());
        assertEquals(Map.of("target", List.of("y")), written.options());
        ResumableTraining again = ResumableTraining.from(new StoppedTraining(plan.file(), written), TRAINING, plan);
        assertEquals(2, again.epochsBefore());
        assertEquals(Optional.of(WHOLE), again.run(2, ProgressListener.SILENT, NEVER));
    }

    @Test
    void nothingIsWrittenThatNobodyAskedFor() throws IOException {
        ResumableTraining run = ResumableTraining.begin(TRAINING, plan());
        assertEquals(Optional.of(WHOLE), run.run(1, ProgressListener.SILENT, NEVER));
        assertEquals(OptionalInt.empty(), run.savedEpoch());
        assertFalse(Files.exists(plan().file()));
    }

    /** At every place where a training asks, also with checkpoints between. */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "1, 1"})
    void whoEndsItAnywhereGoesOnToTheSameBits(int threads, int every) throws IOException {
        int ended = 0;
        for (int call = 0; ; call++) {
            CheckpointPlan plan = plan().withEvery(every);
            ResumableTraining run = ResumableTraining.begin(TRAINING, plan);
            Optional<Autoencoder> trained = run.run(threads, ProgressListener.SILENT, after(call));
            if (trained.isPresent()) {
                assertEquals(WHOLE, trained.get());
                break;
            }
            ended++;
            Checkpoint written = CheckpointFile.read(plan.file());
            TrainingState state = written.state();
            assertEquals(OptionalInt.of(state.history().epochs() + (state.batch() > 0 ? 1 : 0)), run.savedEpoch());
            StoppedTraining stopped = new StoppedTraining(plan.file(), written);
            assertEquals(Optional.of(WHOLE), ResumableTraining.from(stopped, TRAINING, plan)
                    .run(1, ProgressListener.SILENT, NEVER), "ended at call " + call);
        }
        assertTrue(ended >= EPOCHS * BATCHES, ended + " places");
    }

    @Test
    void anInterruptEndsItAsWell() throws IOException {
        ResumableTraining run = ResumableTraining.begin(TRAINING, plan());
        assertThrows(InterruptedWorkException.class,
                () -> run.run(1, epoch -> Thread.currentThread().interrupt(), NEVER));
        assertTrue(Thread.interrupted(), "still interrupted");
        assertTrue(run.savedEpoch().isPresent());
        assertEquals(Optional.of(WHOLE), ResumableTraining.from(stopped(), TRAINING, plan())
                .run(1, ProgressListener.SILENT, NEVER));
    }

    /** Steps of this size let numbers overflow after some epochs. */
    @ParameterizedTest
    @CsvSource({"0", "1", "100"})
    void theLastGoodStateOutlivesNumbersThatAreNotFinite(int every) throws IOException {
        AutoencoderTraining wild = training(DATA, SETTINGS.withEpochs(50).withBatchSize(40)
                .withLayers(SETTINGS.layers().withBatchNormalization(false)).withOptimizer(new SGD(1000, 0, false)));
        List<EpochResult> good = new ArrayList<>();
        ResumableTraining run = ResumableTraining.begin(wild, plan().withEvery(every));
        assertThrows(NonFiniteLossException.class, () -> run.run(1, good::add, NEVER));
        assertFalse(good.isEmpty(), "the first epoch is to be good");
        assertEquals(every > 0, Files.exists(plan().file()));
        assertEquals(every > 0, run.savedEpoch().isPresent());
        if (every > 0) {
            assertEquals(good.size(), run.savedEpoch().getAsInt());
            assertEquals(good.size(), CheckpointFile.read(plan().file()).state().history().epochs());
        }
    }

    @Test
    void otherTrainingsAndProgramsAreRefused() throws IOException {
        ResumableTraining.begin(TRAINING, plan()).run(1, ProgressListener.SILENT, after(3));
        StoppedTraining stopped = stopped();
        AutoencoderTraining other = training(FitData.of(rows(3)).withValidation(rows(2)), SETTINGS);
        assertRefused("the training was begun with other rows to learn from",
                "give the data that it was begun with, or begin again without resume",
                () -> ResumableTraining.from(stopped, other, plan()));
        assertRefused("the training was begun with other settings: found no hidden, epochs=4,"
                + " expected hidden=4, epochs=3", "give the data that it was begun with, or begin again without resume",
                () -> ResumableTraining.from(stopped, training(DATA, SETTINGS.withEpochs(4).withHidden(List.of())),
                        plan()));
        assertRefused("was written by the version \"1\" of this program, this is 2",
                "go on with that version, or begin again without resume",
                () -> StoppedTraining.read(plan().file(), "2"));
        assertRefused("was written by the version \"1\" of this program, this is 2",
                "go on with that version, or begin again without resume",
                () -> ResumableTraining.from(stopped, TRAINING, new CheckpointPlan(plan().file(), "2")));
    }

    private void assertRefused(String problem, String fix, Executable wrong) {
        UnusableCheckpointException refusal = assertThrows(UnusableCheckpointException.class, wrong);
        assertTrue(refusal.getMessage().startsWith(plan().file() + ": " + problem), refusal.getMessage());
        assertEquals(fix, refusal.remedy().toString());
        assertFalse(refusal.isEnded());
    }

    /** Whoever gives the encoder in place of its checkpoint is told that there is nothing to go on with. */
    @Test
    void aTrainingThatHasEndedIsNotGoneOnWith() throws IOException {
        EncoderFile.write(plan().file(), WHOLE.encoder());
        UnusableCheckpointException refusal = assertThrows(UnusableCheckpointException.class, this::stopped);
        assertTrue(refusal.getMessage().endsWith(": that training has ended"), refusal.getMessage());
        assertEquals("give the checkpoint of a training that was stopped, or begin a new training without resume",
                refusal.remedy().toString());
        assertTrue(refusal.isEnded());
        Files.writeString(plan().file(), "no model");
        assertThrows(ModelFileException.class, this::stopped);
        Files.delete(plan().file());
        assertThrows(NoSuchFileException.class, this::stopped);
    }

    @Test
    void whatIsLeftIsSaid() throws IOException {
        ResumableTraining run = ResumableTraining.begin(TRAINING, plan());
        assertEquals("nothing was written", run.whatIsLeft());
        run.run(1, ProgressListener.SILENT, after(BATCHES + 1));
        assertEquals("the last good state, of epoch " + run.savedEpoch().orElseThrow() + ", is in " + plan().file(),
                run.whatIsLeft());
        assertEquals(plan().file() + " is as it was",
                ResumableTraining.from(stopped(), TRAINING, plan()).whatIsLeft());
    }

    @Test
    void aCheckpointThatCannotBeWrittenEndsTheTraining() {
        CheckpointPlan nowhere = new CheckpointPlan(folder, "1").withEvery(1);
        List<EpochResult> heard = new ArrayList<>();
        assertThrows(OutputFileException.class,
                () -> ResumableTraining.begin(TRAINING, nowhere).run(1, heard::add, NEVER));
        assertEquals(1, heard.size());
        assertThrows(OutputFileException.class,
                () -> ResumableTraining.begin(TRAINING, nowhere).run(1, ProgressListener.SILENT, after(0)));
    }

    @Test
    void whatAListenerThrowsIsPassedOnAsItIs() {
        UncheckedIOException own = new UncheckedIOException(new IOException("full"));
        assertSame(own, assertThrows(UncheckedIOException.class,
                () -> ResumableTraining.begin(TRAINING, plan().withEvery(1)).run(1, epoch -> {
                    throw own;
                }, NEVER)));
    }

    /** The states that another listener wants are its own, and no checkpoints. */
    @Test
    void anotherListenerHearsOfEverything() throws IOException {
        List<String> heard = new ArrayList<>();
        ProgressListener other = new ProgressListener() {
            private int calls;

            @Override
            public void epochEnded(EpochResult epoch) {
                heard.add("epoch " + epoch.epoch());
            }

            @Override
            public void batchEnded(int epoch, int batch, int batches, double loss) {
                heard.add(epoch + "." + batch);
            }

            @Override
            public boolean wantsState() {
                return ++calls == 2;
            }

            @Override
            public void takeState(TrainingState state) {
                heard.add("state " + state.history().epochs() + "." + state.batch());
            }
        };
        ResumableTraining run = ResumableTraining.begin(TRAINING, plan().withEvery(EPOCHS));
        assertEquals(Optional.of(WHOLE), run.run(1, other, NEVER));
        List<String> alone = new ArrayList<>(heard);
        heard.clear();
        TRAINING.fit(1, new ProgressListener() {
            private int calls;

            @Override
            public void epochEnded(EpochResult epoch) {
                other.epochEnded(epoch);
            }

            @Override
            public void batchEnded(int epoch, int batch, int batches, double loss) {
                other.batchEnded(epoch, batch, batches, loss);
            }

            @Override
            public boolean wantsState() {
                return ++calls == 2;
            }

            @Override
            public void takeState(TrainingState state) {
                other.takeState(state);
            }
        });
        assertEquals(heard, alone);
        assertEquals(1, heard.stream().filter(line -> line.startsWith("state ")).count());
    }

    @Test
    void itSaysWhatItIs() {
        assertTrue(ResumableTraining.begin(TRAINING, plan()).toString().endsWith("run.checkpoint"));
    }
}
