package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.layer.Dense;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.optimizer.Clipping;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.random.RandomState;
import dev.hourglass.schedule.Schedule;
import dev.hourglass.schedule.Schedules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A training that is stopped between any two batches and gone on with ends with the bits of one that is not. */
class StopAndResumeTest {
    private static final TrainingData TRAINING = TrainingData.ofItself(TestNetworks.rows(50, 5, 2));
    private static final TrainingData VALIDATION = TrainingData.ofItself(TestNetworks.rows(23, 5, 3));
    private static final FitData<TrainingData> ALONE = FitData.of(TRAINING);
    private static final FitData<TrainingData> VALIDATED = ALONE.withValidation(VALIDATION);
    /** Four batches an epoch, the last one smaller. */
    private static final FitSettings SETTINGS = new FitSettings().withEpochs(6).withBatchSize(16)
            .withOptimizer(new Adam(0.3));

    private Network start = TestNetworks.random(TestNetworks.encoderLike(), 1);

    /** Ends a training. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Stops at the given call of {@code wantsState}, and keeps what it heard. */
    private static final class Stopper implements ProgressListener {
        private final int callToStopAt;
        private final List<EpochResult> heard = new ArrayList<>();
        private int calls;
        private TrainingState state;

        Stopper(int callToStopAt) {
            this.callToStopAt = callToStopAt;
        }

        @Override
        public void epochEnded(EpochResult epoch) {
            heard.add(epoch);
        }

        @Override
        public synchronized boolean wantsState() {
            return ++calls >= callToStopAt;
        }

        @Override
        public void takeState(TrainingState taken) {
            state = taken;
            throw new Stop();
        }
    }

    private TrainedNetwork whole(FitData<TrainingData> data, FitSettings settings, List<EpochResult> heard) {
        return Trainer.fit(start, data, settings, new RandomState(4), heard::add);
    }

    /** With two threads validation runs beside the next epoch. */
    @ParameterizedTest
    @CsvSource({"1, 1, false, 0, true", "1, 1, true, 0, true", "2, 1, true, 0, true", "1, 2, true, 0, true",
            "2, 2, true, 0, true", "2, 2, false, 0, false", "1, 1, true, 1, true", "2, 1, true, 2, true",
            "1, 2, true, 3, true"})
    void everyBatchIsAPlaceToStop(int before, int after, boolean validated, int patience, boolean shuffled) {
        goesOnFromAnywhere(validated ? VALIDATED : ALONE, SETTINGS.withShuffle(shuffled).withPatience(patience),
                before, after);
    }

    /** The numbers that layers draw are those of the step, whoever comes to it. */
    @ParameterizedTest
    @CsvSource({"1, 1, true, 0, true", "2, 1, false, 0, false", "1, 2, true, 2, true"})
    void randomLayersGoOnToo(int before, int after, boolean validated, int patience, boolean shuffled) {
        start = TestNetworks.random(TestNetworks.noisy(), 1);
        everyBatchIsAPlaceToStop(before, after, validated, patience, shuffled);
    }

    /** Rows in more blocks than are held at a time go on within groups, and where one begins. */
    @ParameterizedTest
    @CsvSource({"1, 1, true, 0, true", "1, 2, true, 2, true", "2, 1, false, 0, true", "2, 2, false, 0, false"})
    void rowsInBlocksGoOnToo(int before, int after, boolean validated, int patience, boolean shuffled) {
        TrainingData training = TrainingData.ofItself(new BlockedMatrix(TestNetworks.rows(150, 5, 2), 1));
        FitData<TrainingData> data = validated ? FitData.of(training).withValidation(VALIDATION) : FitData.of(training);
        goesOnFromAnywhere(data, SETTINGS.withShuffle(shuffled).withPatience(patience), before, after);
    }

    /** Blocks of several rows: more than are held at a time, just as many, and fewer. */
    @ParameterizedTest
    @CsvSource({"130, 2", "128, 2", "150, 3"})
    void blocksOfSeveralRowsGoOnToo(int rows, int blockRows) {
        FitData<TrainingData> data =
                FitData.of(TrainingData.ofItself(new BlockedMatrix(TestNetworks.rows(rows, 5, 2), blockRows)));
        FitSettings settings = SETTINGS.withEpochs(2);
        Stopper stopper = new Stopper(4);
        assertThrows(Stop.class, () -> Trainer.fit(start, data, settings, new RandomState(4), stopper));
        assertEquals(whole(data, settings, new ArrayList<>()),
                Trainer.resume(stopper.state, data, settings, ProgressListener.SILENT));
    }

    /** An order of blocks says nothing of rows in memory. */
    @Test
    void rowsInBlocksStayInBlocks() {
        TrainingData training = TrainingData.ofItself(TestNetworks.rows(150, 5, 2));
        Stopper stopper = new Stopper(3);
        assertThrows(Stop.class, () -> Trainer.fit(start, FitData.of(TrainingData.ofItself(
                new BlockedMatrix(TestNetworks.rows(150, 5, 2), 2))), SETTINGS, new RandomState(4), stopper));
        assertEquals("the training was begun with an order of 75, rows in memory or blocks, found 150",
                refusal(stopper.state, FitData.of(training), SETTINGS));
    }

    private TrainedNetwork goesOnFromAnywhere(FitData<TrainingData> data, FitSettings settings, int before,
            int after) {
        List<EpochResult> expectedNews = new ArrayList<>();
        TrainedNetwork expected = whole(data, settings, expectedNews);
        int stops = 0;
        for (int call = 1; ; call++) {
            Stopper stopper = new Stopper(call);
            try {
                Trainer.fit(start, data, settings.withThreads(before), new RandomState(4), stopper);
                break;
            } catch (Stop stop) {
                stops++;
            }
            List<EpochResult> news = new ArrayList<>(stopper.heard);
            assertEquals(expected, Trainer.resume(stopper.state, data, settings.withThreads(after), news::add),
                    "stopped at call " + call);
            assertEquals(expectedNews, news);
        }
        assertTrue(stops >= 4 * expected.history().epochs(), stops + " stops");
        return expected;
    }

    /** Plateaus are found on validation rows, and on training rows where there are none. */
    @ParameterizedTest
    @CsvSource({"exponential:0.5, true", "exponential:0.5:0.75:true, false", "cosine:1, true", "step:2, true",
            "plateau:patience=1:min_delta=0.05, true", "plateau:patience=1:min_delta=0.05, false"})
    void everyScheduleGoesOnFromAnywhere(String notation, boolean validated) {
        FitData<TrainingData> data = validated ? VALIDATED : ALONE;
        Schedule schedule = Schedules.REGISTRY.parse(notation);
        FitSettings settings = SETTINGS.withDescent(SETTINGS.descent().withSchedule(schedule));
        for (int threads = 1; threads <= 2; threads++) {
            TrainedNetwork scheduled = goesOnFromAnywhere(data, settings, threads, 3 - threads);
            assertNotEquals(whole(data, SETTINGS, new ArrayList<>()), scheduled, "the rate never changed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"adamw:0.3", "rmsprop:0.1", "rmsprop:0.01:momentum=0.9", "sgd:0.1", "sgd:0.1:momentum=0.9",
        "sgd:0.1:momentum=0.9:nesterov=true"})
    void everyOptimizerGoesOnFromAnywhere(String notation) {
        FitSettings settings = SETTINGS.withOptimizer(Optimizers.REGISTRY.parse(notation));
        goesOnFromAnywhere(VALIDATED, settings, 1, 2);
        goesOnFromAnywhere(ALONE, settings.withDescent(settings.descent().withClipping(new Clipping(0.1, 0.2))), 2, 1);
    }

    /** Early stopping and plateaus together: both look at the same losses. */
    @Test
    void aPlateauThatEndsTheTrainingGoesOnFromAnywhere() {
        goesOnFromAnywhere(VALIDATED, SETTINGS.withPatience(2).withDescent(
                SETTINGS.descent().withSchedule(Schedules.REGISTRY.parse("plateau:patience=1:min_delta=0.05"))), 2, 1);
    }

    /** A few steps at a time: every resumed training is stopped again, by turns with one and two threads. */
    @Test
    void stoppedAgainAndAgain() {
        FitSettings settings = SETTINGS.withPatience(2);
        TrainedNetwork expected = whole(VALIDATED, settings, new ArrayList<>());
        TrainingState state = null;
        TrainedNetwork end = null;
        while (end == null) {
            // Where it was stopped, a resumed training may be asked once before and once while it validates.
            Stopper stopper = new Stopper(3);
            try {
                end = state == null
                        ? Trainer.fit(start, VALIDATED, settings, new RandomState(4), stopper)
                        : Trainer.resume(state, VALIDATED, settings.withThreads(1 + state.batch() % 2), stopper);
            } catch (Stop stop) {
                state = stopper.state;
            }
        }
        assertEquals(expected, end);
    }

    @Test
    void aListenerThatOnlyLooksChangesNothing() {
        for (int threads = 1; threads <= 2; threads++) {
            FitSettings settings = SETTINGS.withThreads(threads);
            List<TrainingState> states = new ArrayList<>();
            TrainedNetwork expected = whole(VALIDATED, settings, new ArrayList<>());
            assertEquals(expected, Trainer.fit(start, VALIDATED, settings, new RandomState(4),
                    new Collector(states)));
            TrainingState last = states.get(states.size() - 1);
            assertEquals(expected.network(), last.network());
            assertEquals(expected.history(), last.history());
            for (TrainingState state : states) {
                assertEquals(expected, Trainer.resume(state, VALIDATED, settings, ProgressListener.SILENT));
            }
        }
    }

    /** Asks for a state after every epoch. */
    private static final class Collector implements ProgressListener {
        private final List<TrainingState> states;
        private boolean wanted;

        Collector(List<TrainingState> states) {
            this.states = states;
        }

        @Override
        public void epochEnded(EpochResult epoch) {
            wanted = true;
        }

        @Override
        public boolean wantsState() {
            return wanted;
        }

        @Override
        public void takeState(TrainingState state) {
            states.add(state);
            wanted = false;
        }
    }

    @Test
    void aStateWithNumbersThatAreNotFiniteIsNotGiven() {
        Network network = new Network(new Architecture(1, List.of(new Dense(1))),
                List.of(new float[] {2}, new float[] {0}));
        TrainingData rows = TrainingData.ofItself(new Matrix(4, 1, new float[] {1e30f, 1e30f, 1, 1}));
        Stopper stopper = new Stopper(1);
        NonFiniteLossException failure = assertThrows(NonFiniteLossException.class, () -> Trainer.fit(network,
                FitData.of(rows), new FitSettings().withBatchSize(2).withShuffle(false), new RandomState(1), stopper));
        assertEquals("a weight became NaN in epoch 1, batch 1", failure.getMessage());
        assertNull(stopper.state);
    }

    @Test
    void otherRowsAndSettingsAreRefused() {
        Stopper stopper = new Stopper(11);
        assertThrows(Stop.class, () -> Trainer.fit(start, VALIDATED, SETTINGS, new RandomState(4), stopper));
        TrainingState state = stopper.state;
        assertNotNull(state);
        assertEquals("the training was begun with 50 rows, found 23",
                refusal(state, FitData.of(VALIDATION).withValidation(VALIDATION), SETTINGS));
        assertEquals("the losses of 1 epochs do not fit the settings", refusal(state, ALONE, SETTINGS));
        assertEquals("the losses of 1 epochs do not fit the settings",
                refusal(state, VALIDATED, SETTINGS.withPatience(1)));
        assertEquals("expected 1 epochs of 4 batches, found 1 epochs and " + state.batch() + " batches",
                refusal(state, VALIDATED, SETTINGS.withEpochs(1)));
    }

    @Test
    void rowsThatDoNotFitTheNetworkAreRefused() {
        Stopper stopper = new Stopper(3);
        assertThrows(Stop.class, () -> Trainer.fit(start, ALONE, SETTINGS, new RandomState(4), stopper));
        assertEquals("the network takes 5 columns of inputs, found 4", refusal(stopper.state,
                FitData.of(TrainingData.ofItself(TestNetworks.rows(50, 4, 2))), SETTINGS));
    }

    private static String refusal(TrainingState state, FitData<TrainingData> data, FitSettings settings) {
        return assertThrows(IllegalArgumentException.class,
                () -> Trainer.resume(state, data, settings, ProgressListener.SILENT)).getMessage();
    }
}
