package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.optimizer.SGD;
import dev.hourglass.random.RandomState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A state of a training of four rows, in batches of two. */
class TrainingStateTest {
    private static final Network NETWORK = TestNetworks.random(TestNetworks.encoderLike(), 1);
    private static final FitSettings SETTINGS = new FitSettings().withEpochs(3).withBatchSize(2);

    private static TrainingState state(int batch, double lossSum, int epochs, boolean validated, boolean best) {
        double[] losses = new double[epochs];
        Arrays.fill(losses, 0.5);
        return new TrainingState(batch, lossSum, NETWORK,
                new OptimizerState(List.of(NETWORK, NETWORK), List.of(0.9, 0.9)),
                new RowOrderState(4, new int[] {0, 1, 2, 3}, new RandomState(1).state()),
                new History(losses, validated ? losses : new double[0]),
                best ? Optional.of(NETWORK) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, 0", "2, 0.5, 2", "0, 0, 3", "2, 7, 0"})
    void whereATrainingComesIsAState(int batch, double lossSum, int epochs) {
        assertDoesNotThrow(() -> state(batch, lossSum, epochs, false, false).requireFits(SETTINGS, false));
        assertDoesNotThrow(() -> state(batch, lossSum, epochs, true, epochs > 0)
                .requireFits(SETTINGS.withPatience(2), true));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 0.5", "1, -0.5", "1, NaN", "1, Infinity"})
    void whereNoneComesIsNone(int batch, double lossSum) {
        assertEquals("no training is at batch " + batch + " with a loss of " + lossSum,
                assertThrows(IllegalArgumentException.class,
                        () -> state(batch, lossSum, 1, false, false)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "0, 4", "1, 3"})
    void placesBehindTheEndAreRefused(int batch, int epochs) {
        assertEquals("expected 3 epochs of 2 batches, found " + epochs + " epochs and " + batch + " batches",
                refusal(state(batch, 0, epochs, false, false), SETTINGS, false));
    }

    @Test
    void stoppingEarlyGoesWithValidationAndABestEpoch() {
        FitSettings stopping = SETTINGS.withPatience(1);
        assertEquals("a training that stops early needs validation data",
                refusal(state(0, 0, 0, false, false), stopping, false));
        String misfit = "the losses of 1 epochs do not fit the settings";
        assertEquals(misfit, refusal(state(0, 0, 1, true, false), stopping, true));
        assertEquals(misfit, refusal(state(0, 0, 1, true, true), SETTINGS, true));
        assertEquals(misfit, refusal(state(0, 0, 1, true, false), SETTINGS, false));
        assertEquals(misfit, refusal(state(0, 0, 1, false, false), SETTINGS, true));
    }

    @Test
    void anotherOptimizersStateIsRefused() {
        FitSettings others = SETTINGS.withOptimizer(new SGD(0.1, 0.9, false));
        assertEquals("the optimizer sgd keeps 1 averages and 0 counters, found 2 and 2",
                refusal(state(0, 0, 0, false, false), others, false));
    }

    private static String refusal(TrainingState state, FitSettings settings, boolean validation) {
        return assertThrows(IllegalArgumentException.class, () -> state.requireFits(settings, validation)).getMessage();
    }
}
