package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderLayers;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.Checkpoint;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Scaling;
import dev.hourglass.initializer.Initializer;
import dev.hourglass.initializer.Initializers;
import dev.hourglass.layer.Activation;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.Sigmoid;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.Losses;
import dev.hourglass.loss.Objective;
import dev.hourglass.loss.Regularization;
import dev.hourglass.loss.Regularizations;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.operation.Operations;
import dev.hourglass.optimizer.Clipping;
import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.schedule.EarlyStopping;
import dev.hourglass.schedule.Schedule;
import dev.hourglass.schedule.Schedules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a training is put together from, its files say it: encoders and checkpoints come back as they were. */
class PartFilesTest {
    private static final List<String> COLUMNS = List.of("a", "b", "c");
    private static final AutoencoderSettings SMALL = new AutoencoderSettings().withHidden(List.of(4)).withBottleneck(2)
            .withEpochs(3).withBatchSize(8);

    @TempDir
    private Path folder;

    private static DoubleMatrix rows(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new DoubleMatrix(count, COLUMNS.size(), random.doubles((long) count * COLUMNS.size()).toArray());
    }

    /** Every registered kind, with usual values and others, at its place in a training. */
    static List<AutoencoderSettings> settings() {
        List<AutoencoderSettings> all = new ArrayList<>();
        for (Activation function : Operations.variants(Layers.ACTIVATIONS)) {
            all.add(with(SMALL.layers().withActivation(function).withAfterCode(List.of(function))
                    .withAfterOutput(List.of(function))));
        }
        for (Layer noise : Operations.variants(Layers.CORRUPTIONS)) {
            all.add(with(SMALL.layers().withNoise(List.of(noise))));
        }
        for (Layer layer : Operations.variants(Layers.REGISTRY)) {
            if (!layer.isForInput()) {
                all.add(with(new AutoencoderLayers().withEncoder(List.of(new Dense(4), layer, new Dense(2)))
                        .withDecoder(List.of(layer))));
            }
        }
        for (Initializer start : Operations.variants(Initializers.REGISTRY)) {
            all.add(with(SMALL.layers().withInitializer(start)));
        }
        addObjectives(all);
        addDescents(all);
        all.add(SMALL.withStopping(new EarlyStopping(2, 0.125)));
        for (Scaling scaling : Scaling.values()) {
            all.add(SMALL.withScaling(scaling));
        }
        return all;
    }

    private static AutoencoderSettings with(AutoencoderLayers layers) {
        return SMALL.withLayers(layers);
    }

    private static void addObjectives(List<AutoencoderSettings> all) {
        for (Loss loss : Operations.variants(Losses.REGISTRY)) {
            all.add(with(SMALL.layers().withAfterOutput(List.of(new Sigmoid())))
                    .withObjective(new Objective().withLoss(loss)));
        }
        for (Regularization penalty : Operations.variants(Regularizations.REGISTRY)) {
            all.add(SMALL.withObjective(new Objective().withRegularization(penalty)));
        }
    }

    private static void addDescents(List<AutoencoderSettings> all) {
        for (Optimizer optimizer : Operations.variants(Optimizers.REGISTRY)) {
            all.add(SMALL.withOptimizer(optimizer));
        }
        for (Schedule schedule : Operations.variants(Schedules.REGISTRY)) {
            all.add(SMALL.withDescent(SMALL.descent().withSchedule(schedule)));
        }
        all.add(SMALL.withDescent(SMALL.descent().withClipping(new Clipping(0.5, 0.25))));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyKindComesBack(AutoencoderSettings settings) throws IOException {
        AutoencoderTraining training =
                new AutoencoderTraining(Features.ofNumbers(COLUMNS), FitData.of(rows(30, 1)).withValidation(rows(9, 2)),
                settings);
        OneState listener = new OneState(6);
        Autoencoder trained = training.fit(1, listener);
        encoderComesBack(trained);

        Path file = folder.resolve("checkpoint");
        String digest = CheckpointFile.write(file, training.checkpoint(listener.state(), "1", Map.of()));
        Checkpoint read = CheckpointFile.read(file);
        assertEquals(settings, read.settings());
        assertEquals(listener.state().network(), read.state().network());
        assertEquals(listener.state().optimizer(), read.state().optimizer());
        assertEquals(digest, CheckpointFile.write(folder.resolve("again"), read));
        assertEquals(trained.network(), training.resume(read, 2, ProgressListener.SILENT).network());
    }

    /** Its layers are those in use, and its codes those of the whole network. */
    private void encoderComesBack(Autoencoder trained) throws IOException {
        Path file = folder.resolve("encoder");
        EncoderFile.write(file, trained.encoder());
        Encoder read = EncoderFile.read(file);
        assertEquals(trained.encoder().provenance(), read.provenance());
        assertEquals(trained.encoder().network(), read.network());
        assertTrue(read.network().architecture().layers().stream().noneMatch(Layer::isForTrainingOnly), "layers");
        assertEquals(trained.transform(rows(40, 3), 1), read.transform(rows(40, 3), 2));
        EncoderFile.write(folder.resolve("again"), read);
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(folder.resolve("again")));
    }

    /** What an older program can read, it shall. */
    @Test
    void theVersionIsTheLowestThatSaysAll() throws IOException {
        assertEquals("1", version(SMALL));
        assertEquals("1", version(SMALL.withSlope(0.1).withLearningRate(0.01).withBatchNormalization(false)));
        assertEquals("4", version(with(SMALL.layers().withDropout(0.5))));
        assertEquals("4", version(SMALL.withOptimizer(Optimizers.REGISTRY.parse("sgd"))));
    }

    private String version(AutoencoderSettings settings) throws IOException {
        Path file = folder.resolve("encoder");
        EncoderFile.write(file, new AutoencoderTraining(Features.ofNumbers(COLUMNS), FitData.of(rows(30, 1)), settings)
                .fit(1, ProgressListener.SILENT).encoder());
        try (SafeTensorsReader reader = SafeTensorsReader.open(ModelSource.of(file))) {
            return reader.header().metadata().string("format_version");
        }
    }
}
