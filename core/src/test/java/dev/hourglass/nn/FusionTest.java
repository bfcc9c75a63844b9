package dev.hourglass.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.Dropout;
import dev.hourglass.layer.Fusion;
import dev.hourglass.layer.Fusions;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.random.RandomState;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers that are computed at once give the bits of one after the other. */
class FusionTest {
    private static final Dropout NOTHING = new Dropout(0);

    /** A dropout of nothing stands between the two layers, which keeps them apart and changes no number. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 16, 90})
    void normalizationWithLeakyReLU(int batch) {
        LeakyReLU leaky = new LeakyReLU(0.2);
        BatchNormalization normalization = new BatchNormalization();
        assertTrue(isFused(normalization, leaky));
        TrainedNetwork together = trained(batch, List.of(new Dense(40), normalization, leaky, new Dense(5)));
        TrainedNetwork apart = trained(batch, List.of(new Dense(40), normalization, NOTHING, leaky, new Dense(5)));
        assertEquals(together.history(), apart.history());
        Matrix rows = TestNetworks.rows(200, 5, 4);
        assertEquals(together.network().predict(rows), apart.network().predict(rows));
        for (int block = 0; block < together.network().weights().size(); block++) {
            assertArrayEquals(together.network().weights().get(block), apart.network().weights().get(block));
        }
    }

    private static boolean isFused(Layer first, Layer second) {
        for (Fusion fusion : Fusions.ALL) {
            if (fusion.first() == first.kind() && fusion.second() == second.kind()) {
                return true;
            }
        }
        return false;
    }

    private static TrainedNetwork trained(int batch, List<Layer> layers) {
        Network start = TestNetworks.random(new Architecture(5, layers), 1);
        TrainingData data = TrainingData.ofItself(TestNetworks.rows(90, 5, 2));
        return Trainer.fit(start, FitData.of(data), new FitSettings().withEpochs(3).withBatchSize(batch),
                new RandomState(3), ProgressListener.SILENT);
    }
}
