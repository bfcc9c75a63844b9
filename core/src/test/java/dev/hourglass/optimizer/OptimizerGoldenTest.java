package dev.hourglass.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.golden.GoldenTraining;
import dev.hourglass.golden.GoldenTraining.Clip;
import dev.hourglass.kernel.View;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps of optimizers end at PyTorch's numbers, where it computes Keras's formulas. */
class OptimizerGoldenTest {
    private static final int PADDED = 32;

    static Stream<String> names() {
        return GoldenSteps.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void stepsEndWherePyTorchEnds(String name) {
        GoldenTraining.Steps golden = GoldenTraining.steps(name, Clip.NONE);
        Optimizer optimizer = GoldenSteps.optimizer(golden.settings());
        GoldenSteps.check(golden, engine(optimizer, optimizer.scalars()));
        GoldenSteps.check(golden, engine(optimizer, optimizer.vectors()));
    }

    private static GoldenSteps.Engine engine(Optimizer optimizer, UpdateKernel kernel) {
        return (initial, gradients) -> {
            float[] numbers = Arrays.copyOf(initial, PADDED);
            View[] averages = new View[optimizer.averages().size()];
            Arrays.setAll(averages, i -> View.ofRepeatedRow(new float[PADDED], 0));
            double[] counters = optimizer.newCounters();
            float[] factors = new float[Optimizer.FACTORS];
            float[][] after = new float[gradients.length][];
            for (int step = 0; step < gradients.length; step++) {
                optimizer.factors(factors, optimizer.learningRate(), counters);
                View gradient = View.ofRepeatedRow(Arrays.copyOf(gradients[step], PADDED), 0);
                kernel.update(0, PADDED, factors, View.ofRepeatedRow(numbers, 0), gradient, averages);
                optimizer.advance(counters);
                after[step] = Arrays.copyOf(numbers, initial.length);
            }
            return after;
        };
    }

    /** The bound would see epsilon in the wrong place, and a decay that is missing. */
    @Test
    void otherFormulasAreNoticed() {
        assertThrows(AssertionError.class, () -> checkOn("rmsprop_epsilon_outside", "rmsprop"));
        assertThrows(AssertionError.class, () -> checkOn("rmsprop_momentum_epsilon_outside", "rmsprop_momentum"));
        assertThrows(AssertionError.class, () -> checkOn("adam", "adamw"));
        assertThrows(AssertionError.class, () -> checkOn("sgd_momentum", "sgd_nesterov"));
    }

    private static void checkOn(String numbers, String optimizer) {
        Optimizer other = GoldenSteps.optimizer(GoldenTraining.steps(optimizer, Clip.NONE).settings());
        GoldenSteps.check(GoldenTraining.steps(numbers, Clip.NONE), engine(other, other.scalars()));
    }

    /** What is registered has golden steps, and they have its defaults. */
    @Test
    void everyOptimizerHasGoldenSteps() {
        assertEquals(Optimizers.REGISTRY.names().stream().sorted().toList(),
                names().map(name -> name.replaceAll("_.*", "")).collect(Collectors.toSet()).stream().sorted().toList());
        for (String name : Optimizers.REGISTRY.names()) {
            assertEquals(GoldenSteps.optimizer(GoldenTraining.steps(name, Clip.NONE).settings()),
                    Optimizers.REGISTRY.parse(name));
        }
    }
}
