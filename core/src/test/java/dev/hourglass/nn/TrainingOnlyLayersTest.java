package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.layer.ActivityRegularization;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Dropout;
import dev.hourglass.layer.GaussianCorruption;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.MaskingNoise;
import dev.hourglass.layer.SwapNoise;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.parallel.ThreadTeam;
import dev.hourglass.random.RandomState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks with layers that only matter in training: what they learn from, and what is left of them in use. */
class TrainingOnlyLayersTest {
    private static final Matrix ROWS = TestNetworks.rows(150, 5, 2);

    private static TrainedNetwork train(Architecture architecture, long seed) {
        return Trainer.fit(TestNetworks.random(architecture, 1), FitData.of(TrainingData.ofItself(ROWS)),
                new FitSettings().withEpochs(3).withSeed(seed), new RandomState(4), ProgressListener.SILENT);
    }

    @Test
    void nothingIsLeftOfThemInUse() {
        Network trained = train(TestNetworks.noisy(), 1).network();
        Network inUse = trained.inUse();
        assertEquals(List.of(new Dense(7), new BatchNormalization(), new LeakyReLU(), new Dense(2), new Dense(5)),
                inUse.architecture().layers());
        for (int threads = 1; threads <= 2; threads++) {
            assertArrayEquals(inUse.predict(ROWS, threads).values(), trained.predict(ROWS, threads).values());
        }
        TrainingData data = TrainingData.ofItself(ROWS);
        assertEquals(inUse.evaluate(data, 1), trained.evaluate(data, 2));
    }

    /** Also where they come before all others, or nothing comes between them. */
    @Test
    void layersOfOneGroupMayAllBeWithoutUse() {
        Architecture architecture = new Architecture(5, List.of(new SwapNoise(0.1), new Dropout(0.1),
                new BatchNormalization(), new Dropout(0.1), new Dense(3), new Dropout(0.2), new Dense(5),
                new ActivityRegularization(0.1, 0)));
        Network trained = train(architecture, 1).network();
        assertArrayEquals(trained.inUse().predict(ROWS).values(), trained.predict(ROWS).values());
    }

    @Test
    void theSeedDecidesWhatIsDrawn() {
        TrainedNetwork first = train(TestNetworks.noisy(), 1);
        assertEquals(first, train(TestNetworks.noisy(), 1));
        assertNotEquals(first.network(), train(TestNetworks.noisy(), 2).network());
    }

    /** Steps are counted from the training's beginning: no epoch has the noise of another. */
    @Test
    void everyStepDrawsItsOwnNumbers() {
        Network start = TestNetworks.random(TestNetworks.noisy(), 1);
        Matrix rows = TestNetworks.rows(48, 5, 2);
        TrainingData data = TrainingData.ofItself(rows);
        FitSettings settings = new FitSettings().withEpochs(3).withBatchSize(16).withShuffle(false);
        float[] learned = new float[start.layout().size()];
        try (ThreadTeam team = new ThreadTeam(1)) {
            TrainingStep step = new TrainingStep(start, data, settings, team, (first, end) -> { }, false);
            for (int i = 0; i < 9; i++) {
                for (int row = 0; row < 16; row++) {
                    data.inputs().copy(i % 3 * 16 + row, step.input().array(), step.input().at(row, 0));
                }
                step.run(16, i, settings.optimizer().learningRate());
            }
            step.copyParameters(learned);
        }
        assertEquals(new Network(start.architecture(), start.layout(), learned), Trainer.fit(start, FitData.of(data),
                settings, new RandomState(4), ProgressListener.SILENT).network());
    }

    /**
     * Noise of rate 0 takes nothing away: the same bits as without it. So numbers drawn by one layer are not drawn from
     * the others' streams.
     */
    @Test
    void noiseOfNoStrengthChangesNothing() {
        Network without = train(TestNetworks.encoderLike(), 1).network();
        List<Layer> layers = new ArrayList<>(TestNetworks.encoderLike().layers());
        layers.add(3, new Dropout(0));
        layers.addAll(0, List.of(new SwapNoise(0), new GaussianCorruption(0), new MaskingNoise(0)));
        assertEquals(without, train(new Architecture(5, layers), 1).network().inUse());
    }

    /**
     * A network that only copies its input would have a loss of 0, were the loss to compare with what was corrupted.
     */
    @ParameterizedTest
    @ValueSource(ints = {16, 128})
    void theLossComparesWithCleanRows(int rows) {
        double rate = 0.5;
        Network copy = new Network(new Architecture(1, List.of(new MaskingNoise(rate), new Dense(1))),
                List.of(new float[] {1}, new float[] {0}));
        try (ThreadTeam team = new ThreadTeam(1)) {
            TrainingStep step = TestNetworks.step(copy, rows, false, new FitSettings(), team);
            for (int i = 0; i < rows; i++) {
                step.input().array()[step.input().at(i, 0)] = 3;
            }
            double masked = step.run(rows, 0, 0.001) / 9;
            assertEquals(Math.rint(masked), masked);
            assertEquals(rate * rows, masked, 5 * Math.sqrt(rows * rate * (1 - rate)));
            for (int i = 0; i < rows; i++) {
                assertEquals(3, step.input().array()[step.input().at(i, 0)]);
            }
        }
    }

    /**
     * A column that is the sum of two others, and they of it and each other: what is masked can be told from the rest.
     */
    @Test
    void whatIsCorruptedCanBeLearnedFromOtherColumns() {
        Matrix rows = new Matrix(300, 3);
        RandomState random = new RandomState(1);
        for (int i = 0; i < rows.rows(); i++) {
            float first = (float) random.randomSample();
            float second = (float) random.randomSample();
            rows.values()[3 * i] = first;
            rows.values()[3 * i + 1] = second;
            rows.values()[3 * i + 2] = first - second;
        }
        FitSettings settings = new FitSettings().withEpochs(60).withOptimizer(new Adam(0.01));
        Architecture architecture = new Architecture(3, List.of(new SwapNoise(0.3), new Dense(16), new LeakyReLU(),
                new Dense(3)));
        History history = Trainer.fit(Network.initialize(architecture, random), FitData.of(TrainingData.ofItself(rows)),
                settings, random, ProgressListener.SILENT).history();
        double ofCopies = 0.3 * 2 * (1 / 12.0 + 1 / 12.0 + 1 / 6.0) / 3;
        assertTrue(history.loss(59) < 0.8 * ofCopies, history.loss(59) + " of " + ofCopies);
    }

    /** The standard deviation of a column of training rows, in float64, of all rows whatever the batch. */
    @Test
    void deviationsAreThoseOfTheTrainingRows() {
        ColumnDeviations deviations = new ColumnDeviations(RowSource.of(
                new Matrix(4, 3, new float[] {1, 5, -1, 2, 5, 1, 3, 5, -1, 4, 5, 1})));
        assertEquals(Math.sqrt(1.25), deviations.applyAsDouble(0));
        assertEquals(0, deviations.applyAsDouble(1));
        assertEquals(1, deviations.applyAsDouble(2));
    }

    @Test
    void aColumnWithOneValueIsNotCorruptedByGaussianNoise() {
        float[] numbers = new float[40];
        Arrays.fill(numbers, 0.5f);
        Architecture architecture = new Architecture(1, List.of(new GaussianCorruption(3), new Dense(1)));
        Network copy = new Network(architecture, List.of(new float[] {1}, new float[] {0}));
        TrainedNetwork trained = Trainer.fit(copy, FitData.of(TrainingData.ofItself(new Matrix(40, 1, numbers))),
                new FitSettings(), new RandomState(1), ProgressListener.SILENT);
        assertEquals(0, trained.history().loss(0));
    }

    @Test
    void corruptionByDeviationsComesFirst() {
        List<Layer> first = List.of(new SwapNoise(0.1), new GaussianCorruption(1), new Dense(2));
        assertEquals(2, new Architecture(4, first).outputs());
        assertEquals("GaussianCorruption takes rows as they enter the network, so it must be the first layer",
                assertThrows(IllegalArgumentException.class, () -> new Architecture(4,
                        List.of(new BatchNormalization(), new GaussianCorruption(1)))).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Architecture(4,
                List.of(new Dense(3), new GaussianCorruption(1), new Dense(4))));
    }
}
