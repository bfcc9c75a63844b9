package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.golden.GoldenTraining;
import dev.hourglass.golden.GoldenTraining.Clip;
import dev.hourglass.kernel.Arena;
import dev.hourglass.kernel.View;
import dev.hourglass.layer.Dense;
import dev.hourglass.loss.L1L2;
import dev.hourglass.loss.MeanSquaredError;
import dev.hourglass.loss.Objective;
import dev.hourglass.optimizer.Clipping;
import dev.hourglass.optimizer.GoldenSteps;
import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.optimizer.SGD;
import dev.hourglass.parallel.ThreadTeam;
import dev.hourglass.schedule.ConstantRate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to gradients before the optimizer follows them: penalty, bound of values, bound of the norm. */
class ClippingTest {

    static Stream<Arguments> golden() {
        return GoldenSteps.names().flatMap(name -> Stream.of(Clip.values()).map(clip -> Arguments.of(name, clip)));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void clippedStepsEndWherePyTorchEnds(String name, Clip clip) {
        GoldenTraining.Steps golden = GoldenTraining.steps(name, clip);
        Clipping clipping = new Clipping(golden.settings().number("clip_value", 0),
                golden.settings().number("clip_norm", 0));
        Optimizer optimizer = GoldenSteps.optimizer(golden.settings());
        GoldenSteps.check(golden, (initial, gradients) -> steps(optimizer, clipping, initial, gradients));
    }

    /** Four inputs and four outputs have 16 weights and four biases: the twenty golden numbers. */
    private static Network ofNumbers(float[] numbers) {
        return new Network(new Architecture(4, List.of(new Dense(4))),
                List.of(Arrays.copyOf(numbers, 16), Arrays.copyOfRange(numbers, 16, 20)));
    }

    private static float[][] steps(Optimizer optimizer, Clipping clipping, float[] initial, float[][] gradients) {
        FitSettings settings = new FitSettings().withDescent(new Descent(optimizer, new ConstantRate(), clipping));
        Network start = ofNumbers(initial);
        ParameterLayout layout = start.layout();
        StepShape shape = StepShape.of(start.architecture(), layout, settings, 1, false, 1);
        StepMemory memory = StepMemory.of(shape, settings, start.parameters());
        LastUpdate last = new LastUpdate(layout, memory, new GradientNorm(shape, memory.panels()),
                clipping.globalNorm());
        float[][] after = new float[gradients.length][];
        for (int step = 0; step < gradients.length; step++) {
            memory.update().beginStep(optimizer.learningRate());
            give(ofNumbers(gradients[step]).parameters(), layout, memory);
            last.run();
            after[step] = numbers(memory, start);
        }
        return after;
    }

    /** Where gradients of kernels are not kept, they are followed at once. */
    private static void give(float[] gradients, ParameterLayout layout, StepMemory memory) {
        copy(gradients, layout.kernelEnd(), layout.trainableEnd(), memory.vectorGradients());
        if (memory.kernelGradients() == null) {
            memory.update().update(Arena.LEAD, layout.kernelEnd(), View.ofRepeatedRow(gradients.clone(), 0));
        } else {
            copy(gradients, Arena.LEAD, layout.kernelEnd(), memory.kernelGradients());
        }
    }

    private static void copy(float[] gradients, int from, int end, View to) {
        System.arraycopy(gradients, from, to.array(), to.offset() + from, end - from);
    }

    private static float[] numbers(StepMemory memory, Network shape) {
        float[] rows = new float[shape.layout().size()];
        memory.panels().toRows(memory.numbers(), 0, rows, rows.length);
        List<float[]> weights = new Network(shape.architecture(), shape.layout(), rows).weights();
        float[] numbers = Arrays.copyOf(weights.get(0), 20);
        System.arraycopy(weights.get(1), 0, numbers, 16, 4);
        return numbers;
    }

    /**
     * One row, x = 2, W = (-1, 1), b = 0, so y = (-2, 2), and targets that make dY = y - t = (0.5, -4). Then
     * dW = (1, -8), db = (0.5, -4), and a rate of 1 takes gradients off as they are. All numbers are exact.
     *
     * <pre>
     *   penalty     2 * 1 * W + 2 * sign(W) = (-4, 4)        dW = (-3, -4)    db = (0.5, -4)
     *   values      at most 2                                dW = (-2, -2)    db = (0.5, -2)     norm 3.5
     *   norm        at most 1.75                             dW = (-1, -1)    db = (0.25, -1)
     * </pre>
     */
    static Stream<Arguments> handWorked() {
        L1L2 penalty = new L1L2(2, 1);
        return Stream.of(Arguments.of(L1L2.NONE, Clipping.NONE, gradients(1, -8, 0.5f, -4)),
                Arguments.of(L1L2.NONE, new Clipping(2, 0), gradients(1, -2, 0.5f, -2)),
                Arguments.of(penalty, Clipping.NONE, gradients(-3, -4, 0.5f, -4)),
                Arguments.of(penalty, new Clipping(2, 0), gradients(-2, -2, 0.5f, -2)),
                Arguments.of(penalty, new Clipping(2, 3.5), gradients(-2, -2, 0.5f, -2)),
                Arguments.of(penalty, new Clipping(2, 1.75), gradients(-1, -1, 0.25f, -1)));
    }

    private static float[] gradients(float... numbers) {
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("handWorked")
    void thePenaltyComesFirstThenValuesThenTheNorm(L1L2 penalty, Clipping clipping, float[] gradients) {
        FitSettings settings = new FitSettings().withObjective(new Objective(new MeanSquaredError(), penalty))
                .withDescent(new Descent(new SGD(1, 0, false), new ConstantRate(), clipping));
        Network start = new Network(new Architecture(1, List.of(new Dense(2))),
                List.of(new float[] {-1, 1}, new float[2]));
        float[] after = new float[start.layout().size()];
        try (ThreadTeam team = new ThreadTeam(1)) {
            TrainingStep step = TestNetworks.step(start, 1, true, settings, team);
            step.input().array()[step.input().at(0, 0)] = 2;
            step.target().array()[step.target().at(0, 0)] = -2.5f;
            step.target().array()[step.target().at(0, 1)] = 6;
            assertEquals(0.5 * 0.5 + 4 * 4, step.run(1, 0, 1), "the loss is that of the data");
            step.copyParameters(after);
        }
        List<float[]> weights = new Network(start.architecture(), start.layout(), after).weights();
        assertArrayEquals(new float[] {-1 - gradients[0], 1 - gradients[1]}, weights.get(0));
        assertArrayEquals(new float[] {-gradients[2], -gradients[3]}, weights.get(1));
    }

    /** Of panels that lie otherwise, all with the same gradients by row and column. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16, 64, 65, 128, 200})
    void theNormDoesNotDependOnHowKernelsLie(int rows) {
        Architecture architecture = new Architecture(37, List.of(new Dense(90), new Dense(37), new Dense(5)));
        float[] expected = clipped(architecture, rows, 1);
        assertTrue(expected[Arena.LEAD] != TestNetworks.random(architecture, 1).parameters()[Arena.LEAD], "is clipped");
        for (int threads = 2; threads <= 4; threads++) {
            assertArrayEquals(expected, clipped(architecture, rows, threads), threads + " threads");
        }
    }

    /** {@return random gradients, clipped to a third of their norm, in the layout's order} */
    private static float[] clipped(Architecture architecture, int rows, int threads) {
        Network gradients = TestNetworks.random(architecture, 1);
        ParameterLayout layout = gradients.layout();
        FitSettings settings = new FitSettings()
                .withDescent(new Descent().withClipping(new Clipping(0, 1)));
        StepShape shape = StepShape.of(architecture, layout, settings, rows, false, threads);
        StepMemory memory = StepMemory.of(shape, settings, gradients.parameters());
        View ofKernels = memory.kernelGradients();
        memory.panels().fromRows(gradients.parameters(), ofKernels.array(), ofKernels.offset(), layout.kernelEnd());
        copy(gradients.parameters(), layout.kernelEnd(), layout.trainableEnd(), memory.vectorGradients());
        new GradientNorm(shape, memory.panels()).clip(norm(gradients) / 3, ofKernels, memory.vectorGradients());
        float[] clipped = new float[layout.size()];
        memory.panels().toRows(ofKernels.array(), ofKernels.offset(), clipped, layout.kernelEnd());
        View ofVectors = memory.vectorGradients();
        System.arraycopy(ofVectors.array(), ofVectors.offset() + layout.kernelEnd(), clipped, layout.kernelEnd(),
                layout.trainableEnd() - layout.kernelEnd());
        return clipped;
    }

    private static double norm(Network gradients) {
        double squares = 0;
        for (float[] block : gradients.weights()) {
            for (float gradient : block) {
                squares += (double) gradient * gradient;
            }
        }
        return Math.sqrt(squares);
    }

    /** Two roundings to float32, of the factor and of the product; sums are in float64. With padding and without. */
    @ParameterizedTest
    @CsvSource({"90, 37, 5", "96, 48, 16"})
    void theNormIsThatOfAllGradients(int first, int second, int third) {
        Network gradients = TestNetworks.random(new Architecture(37, List.of(new Dense(first), new Dense(second),
                new Dense(third))), 1);
        float[] clipped = clipped(gradients.architecture(), 16, 2);
        for (int i = 0; i < gradients.layout().trainableEnd(); i++) {
            assertEquals(gradients.parameters()[i] / 3, clipped[i], 2 * Math.ulp(gradients.parameters()[i] / 3));
        }
    }

    @Test
    void gradientsWithinTheBoundStayWhatTheyAre() {
        float[] initial = new float[20];
        float[][] gradients = {new float[20]};
        Arrays.fill(gradients[0], 0.25f);
        float[][] after = steps(new SGD(1, 0, false), new Clipping(0.25, Math.sqrt(20) * 0.25 + 0x1p-40), initial,
                gradients);
        for (float number : after[0]) {
            assertEquals(-0.25f, number);
        }
    }
}
