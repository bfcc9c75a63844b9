package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.optimizer.Adam;
import dev.hourglass.random.RandomState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Early stopping ends where Keras's {@code EarlyStopping(restore_best_weights=True)} does. */
class EarlyStoppingTest {
    private static final FitData<TrainingData> ALONE =
            FitData.of(TrainingData.ofItself(TestNetworks.rows(50, 5, 2)));
    private static final TrainingData VALIDATION = TrainingData.ofItself(TestNetworks.rows(23, 5, 3));
    private static final FitData<TrainingData> VALIDATED = ALONE.withValidation(VALIDATION);
    /** So fast that the validation loss goes up and down. */
    private static final FitSettings SETTINGS = new FitSettings().withEpochs(40).withBatchSize(16)
            .withOptimizer(new Adam(0.3));

    private static TrainedNetwork fit(FitData<TrainingData> data, FitSettings settings) {
        return Trainer.fit(TestNetworks.random(TestNetworks.encoderLike(), 1), data, settings,
                new RandomState(4), ProgressListener.SILENT);
    }

    /** The callback's own loop over the losses of a training that never stops: {best epoch, last epoch}, from 1. */
    private static int[] keras(History losses, int patience) {
        double best = Double.POSITIVE_INFINITY;
        int bestEpoch = 0;
        int wait = 0;
        for (int epoch = 0; epoch < losses.epochs(); epoch++) {
            wait++;
            if (losses.validationLoss(epoch) < best) {
                best = losses.validationLoss(epoch);
                bestEpoch = epoch + 1;
                wait = 0;
            } else if (wait >= patience && epoch > 0) {
                return new int[] {bestEpoch, epoch + 1};
            }
        }
        return new int[] {bestEpoch, losses.epochs()};
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 100})
    void stopsWhereKerasStopsAndRestoresTheBestEpoch(int patience) {
        int[] expected = keras(fit(VALIDATED, SETTINGS).history(), patience);
        for (int threads = 1; threads <= 2; threads++) {
            TrainedNetwork trained = fit(VALIDATED, SETTINGS.withPatience(patience).withThreads(threads));
            assertEquals(expected[0], trained.epoch());
            assertEquals(expected[0], trained.history().bestEpoch());
            assertEquals(expected[1], trained.history().epochs());
            assertEquals(fit(ALONE, SETTINGS.withEpochs(expected[0])).network(), trained.network());
            assertEquals(trained.history().validationLoss(expected[0] - 1), trained.network().evaluate(VALIDATION, 1));
        }
    }

    /** The cases above would prove little if every epoch were better than the one before. */
    @Test
    void theLossesGoUpAndDown() {
        History history = fit(VALIDATED, SETTINGS).history();
        assertTrue(keras(history, 1)[1] < keras(history, 5)[1], "patience decides");
        assertTrue(keras(history, 100)[0] < 40, "the last epoch is not the best");
    }

    @Test
    void withoutItTheLastEpochIsKept() {
        assertEquals(40, fit(VALIDATED, SETTINGS).epoch());
        assertEquals(0, fit(ALONE, SETTINGS).history().bestEpoch());
    }

    @Test
    void itNeedsValidationRows() {
        assertEquals("early stopping needs validation rows",
                assertThrows(IllegalArgumentException.class, () -> fit(ALONE, SETTINGS.withPatience(1))).getMessage());
    }
}
