package dev.hourglass.cli.commands;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.RowStream;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.preparation.ScoredRows;
import dev.hourglass.store.AutoencoderFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The whole autoencoder of a command, and the table that goes through it. */
final class ScoredInput {
    static final Positional<Path> MODEL =
            Positional.one("MODEL", ValueType.filePath(), "a file that train --keep-decoder wrote");

    private ScoredInput() {
    }

    static AnomalyDetector detector(Invocation invocation, String command) throws IOException {
        return ModelInput.read(command, invocation, invocation.get(MODEL), AutoencoderFile::read);
    }

    /**
     * The rows of the table, some after others.
     *
     * @param kept      columns that are passed on
     * @param needsRows whether a table without rows is refused
     */
    static RowStream stream(Invocation invocation, AnomalyDetector detector, List<String> kept, boolean needsRows) {
        return new RowStream(invocation, detector.encoder(),
                FeatureOptions.using(invocation, detector.encoder().features(), kept).withNeedsRows(needsRows));
    }

    /** The rows of a block with their errors. */
    static ScoredRows rows(RowStream stream, AnomalyDetector detector, CsvTable block) {
        return ScoredRows.ofBlock(detector.reconstructor(), block, stream.preparation(), stream.threads());
    }
}
