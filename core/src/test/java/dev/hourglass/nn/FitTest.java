package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.layer.Dense;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.random.RandomState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code fit} promises besides its arithmetic: immutability, validation, news of epochs, refusals. */
class FitTest {
    private static final Architecture ARCHITECTURE = TestNetworks.encoderLike();
    private static final Matrix ROWS = TestNetworks.rows(50, 5, 2);
    private static final FitData<TrainingData> ALONE = FitData.of(TrainingData.ofItself(ROWS));
    private static final TrainingData VALIDATION = TrainingData.ofItself(TestNetworks.rows(23, 5, 3));
    private static final FitData<TrainingData> VALIDATED = ALONE.withValidation(VALIDATION);
    private static final FitSettings SETTINGS = new FitSettings().withEpochs(3).withBatchSize(16);

    private final Network start = TestNetworks.random(ARCHITECTURE, 1);

    private TrainedNetwork fit(FitData<TrainingData> data, FitSettings settings) {
        return Trainer.fit(start, data, settings, new RandomState(4), ProgressListener.SILENT);
    }

    @Test
    void theNetworkItselfStaysAsItIs() {
        Network trained = fit(ALONE, SETTINGS).network();
        assertEquals(TestNetworks.random(ARCHITECTURE, 1), start);
        assertNotEquals(start, trained);
    }

    @Test
    void validationIsMeasuredInInferenceModeAfterTheEpochAndTeachesNothing() {
        TrainedNetwork with = fit(VALIDATED, SETTINGS);
        TrainedNetwork without = fit(ALONE, SETTINGS);
        assertEquals(without.network(), with.network());
        assertEquals(with.network().evaluate(VALIDATION, 1), with.history().finalValidationLoss());
        for (int epoch = 0; epoch < 3; epoch++) {
            TrainedNetwork soFar = fit(ALONE, SETTINGS.withEpochs(epoch + 1));
            assertEquals(soFar.network().evaluate(VALIDATION, 1), with.history().validationLoss(epoch));
            assertEquals(soFar.history().loss(epoch), with.history().loss(epoch));
        }
        assertFalse(without.history().hasValidation());
    }

    @Test
    void withoutRowsToMeasureOnThereIsNoLossOfThem() {
        List<EpochResult> heard = new ArrayList<>();
        Trainer.fit(start, ALONE, SETTINGS, new RandomState(4), heard::add);
        assertEquals(List.of(false, false, false), heard.stream().map(EpochResult::hasValidation).toList());
    }

    /** After the first batch it is that of its rows alone, after the last that of the epoch. */
    @Test
    void theListenerHearsTheMeanLossOfTheEpochSoFar() {
        List<Double> heard = new ArrayList<>();
        ProgressListener listener = new ProgressListener() {
            @Override
            public void epochEnded(EpochResult epoch) {
                heard.add(epoch.loss());
            }

            @Override
            public void batchEnded(int epoch, int batch, int batches, double loss) {
                heard.add(loss);
            }
        };
        FitSettings settings = SETTINGS.withEpochs(1).withShuffle(false);
        Trainer.fit(start, ALONE, settings, new RandomState(4), listener);
        assertEquals(4 + 1, heard.size());
        for (int batches = 1; batches <= 4; batches++) {
            Matrix first = ROWS.selectRows(IntStream.range(0, Math.min(50, 16 * batches)).toArray());
            assertEquals(fit(FitData.of(TrainingData.ofItself(first)), settings).history().loss(0),
                    heard.get(batches - 1), "after " + batches);
        }
        assertEquals(heard.get(4), heard.get(3));
    }

    /** Whoever wants the state of a training because of what an epoch gave is not left waiting for another batch. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aStateThatAnEpochMakesWantedIsGivenAtOnce(int threads) {
        List<String> heard = new ArrayList<>();
        ProgressListener listener = new ProgressListener() {
            private boolean wanted;

            @Override
            public void epochEnded(EpochResult epoch) {
                heard.add("epoch " + epoch.epoch());
                wanted = true;
            }

            @Override
            public void batchEnded(int epoch, int batch, int batches, double loss) {
                heard.add("batch");
            }

            @Override
            public boolean wantsState() {
                return wanted;
            }

            @Override
            public void takeState(TrainingState state) {
                heard.add("state");
                wanted = false;
            }
        };
        Trainer.fit(start, VALIDATED, SETTINGS.withThreads(threads), new RandomState(4), listener);
        for (int epoch = 1; epoch <= 3; epoch++) {
            assertEquals("state", heard.get(heard.indexOf("epoch " + epoch) + 1), heard.toString());
        }
    }

    /** Where two threads share the steps of small batches, kernels lie as panels; who measures reads them as rows. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void validationOfSharedStepsIsThatOfOneThread(int patience) {
        Network wide = TestNetworks.random(new Architecture(90, List.of(new Dense(130), new Dense(90))), 1);
        FitData<TrainingData> data = FitData.of(TrainingData.ofItself(TestNetworks.rows(64, 90, 2)))
                .withValidation(TrainingData.ofItself(TestNetworks.rows(23, 90, 3)));
        FitSettings settings = SETTINGS.withPatience(patience);
        TrainedNetwork alone = Trainer.fit(wide, data, settings, new RandomState(4), ProgressListener.SILENT);
        assertEquals(alone, Trainer.fit(wide, data, settings.withThreads(2), new RandomState(4),
                ProgressListener.SILENT));
    }

    @Test
    void theListenerHearsEveryEpochAsTheHistoryKeepsIt() {
        List<EpochResult> heard = new ArrayList<>();
        History history = Trainer.fit(start, VALIDATED, SETTINGS, new RandomState(4), heard::add).history();
        assertEquals(3, heard.size());
        for (int i = 0; i < 3; i++) {
            EpochResult expected = new EpochResult(i + 1, 3, 4, 50, history.loss(i), history.validationLoss(i));
            assertEquals(expected, heard.get(i));
            assertTrue(heard.get(i).hasValidation());
            assertEquals(i == 2, heard.get(i).isLast());
        }
    }

    /** The same rows in two arrays are learned in the same way as one array that is both. */
    @Test
    void equalTargetsElsewhereGiveTheSameBits() {
        Matrix x = ROWS;
        TrainingData apart = TrainingData.of(x, new Matrix(x.rows(), x.columns(), x.values().clone()));
        assertEquals(fit(ALONE, SETTINGS),
                Trainer.fit(start, FitData.of(apart), SETTINGS, new RandomState(4), ProgressListener.SILENT));
    }

    @Test
    void rowsThatDoNotFitAreRefused() {
        TrainingData narrow = TrainingData.ofItself(new Matrix(3, 4));
        TrainingData empty = TrainingData.ofItself(new Matrix(0, 5));
        TrainingData wide = TrainingData.of(new Matrix(3, 5), new Matrix(3, 6));
        assertEquals("the network takes 5 columns of inputs, found 4", refusal(FitData.of(narrow)));
        assertEquals("the network takes 5 columns of inputs, found 4", refusal(ALONE.withValidation(narrow)));
        assertEquals("the network takes 5 columns of targets, found 6", refusal(FitData.of(wide)));
        assertEquals("there is no row to learn from or to measure on", refusal(FitData.of(empty)));
        assertThrows(IllegalArgumentException.class, () -> TrainingData.of(new Matrix(3, 5), new Matrix(2, 5)));
    }

    private String refusal(FitData<TrainingData> data) {
        return assertThrows(IllegalArgumentException.class,
                () -> Trainer.fit(start, data, SETTINGS, new RandomState(4), ProgressListener.SILENT)).getMessage();
    }
}
