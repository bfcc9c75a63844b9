package dev.hourglass.store;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.layer.BatchNormalization;
import dev.hourglass.layer.Dense;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.layer.Tensor;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.Network;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.MinMaxSettings;
import java.util.ArrayList;
import java.util.List;

/** A small encoder of fixed numbers: three columns, whose names need escapes, to one. */
final class SampleEncoder {
    static final List<String> COLUMNS = List.of("plain", "quoted \"\\\n", "größe 大小 \uD83D\uDE00");

    private SampleEncoder() {
    }

    static Encoder encoder() {
        Architecture architecture = new Architecture(COLUMNS.size(), List.of(
                new Dense(2), new BatchNormalization(), new LeakyReLU(), new Dense(1)));
        return encoder(architecture, weights(architecture), 0.0125);
    }

    static Encoder encoder(Architecture architecture, List<float[]> weights, double loss) {
        MinMaxScaler scaler = new MinMaxScaler(new double[] {-1.5, 0.1, 1e-300}, new double[] {2, 0.3, 1e300},
                new MinMaxSettings().withClip(true));
        AutoencoderSettings settings = new AutoencoderSettings().withHidden(List.of(2)).withBottleneck(1)
                .withSeed(4_294_967_295L).withLearningRate(1e-4);
        return new Encoder(Features.ofNumbers(COLUMNS), scaler, new Network(architecture, weights),
                new TrainingProvenance(settings, 670, "00ff".repeat(16), 200, loss, Double.NaN));
    }

    /** Thirds, powers and signs, so that no two are alike; all above zero where variances are. */
    static List<float[]> weights(Architecture architecture) {
        List<float[]> weights = new ArrayList<>();
        int next = 1;
        for (Tensor tensor : architecture.tensors()) {
            float[] block = new float[tensor.size()];
            for (int i = 0; i < block.length; i++, next++) {
                block[i] = next / 3f * (next % 2 == 0 && tensor.trainable() ? -1 : 1);
            }
            weights.add(block);
        }
        return weights;
    }
}
