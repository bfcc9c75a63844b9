package dev.hourglass.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.Trainer;
import dev.hourglass.nn.TrainingData;
import dev.hourglass.random.SeedStreams;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RadialBasisTest {
    private static final int ROWS = 70;

    private static float[] normals(SplittableRandom random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static Network network(int inputs, int units, double gamma, float[] landmarks) {
        return new Network(new Architecture(inputs, List.of(new RadialBasis(units, gamma))), List.of(landmarks));
    }

    /** With the scale of gamma that scikit-learn takes, and with one that is far greater. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 17, 0.3", "13, 40, 0.077", "100, 350, 0.01", "2, 5, 100"})
    void itIsTheKernelInDouble(int inputs, int units, double gamma) {
        SplittableRandom random = new SplittableRandom(inputs);
        float[] landmarks = normals(random, inputs * units);
        float[] rows = normals(random, ROWS * inputs);
        Matrix found = network(inputs, units, gamma, landmarks).predict(new Matrix(ROWS, inputs, rows));
        for (int i = 0; i < ROWS; i++) {
            for (int u = 0; u < units; u++) {
                double sum = 0;
                for (int j = 0; j < inputs; j++) {
                    double difference = (double) rows[i * inputs + j] - landmarks[j * units + u];
                    sum += difference * difference;
                }
                double expected = Math.exp(-gamma * sum);
                assertEquals(expected, found.get(i, u), expected > 1e-6 ? 1e-5 * expected : 1e-7, i + ", " + u);
            }
        }
    }

    /** Distances of near points keep their digits, which those of products would lose. */
    @Test
    void nearPointsAreNear() {
        Network network = network(1, 2, 1e6, new float[] {1000, 1000.001f});
        Matrix found = network.predict(new Matrix(1, 1, new float[] {1000}));
        double distance = 1000.001f - 1000.0;
        assertEquals(1, found.get(0, 0));
        assertEquals(Math.exp(-1e6 * distance * distance), found.get(0, 1), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 65})
    void aRowHasTheSameBitsInAnyBatch(int count) {
        SplittableRandom random = new SplittableRandom(3);
        Network network = network(9, 21, 0.1, normals(random, 9 * 21));
        Matrix rows = new Matrix(ROWS, 9, normals(random, ROWS * 9));
        int[] first = IntStream.range(0, count).toArray();
        assertArrayEquals(Arrays.copyOf(network.predict(rows, 2).values(), count * 21),
                network.predict(rows.selectRows(first)).values());
    }

    @Test
    void itIsNotTrained() {
        Architecture architecture = new Architecture(2, List.of(new RadialBasis(3, 1), new Dense(2)));
        Network start = Network.initialize(architecture, SeedStreams.stream(1, "weights"));
        FitData<TrainingData> data = FitData.of(TrainingData.ofItself(new Matrix(4, 2)));
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> Trainer.fit(start, data,
                new FitSettings(), SeedStreams.stream(1, "batches"), ProgressListener.SILENT));
        assertEquals("RadialBasis is for networks in use alone, and not trained", refusal.getMessage());
        assertTrue(Layers.REGISTRY.kinds().stream().noneMatch(kind -> kind == RadialBasis.KIND));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "1, 0", "1, -1", "1, NaN", "1, Infinity"})
    void whatMakesNoSenseIsRefused(int units, double gamma) {
        assertThrows(IllegalArgumentException.class, () -> new RadialBasis(units, gamma));
    }
}
