package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.FeatureOptions;
import dev.hourglass.cli.data.SkippedRows;
import dev.hourglass.cli.data.Targets;
import dev.hourglass.csv.CsvBlocks;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.ColumnInspection;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.Target;
import dev.hourglass.outofcore.DiskTable;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.split.RowParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The table of an invocation, read to be learned from. */
public final class TrainingInput {
    private TrainingInput() {
    }

    /**
     * Reads it into memory, with features that its rows to learn from teach.
     *
     * @param asked    the name of the column that holds classes, if there is one
     * @param division of its rows, none to test on
     */
    public static PreparedTable inMemory(Invocation invocation, Optional<String> asked, RowDivision division)
            throws IOException {
        CsvTable data = DataOptions.read(invocation, FeatureOptions.learning(invocation, asked));
        SkippedRows.tell(invocation, data);
        Optional<Target> target = asked.map(name -> Targets.of(invocation, data, name));
        RowParts parts = division.of(data.table().rows());
        Features features = FeatureOptions.fit(invocation, data,
                parts.validation().length > 0 ? Optional.of(parts.learn()) : Optional.empty(),
                target.map(Target::name).stream().toList());
        return PreparedTable.of(data, target, parts, features, FeatureOptions.rules(invocation), invocation::tell);
    }

    /**
     * Reads it by way of the disk.
     *
     * @param asked    the name of the column that holds classes, if there is one
     * @param division of its rows, none to test on
     * @param out      the encoder, beside which the rows lie
     */
    public static DiskTable onDisk(Invocation invocation, Optional<String> asked, RowDivision division, Path out)
            throws IOException {
        try (CsvBlocks blocks = DataOptions.open(invocation, FeatureOptions.learning(invocation, asked))) {
            DiskTable table = DiskTable.read(blocks::next, asked.stream().toList(), division, out);
            ColumnInspection.ofRemarks(blocks.remarks(), invocation::tell);
            return table;
        }
    }
}
