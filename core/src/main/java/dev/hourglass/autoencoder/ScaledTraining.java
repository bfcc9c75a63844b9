package dev.hourglass.autoencoder;

import dev.hourglass.layer.Layer;
import dev.hourglass.loss.Objective;
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
import dev.hourglass.random.SeedStreams;
import java.util.List;

/** The training of a network on rows that were scaled once, from the beginning or from a state. */
final class ScaledTraining {
    private final ScaledData data;
    private final AutoencoderSettings settings;

    /**
     * A training of rows.
     *
     * @throws IllegalArgumentException if batches of one row are to be normalized
     */
    ScaledTraining(ScaledData data, AutoencoderSettings settings) {
        requireRows(settings.layers().architecture(data.features().width()), settings.batchSize());
        this.data = data;
        this.settings = settings;
    }

    /**
     * In a batch of one row every value is its column's mean: after normalization all rows look alike, and nothing is
     * learned.
     */
    private static void requireRows(Architecture architecture, int batchSize) {
        for (Layer layer : architecture.layers()) {
            if (batchSize < layer.leastRows()) {
                throw new IllegalArgumentException(layer.type() + " needs batches of " + layer.leastRows()
                        + " rows or more, found batchSize " + batchSize);
            }
        }
    }

    private FitData<TrainingData> rows() {
        return data.rows().map(TrainingData::ofItself);
    }

    /** The settings, with a loss that knows which columns belong to one feature. */
    private FitSettings fitSettings(int threads) {
        Objective objective = settings.objective();
        List<Integer> groups = data.features().list().stream().map(Feature::width).toList();
        return settings.fitSettings(threads).withObjective(objective.withLoss(objective.loss().forGroups(groups)));
    }

    /** Trains from the beginning. */
    TrainedHalves fit(int threads, ProgressListener listener) {
        Network start = Network.initialize(
                settings.layers().architecture(data.features().width(), data.rows().training().columns()),
                SeedStreams.stream(settings.seed(), "weights"));
        return halves(Trainer.fit(start, rows(), fitSettings(threads), SeedStreams.stream(settings.seed(), "batches"),
                listener), threads);
    }

    /** Goes on from a state of this training. */
    TrainedHalves resume(TrainingState state, int threads, ProgressListener listener) {
        return halves(Trainer.resume(state, rows(), fitSettings(threads), listener), threads);
    }

    private TrainedHalves halves(TrainedNetwork trained, int threads) {
        History history = trained.history();
        int epoch = trained.epoch();
        int half = settings.layers().encoding(data.features().width()).size();
        Network head = trained.network().head(half).inUse();
        Network tail = trained.network().tail(half).inUse();
        FitSettings fit = fitSettings(threads);
        int rows = data.rows().training().rows();
        long updates = (long) epoch * fit.batches(rows);
        Assessment assessment = Assessment.of(head, tail, data.looked(), fit.loss(), updates, threads);
        Provenance provenance = new TrainingProvenance(settings, rows, data.dataSha256(), epoch,
                history.loss(epoch - 1), history.hasValidation() ? history.validationLoss(epoch - 1) : Double.NaN,
                assessment.isShort() ? List.of() : assessment.warnings());
        Network encoding = data.map().map(before -> FoldedMap.into(head, before)).orElse(head);
        return new TrainedHalves(new Encoder(data.features(), data.scaler(), encoding, provenance), data.map(),
                trained.network(), tail, fit.loss(), history, assessment);
    }
}
