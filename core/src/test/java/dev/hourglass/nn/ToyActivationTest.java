package dev.hourglass.nn;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.kernel.VectorWidth;
import dev.hourglass.kernel.View;
import dev.hourglass.layer.Activation;
import dev.hourglass.layer.ActivationKernel;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.loss.MeanSquaredError;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.operation.ActivationOperations;
import dev.hourglass.operation.Check;
import dev.hourglass.operation.Operation;
import dev.hourglass.oracle.OracleFunction;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.random.RandomState;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Registry;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.store.ModelFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A new activation is one file and one line in a registry: this file defines one that the engine does not have, and
 * runs it through all that the engine's own go through.
 */
class ToyActivationTest {
    /** The line. */
    private static final Registry<Layer> LAYERS = Layers.REGISTRY.withAll(List.of(Softsign.KIND));

    /** {@code y = x / (1 + |x|)} (Turian, Bergstra and Bengio, 2009), with f'(x) = (1 - |y|)^2. */
    record Softsign() implements Activation {
        static final Kind<Softsign> KIND = new Kind<>("Softsign", List.of("softsign"), List.of(),
                settings -> new Softsign());

        @Override
        public Kind<Softsign> kind() {
            return KIND;
        }

        @Override
        public List<Object> values() {
            return List.of();
        }

        @Override
        public ActivationKernel scalars() {
            return new Scalars();
        }

        @Override
        public ActivationKernel vectors() {
            return new Vectors();
        }

        private record Scalars() implements ActivationKernel {
            @Override
            public void forward(int rows, int width, View x, View y, View scratch) {
                for (int i = 0; i < rows; i++) {
                    for (int j = 0; j < width; j++) {
                        float value = x.array()[x.at(i, j)];
                        y.array()[y.at(i, j)] = value / (1 + Math.abs(value));
                    }
                }
            }

            @Override
            public void backward(int rows, int width, View kept, View gradient, View scratch) {
                for (int i = 0; i < rows; i++) {
                    for (int j = 0; j < width; j++) {
                        float root = 1 - Math.abs(kept.array()[kept.at(i, j)]);
                        gradient.array()[gradient.at(i, j)] *= root * root;
                    }
                }
            }
        }

        private record Vectors() implements ActivationKernel {
            private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;

            @Override
            public void forward(int rows, int width, View x, View y, View scratch) {
                for (int i = 0; i < rows; i++) {
                    for (int j = 0; j < width; j += SPECIES.length()) {
                        FloatVector value = fromArray(SPECIES, x.array(), x.at(i, j));
                        value.div(value.abs().add(1)).intoArray(y.array(), y.at(i, j));
                    }
                }
            }

            @Override
            public void backward(int rows, int width, View kept, View gradient, View scratch) {
                for (int i = 0; i < rows; i++) {
                    for (int j = 0; j < width; j += SPECIES.length()) {
                        FloatVector root = broadcast(SPECIES, 1).sub(fromArray(SPECIES, kept.array(), kept.at(i,
                                j)).abs());
                        root.mul(root).mul(fromArray(SPECIES, gradient.array(), gradient.at(i, j)))
                                .intoArray(gradient.array(), gradient.at(i, j));
                    }
                }
            }
        }
    }

    /** Ends a training at a batch, with its state. */
    private static final class Stopper implements ProgressListener {
        private static final class Stop extends RuntimeException {
            private static final long serialVersionUID = 1;
        }

        private int left;
        private TrainingState state;

        Stopper(int batches) {
            left = batches;
        }

        @Override
        public void epochEnded(EpochResult epoch) {
            // nothing is to be shown
        }

        @Override
        public boolean wantsState() {
            return --left < 0;
        }

        @Override
        public void takeState(TrainingState taken) {
            state = taken;
            throw new Stop();
        }
    }

    private static final int COLUMNS = 5;
    private static final TrainingData DATA = TrainingData.ofItself(TestNetworks.rows(50, COLUMNS, 2));
    private static final FitSettings SETTINGS = new FitSettings().withEpochs(3).withBatchSize(16);

    @BeforeAll
    static void teachTheOracle() {
        OracleFunction.add("Softsign", settings -> new OracleFunction(x -> x / (1 + Math.abs(x)),
                x -> 1 / ((1 + Math.abs(x)) * (1 + Math.abs(x)))));
    }

    private static Network start() {
        return TestNetworks.random(new Architecture(COLUMNS, List.of(new Dense(33), new BatchNormalization(),
                LAYERS.parse("softsign"), new Dense(2), new Softsign(), new Dense(COLUMNS))), 1);
    }

    static Stream<Arguments> battery() {
        return ActivationOperations.of(new Softsign()).stream()
                .flatMap(operation -> Stream.of(Check.values()).map(check -> Arguments.of(operation, check)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("battery")
    void passesTheBattery(Operation operation, Check check) {
        check.on(operation);
    }

    @Test
    void hasTheGradientsOfItsDefinition() {
        GradientTest.Task task = new GradientTest.Task(start().architecture(), new MeanSquaredError());
        new GradientTest().referenceHasTheSlopesOfItsLoss(task);
        new GradientTest().engineHasTheGradientsOfTheReference(task);
    }

    private static TrainedNetwork train(FitSettings settings, ProgressListener listener) {
        return Trainer.fit(start(), FitData.of(DATA).withValidation(DATA), settings, new RandomState(4), listener);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 128})
    void trainsWithTheSameBitsOnAnyThreads(int batchSize) {
        FitSettings settings = SETTINGS.withBatchSize(batchSize).withEpochs(20);
        TrainedNetwork alone = train(settings, ProgressListener.SILENT);
        assertTrue(alone.history().finalLoss() < alone.history().loss(0), "it learns");
        for (int threads = 2; threads <= 3; threads++) {
            TrainedNetwork shared = train(settings.withThreads(threads), ProgressListener.SILENT);
            assertEquals(alone.network(), shared.network());
            assertEquals(alone.history(), shared.history());
        }
    }

    @Test
    void goesOnFromAnywhere() {
        TrainedNetwork whole = train(SETTINGS, ProgressListener.SILENT);
        for (int batches = 0; batches < SETTINGS.epochs() * SETTINGS.batches(DATA.rows()); batches++) {
            Stopper stopper = new Stopper(batches);
            assertThrows(Stopper.Stop.class, () -> train(SETTINGS, stopper));
            TrainedNetwork resumed = Trainer.resume(stopper.state, FitData.of(DATA).withValidation(DATA), SETTINGS,
                    ProgressListener.SILENT);
            assertEquals(whole.network(), resumed.network(), "stopped after " + batches + " batches");
        }
    }

    @Test
    void filesKnowItByItsRegistry(@TempDir Path folder) throws IOException {
        DoubleMatrix rows = TestNetworks.rows(9, COLUMNS, 3).toDouble();
        List<String> names = List.of("a", "b", "c", "d", "e");
        Network head = new Network(start().architecture().head(5), start().weights().subList(0, 8));
        Encoder encoder = new Encoder(Features.ofNumbers(names), MinMaxScaler.fit(rows), head,
                new TrainingProvenance(new AutoencoderSettings(), 9, "00ff".repeat(16), 200, 0.5, Double.NaN));
        Path file = folder.resolve("toy.encoder");
        EncoderFile.write(file, encoder);
        Encoder read = EncoderFile.read(file, LAYERS);
        assertEquals(encoder.network(), read.network());
        assertEquals(encoder.transform(rows, 1), read.transform(rows, 1));
        String refusal = assertThrows(ModelFileException.class, () -> EncoderFile.read(file)).getMessage();
        assertTrue(refusal.contains("Softsign"), refusal);
    }
}
