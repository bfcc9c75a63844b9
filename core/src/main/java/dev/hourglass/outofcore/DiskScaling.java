package dev.hourglass.outofcore;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.DataDigest;
import dev.hourglass.cache.RowCacheWriter;
import dev.hourglass.decomposition.AffineMap;
import dev.hourglass.inspection.ColumnInspection;
import dev.hourglass.inspection.FarValues;
import dev.hourglass.inspection.Finding;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.MappedBlocks;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.preparation.PreparationCounts;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.Scaler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/** What passes over rows on the disk learn of their scales, and what becomes of the rows. */
final class DiskScaling {
    private final Features features;
    private final AutoencoderSettings settings;
    private final Consumer<Finding> findings;
    /** Both null until they are fitted. */
    private Scaler scaler;
    private Optional<AffineMap> map;

    DiskScaling(Features features, AutoencoderSettings settings, Consumer<Finding> findings) {
        this.features = features;
        this.settings = settings;
        this.findings = findings;
    }

    /**
     * The SHA-256 of prepared rows.
     *
     * @param counts  is told what was not taken as it stood
     * @param leftOut how many rows were left out because a cell was missing
     */
    static String digest(PreparedRows rows, Features features, PreparationCounts counts, long leftOut) {
        DataDigest digest = new DataDigest(features.outputNames());
        rows.forEachBlock((read, prepared) -> {
            digest.add(prepared.rows());
            prepared.addTo(counts);
        });
        counts.addRows(0, leftOut);
        return digest.sha256();
    }

    /** Learns from rows, and refuses them where there is nothing to learn. */
    void fit(PreparedRows rows) {
        MinMaxScaler ranges = MinMaxScaler.fitByMagnitude(rows);
        ColumnInspection.of(features, rows.rows(), ranges, settings, findings);
        scaler = settings.scaling().scaler(rows, ranges);
        map = settings.scaling().map(new MappedBlocks(rows, scaler::transform));
    }

    Features features() {
        return features;
    }

    Scaler scaler() {
        return scaler;
    }

    Optional<AffineMap> map() {
        return map;
    }

    AutoencoderSettings settings() {
        return settings;
    }

    /** How many numbers a scaled row has. */
    int columns() {
        return map.map(AffineMap::outputs).orElse(scaler.columns());
    }

    /** Writes scaled rows. */
    void write(PreparedRows rows, RowCacheWriter writer) throws IOException {
        try {
            rows.forEach(block -> add(block, writer));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** Writes scaled rows that are not learned from: values may lie outside the range of training, but not too far. */
    void writeMeasured(PreparedRows rows, RowCacheWriter writer) throws IOException {
        try {
            rows.forEachBlock((read, prepared) -> {
                FarValues.requireNear(scaler, features.outputNames(), prepared.rows(), read.places(), row -> row);
                add(prepared.rows(), writer);
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private void add(DoubleMatrix prepared, RowCacheWriter writer) {
        DoubleMatrix ranged = scaler.transform(prepared);
        Matrix scaled = map.map(after -> after.transform(ranged)).orElse(ranged).toFloat();
        try {
            writer.add(scaled);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
