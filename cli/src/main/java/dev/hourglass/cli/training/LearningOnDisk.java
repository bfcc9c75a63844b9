package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.ScaledData;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.SkippedRows;
import dev.hourglass.csv.CsvBlocks;
import dev.hourglass.inspection.ColumnInspection;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.json.JsonObject;
import dev.hourglass.outofcore.DiskTable;
import dev.hourglass.preparation.ColumnKinds;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.results.PreparationResult;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A table on the disk to learn from, looked at before a training spends time on it. */
public final class LearningOnDisk implements LearnedTable, Closeable {
    private final DiskTable table;
    private final Features features;
    private final ScaledData scaled;

    /**
     * Reads the table of an invocation, and scales its rows.
     *
     * @param target   the name of the column that holds classes, if there is one
     * @param settings of the training
     * @param division of its rows, none to test on
     * @param out      the encoder, beside which the rows lie
     */
    public LearningOnDisk(Invocation invocation, Optional<String> target, AutoencoderSettings settings,
            RowDivision division, Path out) throws IOException {
        List<String> others = target.map(List::of).orElse(List.of());
        try (CsvBlocks blocks = DataOptions.open(invocation, FeatureOptions.learning(invocation, target))) {
            table = DiskTable.read(blocks::next, others, division, out);
            ColumnInspection.ofRemarks(blocks.remarks(), invocation::tell);
        }
        try {
            SkippedRows.tell(invocation, table.skipped());
            features = FeatureOptions.fit(invocation, table);
            NetworkChecks.checkOnDisk(invocation, table.rows(), features.width(), settings);
            scaled = table.scale(features, FeatureOptions.rules(invocation), settings,
                    invocation.find(DiskOptions.KEEP_CACHE), invocation::tell);
        } catch (IOException | RuntimeException | Error failure) {
            try (table) {
                throw failure;
            }
        }
    }

    /** The rows to learn from, and those to measure on. */
    public ScaledData scaled() {
        return scaled;
    }

    @Override
    public int rows() {
        return table.rows();
    }

    @Override
    public ColumnKinds kinds() {
        return ColumnKinds.of(table.unread(), features);
    }

    @Override
    public JsonObject put(JsonObject result) {
        return PreparationResult.put(result, table.counts(), table.skipped().rows());
    }

    /** Keeps scaled rows, where that was asked for. */
    public void keep() throws IOException {
        table.keep();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
