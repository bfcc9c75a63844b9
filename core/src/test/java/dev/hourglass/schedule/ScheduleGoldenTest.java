package dev.hourglass.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.golden.GoldenObject;
import dev.hourglass.golden.GoldenTraining;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rates are those of Keras's schedules and callbacks, in float64. */
class ScheduleGoldenTest {
    private static final double[] NO_LOSSES = {};

    static Set<String> exponential() {
        return GoldenTraining.schedules("exponential_decay");
    }

    /** Keras counts in steps; here an epoch has as many batches as divide them, so that epochs are whole or not. */
    @ParameterizedTest
    @MethodSource("exponential")
    void exponentialDecayIsThatOfKeras(String name) {
        GoldenTraining.Schedule golden = GoldenTraining.schedule("exponential_decay", name);
        GoldenObject settings = golden.settings();
        int decaySteps = settings.integer("decay_steps");
        for (int batches : new int[] {1, decaySteps, 4 * decaySteps}) {
            Schedule schedule = new ExponentialDecay(settings.number("decay_rate"), (double) decaySteps / batches,
                    settings.truth("staircase"));
            for (int i = 0; i < golden.steps().length; i++) {
                Moment moment = moment(golden.steps()[i], batches, 20_000);
                assertRate(golden.learningRates()[i], settings.number("initial_learning_rate"), schedule, moment);
            }
        }
    }

    static Set<String> cosine() {
        return GoldenTraining.schedules("cosine_decay");
    }

    /** Two cosines differ by 2^-53 at most, and so do their halves' sums with 1: near the end that is not little. */
    @ParameterizedTest
    @MethodSource("cosine")
    void cosineDecayIsThatOfKeras(String name) {
        GoldenTraining.Schedule golden = GoldenTraining.schedule("cosine_decay", name);
        GoldenObject settings = golden.settings();
        double target = settings.number("warmup_target");
        for (int batches : new int[] {1, 5}) {
            Schedule schedule = new CosineDecay((double) settings.integer("warmup_steps") / batches,
                    settings.number("alpha"));
            for (int i = 0; i < golden.steps().length; i++) {
                Moment moment = moment(golden.steps()[i], batches, settings.integer("total_steps") / batches);
                assertEquals(golden.learningRates()[i], target * schedule.factor(moment), 4 * 0x1p-53 * target,
                        "step " + golden.steps()[i]);
            }
        }
    }

    static Set<String> step() {
        return GoldenTraining.schedules("step_decay");
    }

    @ParameterizedTest
    @MethodSource("step")
    void stepDecayIsThatOfPyTorch(String name) {
        GoldenTraining.Schedule golden = GoldenTraining.schedule("step_decay", name);
        GoldenObject settings = golden.settings();
        Schedule schedule = new StepDecay(settings.integer("epochs"), settings.number("factor"));
        for (int i = 0; i < golden.steps().length; i++) {
            for (int batch = 0; batch < 3; batch++) {
                assertRate(golden.learningRates()[i], settings.number("initial_learning_rate"), schedule,
                        new Moment(golden.steps()[i], 25, batch, 3, NO_LOSSES));
            }
        }
    }

    private static Moment moment(int step, int batches, int epochs) {
        return new Moment(step / batches, epochs, step % batches, batches, NO_LOSSES);
    }

    /** A power is within one ulp here and there, the products by the rate within a half; an ulp is up to 2^-52. */
    private static void assertRate(double expected, double initial, Schedule schedule, Moment moment) {
        assertEquals(expected, initial * schedule.factor(moment), 3 * 0x1p-52 * expected, moment::toString);
    }

    static Set<String> plateaus() {
        return GoldenTraining.plateaus();
    }

    /** Each fall is one rounding there and one here, of losses before a moment only. */
    @ParameterizedTest
    @MethodSource("plateaus")
    void plateausAreThoseOfKeras(String name) {
        GoldenTraining.Plateau golden = GoldenTraining.plateau(name);
        GoldenObject settings = golden.settings();
        double initial = settings.number("initial_learning_rate");
        Schedule schedule = new ReduceOnPlateau(settings.number("factor"), settings.integer("patience"),
                settings.number("min_delta"), settings.integer("cooldown"), settings.number("min_lr") / initial);
        int epochs = golden.losses().length;
        assertEquals(1, schedule.factor(new Moment(0, epochs + 1, 0, 4, golden.losses())));
        for (int i = 0; i < epochs; i++) {
            double expected = golden.learningRates()[i];
            for (int batch = 0; batch < 4; batch++) {
                double rate = initial * schedule.factor(new Moment(i + 1, epochs + 1, batch, 4, golden.losses()));
                assertEquals(expected, rate, 2 * (i + 2) * 0x1p-53 * expected, "after epoch " + i);
            }
        }
    }

    static Set<String> earlyStops() {
        return GoldenTraining.earlyStops();
    }

    /** A patience of 0 is Keras's word for 1: an epoch without improvement has waited for one epoch. */
    @ParameterizedTest
    @MethodSource("earlyStops")
    void earlyStoppingIsThatOfKeras(String name) {
        GoldenTraining.EarlyStop golden = GoldenTraining.earlyStop(name);
        EarlyStopping stopping = new EarlyStopping(Math.max(1, golden.patience()), golden.minDelta());
        int epochs = 0;
        int best = 0;
        while (epochs < golden.losses().length && !stopping.endsAfter(epochs, best)) {
            epochs++;
            best = stopping.bestEpoch(Arrays.copyOf(golden.losses(), epochs));
        }
        assertEquals(golden.stoppedEpoch() == -1 ? golden.losses().length : golden.stoppedEpoch() + 1, epochs);
        assertEquals(golden.bestEpoch() + 1, best);
        assertEquals(golden.bestLoss(), golden.losses()[best - 1]);
    }

    @Test
    void withoutPatienceTheLastEpochEndsIt() {
        assertFalse(EarlyStopping.NEVER.endsAfter(1000, 0));
    }

    /** What is asked once in an epoch says the same in all of its batches. */
    @ParameterizedTest
    @ValueSource(strings = {"constant", "exponential:0.5", "cosine", "step:2", "plateau:patience=1"})
    void whatChangesWithinEpochsSaysSo(String notation) {
        Schedule schedule = Schedules.REGISTRY.parse(notation);
        double[] losses = {3, 2, 2, 2};
        double first = schedule.factor(new Moment(3, 9, 0, 7, losses));
        double second = schedule.factor(new Moment(3, 9, 1, 7, losses));
        assertEquals(schedule.changesWithinEpochs(), first != second);
        assertEquals(notation.startsWith("plateau"), schedule.looksAtLosses());
    }

    @Test
    void lossesOfLaterEpochsAreNotLookedAt() {
        Schedule schedule = Schedules.REGISTRY.parse("plateau:patience=1");
        double[] losses = {3, 3, Double.NaN, 1};
        assertEquals(0.1, schedule.factor(new Moment(2, 9, 0, 7, losses)));
        assertEquals(0.1, schedule.factor(new Moment(2, 9, 0, 7, new double[] {3, 3})));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exponential:0", "exponential:1", "exponential:0.5:0", "cosine:-1", "cosine:0:2",
        "cosine:alpha=-0.5", "step:0", "step:1:1", "step:1:0", "plateau:1", "plateau:patience=0",
        "plateau:min_delta=-1", "plateau:cooldown=-1", "plateau:min_factor=2"})
    void numbersOutOfRangeAreRefused(String notation) {
        assertThrows(IllegalArgumentException.class, () -> Schedules.REGISTRY.parse(notation));
    }
}
