package dev.hourglass.cli.commands;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.Outputs;
import dev.hourglass.cli.data.SkippedRows;
import dev.hourglass.cli.data.TableSize;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.json.JsonObject;
import dev.hourglass.preparation.ScoredRows;
import dev.hourglass.results.PreparationResult;
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
        return ModelInput.read(command, invocation.get(MODEL), invocation.get(DataOptions.DATA),
                AutoencoderFile::read);
    }

    /**
     * The rows of the table with their errors; says what is unlike training, and which rows were left out.
     *
     * @param kept      columns that are passed on
     * @param needsRows whether a table without rows is refused
     */
    static ScoredRows rows(Invocation invocation, AnomalyDetector detector, List<String> kept, boolean needsRows)
            throws IOException {
        CsvTable data = DataOptions.read(invocation,
                FeatureOptions.using(invocation, detector.encoder().features(), kept).withNeedsRows(needsRows));
        TableSize.check(data, detector.encoder().features());
        ScoredRows rows = ScoredRows.of(detector.reconstructor(), data, FeatureOptions.rules(invocation),
                invocation.threads(), invocation::tell);
        SkippedRows.tell(invocation, rows.data());
        return rows;
    }

    /** Prints what came of a table that went to a place, where that leaves standard output free. */
    static void print(Invocation invocation, JsonObject result, Path out, ScoredRows rows) throws IOException {
        if (!invocation.isJson()) {
            return;
        }
        if (Outputs.isStandardOutput(out)) {
            invocation.note("no JSON is printed, since the table goes to standard output; --out names a file for it");
        } else {
            invocation.print(PreparationResult.put(result.put("file", out.toString()), rows.preparation(),
                    rows.data()));
        }
    }
}
