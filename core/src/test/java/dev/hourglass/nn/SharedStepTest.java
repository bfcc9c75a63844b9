package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hourglass.kernel.View;
import dev.hourglass.layer.Activation;
import dev.hourglass.layer.ActivityRegularization;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Dropout;
import dev.hourglass.layer.GELU;
import dev.hourglass.layer.GaussianCorruption;
import dev.hourglass.layer.GaussianNoise;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.MaskingNoise;
import dev.hourglass.layer.SELU;
import dev.hourglass.layer.SiLU;
import dev.hourglass.layer.Sigmoid;
import dev.hourglass.layer.Softplus;
import dev.hourglass.layer.SwapNoise;
import dev.hourglass.loss.BinaryCrossentropy;
import dev.hourglass.loss.Huber;
import dev.hourglass.loss.L1L2;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.MeanAbsoluteError;
import dev.hourglass.loss.MixedLoss;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.optimizer.Clipping;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.parallel.ThreadTeam;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A step gives the same bits whether one thread runs it or a team shares it, and may change hands at any time. */
@Timeout(120)
class SharedStepTest {
    private static final int STEPS = 6;

    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of("tutorial", tutorial(), 16, 2),
                Arguments.of("tutorial, a last batch of 17", tutorial(), 17, 2),
                Arguments.of("tutorial, the largest small batch", tutorial(), 64, 2),
                Arguments.of("tutorial, the smallest large batch", tutorial(), 65, 2),
                Arguments.of("tutorial, three threads", tutorial(), 128, 3),
                Arguments.of("tutorial, sixteen threads, of which five have no rows", tutorial(), 176, 16),
                Arguments.of("three threads, the smallest large batch", tutorial(), 65, 3),
                Arguments.of("a bottleneck of fewer vectors than threads", network(120, 90, 5), 128, 5),
                Arguments.of("more threads than a relay has parts", tutorial(), 16, 3),
                Arguments.of("narrow bottleneck, of which one part has no column", network(120, 90, 5), 32, 2),
                Arguments.of("no batch normalization", new Architecture(90,
                        List.of(new Dense(130), new LeakyReLU(), new Dense(90))), 16, 2),
                Arguments.of("two Dense layers and nothing else", new Architecture(90,
                        List.of(new Dense(130), new Dense(90))), 16, 2),
                Arguments.of("normalization after LeakyReLU", new Architecture(90,
                        List.of(new Dense(100), new LeakyReLU(), new BatchNormalization(), new Dense(90),
                                new BatchNormalization())), 20, 2),
                Arguments.of("derivatives kept", activations(new GELU(), new SiLU()), 16, 2),
                Arguments.of("derivatives kept, large batches", activations(new Softplus(), new GELU(true)), 80, 2),
                Arguments.of("outputs kept", activations(new Sigmoid(), new SELU()), 16, 2),
                Arguments.of("normalization first", new Architecture(90, List.of(new BatchNormalization(),
                        new Dense(100), new LeakyReLU(), new Dense(90))), 80, 2));
    }

    private static Architecture activations(Activation first, Activation second) {
        return new Architecture(90, List.of(first, new Dense(130), second, first, new BatchNormalization(), second,
                new Dense(90), first));
    }

    private static Architecture tutorial() {
        return network(100, 200, 50);
    }

    private static Architecture network(int columns, int units, int bottleneck) {
        return new Architecture(columns, List.of(new Dense(units), new BatchNormalization(), new LeakyReLU(),
                new Dense(columns), new BatchNormalization(), new LeakyReLU(), new Dense(bottleneck),
                new Dense(columns), new BatchNormalization(), new LeakyReLU(), new Dense(units),
                new BatchNormalization(), new LeakyReLU(), new Dense(columns)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void sharedStepsGiveTheSameBits(String name, Architecture architecture, int rows, int threads) {
        assertSameBits(architecture, new FitSettings(), rows, threads);
    }

    static Stream<Arguments> losses() {
        Loss mixed = new MixedLoss(List.of(1, 1, 30, 7, 2, 20, 1, 1, 1, 36));
        return Stream.of(new MeanAbsoluteError(), new Huber(0.5), new BinaryCrossentropy(), mixed)
                .flatMap(loss -> Stream.of(Arguments.of(loss, 16, 2), Arguments.of(loss, 17, 3),
                        Arguments.of(loss, 130, 3)));
    }

    /** Parts, and blocks of large batches, cut through groups of columns. */
    @ParameterizedTest
    @MethodSource("losses")
    void sharedStepsGiveTheSameBitsWithEveryLoss(Loss loss, int rows, int threads) {
        assertSameBits(tutorial(), new FitSettings().withLoss(loss), rows, threads);
    }

    private static float[] assertSameBits(Architecture architecture, FitSettings settings, int rows, int threads) {
        float[] expected = run(architecture, settings, rows, 1, 0);
        for (int pattern : new int[] {0, -1, 0b101101, 0b010010}) {
            assertArrayEquals(expected, run(architecture, settings, rows, threads, pattern),
                    Integer.toBinaryString(pattern));
        }
        return expected;
    }

    static Stream<Arguments> descents() {
        Clipping value = new Clipping(1e-3, 0);
        Clipping norm = new Clipping(0, 0.01);
        Clipping both = new Clipping(1e-3, 0.01);
        return Stream.of(
                Arguments.of("adam", value, L1L2.NONE), Arguments.of("adam", norm, L1L2.NONE),
                Arguments.of("adam", both, new L1L2(0.001, 0.01)),
                Arguments.of("adam", Clipping.NONE, new L1L2(0, 0.01)),
                Arguments.of("adamw", Clipping.NONE, L1L2.NONE),
                Arguments.of("adamw:weight_decay=0.1", norm, L1L2.NONE),
                Arguments.of("rmsprop", Clipping.NONE, L1L2.NONE),
                Arguments.of("rmsprop:momentum=0.9", both, L1L2.NONE),
                Arguments.of("sgd", Clipping.NONE, L1L2.NONE), Arguments.of("sgd", norm, new L1L2(0.001, 0)),
                Arguments.of("sgd:momentum=0.9", value, L1L2.NONE),
                Arguments.of("sgd:momentum=0.9:nesterov=true", norm, L1L2.NONE));
    }

    /** The bounds are so low that they are reached, and each way of learning ends elsewhere. */
    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("descents")
    void sharedStepsOfEveryDescentGiveTheSameBits(String optimizer, Clipping clipping, L1L2 penalty) {
        FitSettings plain = new FitSettings().withOptimizer(Optimizers.REGISTRY.parse(optimizer));
        FitSettings settings = plain.withDescent(plain.descent().withClipping(clipping))
                .withObjective(plain.objective().withRegularization(penalty));
        Architecture architecture = network(90, 130, 20);
        assertSameBits(architecture, settings, 16, 2);
        assertSameBits(architecture, settings, 80, 3);
        float[] learned = assertSameBits(architecture, settings, 80, 4);
        if (!settings.equals(plain)) {
            assertFalse(Arrays.equals(learned, run(architecture, plain, 80, 1, 0)), "makes no difference");
        }
    }

    static Stream<Arguments> noisyNetworks() {
        LeakyReLU leaky = new LeakyReLU();
        return Stream.of(
                Arguments.of("corrupted inputs", List.of(new SwapNoise(0.3), new GaussianCorruption(0.5),
                        new MaskingNoise(0.2), new Dense(130), leaky, new Dense(90))),
                Arguments.of("dropout between", List.of(new Dense(130), new BatchNormalization(), leaky,
                new Dropout(0.3),
                        new Dense(40), new ActivityRegularization(0.01, 0.02), new GaussianNoise(0.1), new Dense(90))),
                Arguments.of("normalization first", List.of(new BatchNormalization(), new Dense(130), leaky,
                        new Dense(90))),
                Arguments.of("normalization first, after noise", List.of(new GaussianCorruption(0.5),
                new SwapNoise(0.3),
                        new BatchNormalization(), new Dense(130), leaky, new Dense(90))),
                Arguments.of("normalization first, noise round it", List.of(new MaskingNoise(0.2),
                        new BatchNormalization(), new SwapNoise(0.5), new Dropout(0.2), leaky, new SwapNoise(0.3),
                        new Dense(130), new Dropout(0.5), new Dense(90))),
                Arguments.of("noise last", List.of(new Dense(130), new Dense(90), new SwapNoise(0.2),
                new Dropout(0.2))),
                Arguments.of("no activation", List.of(new SwapNoise(0.3), new Dense(90), new GaussianNoise(0.1),
                        new Dense(90))));
    }

    /** Where random numbers depended on blocks or threads, or a thread read what another one has not written yet. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("noisyNetworks")
    void randomLayersGiveTheSameBitsToo(String name, List<Layer> layers) {
        Architecture architecture = new Architecture(90, layers);
        for (int rows : new int[] {16, 128}) {
            float[] expected = run(architecture, new FitSettings(), rows, 1, 0);
            for (int threads = 2; threads <= 4; threads++) {
                for (int pattern : new int[] {0, -1, 0b101101}) {
                    assertArrayEquals(expected, run(architecture, new FitSettings(), rows, threads, pattern),
                            rows + " rows, " + threads + " threads, " + Integer.toBinaryString(pattern));
                }
            }
        }
    }

    /** Numbers and losses after some steps, those shared whose bits are set. The last batches are smaller. */
    private static float[] run(Architecture architecture, FitSettings settings, int rows, int threads,
            int shared) {
        Network start = TestNetworks.random(architecture, 1);
        Matrix data = TestNetworks.rows(rows * STEPS, architecture.inputs(), 2);
        ParameterLayout layout = start.layout();
        float[] result = new float[layout.size() + STEPS];
        try (ThreadTeam team = new ThreadTeam(threads)) {
            TrainingStep step = TestNetworks.step(start, rows, false, settings, team);
            for (int i = 0; i < STEPS; i++) {
                fill(step.input(), data, i * rows, rows);
                result[layout.size() + i] = (float) step.run(rows - i / 2, i, 0.001, (shared >> i & 1) == 1);
            }
            step.copyParameters(result);
        }
        return result;
    }

    private static void fill(View input, Matrix data, int first, int rows) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(data.values(), (first + i) * data.columns(), input.array(), input.at(i, 0),
                    data.columns());
        }
    }

    static Stream<Arguments> batches() {
        return Stream.of(Arguments.of(16, false), Arguments.of(16, true), Arguments.of(80, false),
                Arguments.of(80, true));
    }

    /** Neither numbers nor the optimizer's averages change; only those of batch normalization do, forward. */
    @ParameterizedTest
    @MethodSource("batches")
    void aLossThatIsNotFiniteChangesNothing(int rows, boolean shared) {
        Network start = TestNetworks.random(tutorial(), 1);
        Matrix data = TestNetworks.rows(rows, 100, 2);
        try (ThreadTeam team = new ThreadTeam(2)) {
            TrainingStep step = TestNetworks.step(start, rows, true, new FitSettings(), team);
            fill(step.input(), data, 0, rows);
            fill(step.target(), data, 0, rows);
            step.target().array()[step.target().at(rows - 1, 99)] = Float.POSITIVE_INFINITY;
            assertEquals(Double.POSITIVE_INFINITY, step.run(rows, 0, 0.001, shared));
            float[] numbers = new float[start.layout().size()];
            step.copyParameters(numbers);
            for (int i = 0; i < start.layout().trainableEnd(); i++) {
                assertEquals(start.parameters()[i], numbers[i]);
            }
            OptimizerState state = step.optimizerState();
            assertEquals(List.of(1.0, 1.0), state.counters());
            for (float[] block : state.averages().get(0).weights()) {
                for (float number : block) {
                    assertEquals(0, number);
                }
            }
            assertEquals(0, step.findNonFinite());
        }
    }
}
