package dev.hourglass.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.golden.GoldenTraining.Activation;
import dev.hourglass.golden.GoldenTraining.Clip;
import dev.hourglass.golden.GoldenTraining.EarlyStop;
import dev.hourglass.golden.GoldenTraining.Initializer;
import dev.hourglass.golden.GoldenTraining.Loss;
import dev.hourglass.golden.GoldenTraining.Plateau;
import dev.hourglass.golden.GoldenTraining.Schedule;
import dev.hourglass.golden.GoldenTraining.Steps;
import dev.hourglass.golden.GoldenTraining.TensorNumbers;
import dev.hourglass.golden.GoldenTraining.Training;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files under golden/training hold what GoldenTraining promises, and a few numbers known from elsewhere. */
class GoldenTrainingTest {

    @Test
    void everyCaseIsThere() {
        assertEquals(Set.of("linear", "relu", "leaky_relu", "leaky_relu_0.01", "elu", "elu_0.5", "selu", "gelu",
                "gelu_tanh", "silu", "tanh", "sigmoid", "softplus"), GoldenTraining.activations());
        assertEquals(Set.of("mse", "mae", "huber", "huber_0.3", "binary_crossentropy", "binary_crossentropy_clipped",
                "binary_crossentropy_clipped_float64", "mixed"), GoldenTraining.losses());
        assertEquals(Set.of("adam", "adamw", "rmsprop", "rmsprop_momentum", "rmsprop_epsilon_outside",
                "rmsprop_momentum_epsilon_outside", "sgd", "sgd_momentum", "sgd_nesterov"),
                GoldenTraining.optimizers());
        assertEquals(Set.of("normalized", "regularized", "sparse", "sparse_epsilon_outside"),
                GoldenTraining.networks());
        assertEquals(6, GoldenTraining.initializers().size());
        assertEquals(11, GoldenTraining.plateaus().size());
        assertEquals(11, GoldenTraining.earlyStops().size());
    }

    @ParameterizedTest
    @MethodSource("dev.hourglass.golden.GoldenTraining#activations")
    void activationsHaveAValueAndADerivativeForEachPoint(String name) {
        Activation activation = GoldenTraining.activation(name);
        assertEquals(62, activation.x().length);
        assertEquals(62, activation.y().length);
        assertEquals(62, activation.derivative().length);
    }

    @Test
    void activationsHaveBothZeros() {
        Activation gelu = GoldenTraining.activation("gelu");
        assertEquals(-0f, gelu.x()[30]);
        assertEquals(0f, gelu.x()[31]);
        assertEquals(0.5, gelu.derivative()[31]);
        assertEquals(0.3, GoldenTraining.activation("leaky_relu").settings().number("negative_slope"));
    }

    @ParameterizedTest
    @MethodSource("dev.hourglass.golden.GoldenTraining#losses")
    void lossesHaveAGradientForEachPrediction(String name) {
        Loss loss = GoldenTraining.loss(name);
        assertEquals(40, loss.prediction().values().length);
        assertEquals(40, loss.target().values().length);
        assertEquals(40, loss.gradient().values().length);
        assertTrue(loss.value() > 0);
    }

    @Test
    void theMixedLossKnowsItsColumns() {
        GoldenObject settings = GoldenTraining.loss("mixed").settings();
        assertArrayEquals(new int[] {0, 1, 2}, settings.integers("number_columns"));
        assertArrayEquals(new int[][] {{3, 4, 5}, {6, 7}}, settings.integerRows("category_blocks"));
    }

    @ParameterizedTest
    @EnumSource
    void optimizersHaveParametersAfterEachStep(Clip clip) {
        for (String optimizer : GoldenTraining.optimizers()) {
            Steps steps = GoldenTraining.steps(optimizer, clip);
            assertArrayEquals(new int[] {12, 8}, steps.sizes());
            assertEquals(20, steps.initial().length);
            assertEquals(12, steps.gradients().rows());
            assertEquals(12, steps.after().rows());
            assertEquals(20, steps.after().columns());
        }
    }

    @Test
    void stochasticGradientDescentTakesTheRateTimesTheGradient() {
        Steps steps = GoldenTraining.steps("sgd", Clip.VALUE);
        double rate = steps.settings().number("learning_rate");
        double limit = steps.settings().number("clip_value");
        for (int i = 0; i < 20; i++) {
            double gradient = Math.max(-limit, Math.min(limit, steps.gradients().get(0, i)));
            assertEquals(steps.initial()[i] - rate * gradient, steps.after().get(0, i), 1e-15);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.hourglass.golden.GoldenTraining#networks")
    void networksLearn(String name) {
        Training training = GoldenTraining.network(name);
        assertEquals(9, training.x().rows());
        assertEquals(5, training.target().columns());
        assertEquals(45, training.firstOutput().values().length);
        assertEquals(45, training.prediction().values().length);
        assertEquals(6, training.penalties().length);
        double[] losses = training.dataLosses();
        assertTrue(IntStream.range(1, 6).allMatch(step -> losses[step] < losses[step - 1]));
    }

    @Test
    void tensorsLieAsTheArchitectureOrdersThem() {
        Training training = GoldenTraining.network("normalized");
        List<TensorNumbers> tensors = training.tensors();
        assertEquals(List.of("dense/kernel", "dense/bias", "batch_normalization/gamma", "batch_normalization/beta",
                "batch_normalization/moving_mean", "batch_normalization/moving_variance", "dense_1/kernel",
                "dense_1/bias", "dense_2/kernel", "dense_2/bias"), tensors.stream().map(TensorNumbers::name).toList());
        assertEquals(35, training.initialBlocks().get(0).length);
        assertEquals(35, tensors.get(0).gradient().length);
        assertEquals(35, tensors.get(0).after().length);
        assertNull(tensors.get(4).gradient());
    }

    @ParameterizedTest
    @ValueSource(strings = {"exponential_decay", "cosine_decay", "step_decay"})
    void schedulesHaveARateForEachStep(String kind) {
        for (String name : GoldenTraining.schedules(kind)) {
            Schedule schedule = GoldenTraining.schedule(kind, name);
            assertEquals(0, schedule.steps()[0]);
            assertEquals(schedule.steps().length, schedule.learningRates().length);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.hourglass.golden.GoldenTraining#plateaus")
    void plateausHaveARateForEachLoss(String name) {
        Plateau plateau = GoldenTraining.plateau(name);
        assertEquals(plateau.losses().length, plateau.learningRates().length);
        assertEquals(plateau.settings().number("initial_learning_rate"), plateau.learningRates()[0]);
    }

    @ParameterizedTest
    @MethodSource("dev.hourglass.golden.GoldenTraining#earlyStops")
    void earlyStoppingNamesTheBestLoss(String name) {
        EarlyStop stop = GoldenTraining.earlyStop(name);
        assertEquals(stop.losses()[stop.bestEpoch()], stop.bestLoss());
        assertTrue(stop.stoppedEpoch() == -1 || stop.stoppedEpoch() - stop.bestEpoch() >= stop.patience());
    }

    @ParameterizedTest
    @MethodSource("dev.hourglass.golden.GoldenTraining#initializers")
    void initializersHaveTheirLimits(String name) {
        Initializer initializer = GoldenTraining.initializer(name);
        assertEquals(200, initializer.fanIn());
        assertEquals(50, initializer.fanOut());
        assertEquals(name.endsWith("_uniform"), Double.isNaN(initializer.stddev()));
        double deviations = name.endsWith("_uniform") ? Math.sqrt(3) : 2 / 0.87962566103423978;
        assertEquals(deviations * initializer.standardDeviation(), initializer.limit(), 4 * Math.ulp(0.25));
    }

    @Test
    void aNameThatIsNotThereIsRefusedWithThoseThatAre() {
        String message = assertThrows(IllegalArgumentException.class, () -> GoldenTraining.activation("swish"))
                .getMessage();
        assertTrue(message.contains("silu"), message);
    }
}
