package dev.hourglass.autoencoder;

import dev.hourglass.decomposition.AffineMap;
import dev.hourglass.layer.Layer;
import dev.hourglass.loss.Objective;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.FitSettings;
import dev.hourglass.nn.History;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.TrainedNetwork;
import dev.hourglass.nn.Trainer;
import dev.hourglass.nn.TrainingData;
import dev.hourglass.nn.TrainingState;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.Scaler;
import dev.hourglass.random.SeedStreams;
import java.util.List;
import java.util.Optional;

/** The training of a network on rows that are scaled once, from its beginning or from a state on. */
final class ScaledTraining {
    private final Features features;
    private final AutoencoderSettings settings;
    private final Scaler scaler;
    /** What follows the scaler. */
    private final Optional<AffineMap> map;
    private final FitData<Matrix> scaled;
    private final String dataSha256;

    /**
     * Fits the scaler and scales the rows.
     *
     * @throws IllegalArgumentException if features and data do not fit each other, or batches of one row are to be
     *                                  normalized
     */
    ScaledTraining(Features features, FitData<DoubleMatrix> data, AutoencoderSettings settings) {
        DoubleMatrix rows = data.training();
        if (features.width() != rows.columns()) {
            throw new IllegalArgumentException(features.width() + " features for " + rows.columns() + " columns");
        }
        requireRows(settings.layers().architecture(rows.columns()), settings.batchSize());
        this.features = features;
        this.settings = settings;
        this.scaler = settings.scaling().scaler(rows);
        FitData<DoubleMatrix> ranged = data.map(scaler::transform);
        this.map = settings.scaling().map(ranged.training());
        this.scaled = ranged.map(part -> map.map(after -> after.transform(part)).orElse(part).toFloat());
        this.dataSha256 = DataDigest.sha256(features.outputNames(), rows);
    }

    /** In a batch of one row every column is its own mean: normalized, all rows look alike, and nothing is learned. */
    private static void requireRows(Architecture architecture, int batchSize) {
        for (Layer layer : architecture.layers()) {
            if (batchSize < layer.leastRows()) {
                throw new IllegalArgumentException(layer.type() + " needs batches of " + layer.leastRows()
                        + " rows or more, found batchSize " + batchSize);
            }
        }
    }

    private FitData<TrainingData> data() {
        return scaled.map(TrainingData::ofItself);
    }

    /** With a loss that knows which columns belong to one feature. */
    private FitSettings fitSettings(int threads) {
        Objective objective = settings.objective();
        List<Integer> groups = features.list().stream().map(Feature::width).toList();
        return settings.fitSettings(threads).withObjective(objective.withLoss(objective.loss().forGroups(groups)));
    }

    /** The SHA-256 of the rows to learn from. */
    String dataSha256() {
        return dataSha256;
    }

    /** Trains from the beginning. */
    TrainedHalves fit(int threads, ProgressListener listener) {
        Network start = Network.initialize(
                settings.layers().architecture(features.width(), scaled.training().columns()),
                SeedStreams.stream(settings.seed(), "weights"));
        return halves(Trainer.fit(start, data(), fitSettings(threads), SeedStreams.stream(settings.seed(), "batches"),
                listener), threads);
    }

    /** Goes on from a state of this training. */
    TrainedHalves resume(TrainingState state, int threads, ProgressListener listener) {
        return halves(Trainer.resume(state, data(), fitSettings(threads), listener), threads);
    }

    private TrainedHalves halves(TrainedNetwork trained, int threads) {
        History history = trained.history();
        int epoch = trained.epoch();
        int half = settings.layers().encoding(features.width()).size();
        Network head = trained.network().head(half).inUse();
        Network tail = trained.network().tail(half).inUse();
        FitSettings fit = fitSettings(threads);
        int rows = scaled.training().rows();
        long updates = (long) epoch * fit.batches(rows);
        Assessment assessment = Assessment.of(head, tail, scaled, fit.loss(), updates, threads);
        Provenance provenance = new TrainingProvenance(settings, rows, dataSha256, epoch, history.loss(epoch - 1),
                history.hasValidation() ? history.validationLoss(epoch - 1) : Double.NaN,
                assessment.isShort() ? List.of() : assessment.warnings());
        Network encoding = map.map(before -> FoldedMap.into(head, before)).orElse(head);
        return new TrainedHalves(new Encoder(features, scaler, encoding, provenance), map, trained.network(), tail,
                fit.loss(), history, assessment);
    }
}
