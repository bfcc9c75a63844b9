package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvBlocks;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.ColumnInspection;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.Target;
import dev.hourglass.outofcore.DiskTable;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preparation.UnreadTarget;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.split.RowParts;
import dev.hourglass.study.StudyTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The table of an invocation, read to be learned from; the name of the column that holds classes is asked for. */
public final class LearningInput {
    private LearningInput() {
    }

    /**
     * Reads it into memory.
     *
     * @param division of its rows, none to test on
     */
    public static PreparedTable inMemory(Invocation invocation, Optional<String> asked, RowDivision division)
            throws IOException {
        CsvTable data = read(invocation, asked);
        Optional<Target> target = asked.map(name -> Targets.of(invocation, data, name));
        return prepared(invocation, data, target, division.of(data.table().rows()), FeatureOptions.rules(invocation));
    }

    /** Reads it into memory, to learn from all of its rows, in folds. */
    public static StudyTable inFolds(Invocation invocation, Optional<String> asked) throws IOException {
        CsvTable data = read(invocation, asked);
        Optional<Target> target = asked.map(name -> Targets.of(invocation, data, name));
        target.ifPresent(known -> known.inspectSplit(invocation::tell));
        PreparedTable table = prepared(invocation, data, target, new RowDivision(0, 0).of(data.table().rows()),
                PreparationRules.STRICT);
        return study(invocation, table);
    }

    /** Reads it into memory, divided into parts each of which has the classes that it needs. */
    public static StudyTable divided(Invocation invocation, String asked, RowDivision division) throws IOException {
        CsvTable data = read(invocation, Optional.of(asked));
        Target target = Targets.of(invocation, data, asked);
        target.inspectSplit(invocation::tell);
        return study(invocation, prepared(invocation, data, Optional.of(target),
                target.divided(division, invocation::tell), FeatureOptions.rules(invocation)));
    }

    /** The same for an encoder that there is: nothing is learned of the columns. */
    public static StudyTable divided(Invocation invocation, UnreadTarget target, RowDivision division)
            throws IOException {
        return study(invocation, target.divide(new InvocationTable(invocation), FeatureOptions.dropping(invocation),
                division, invocation::tell));
    }

    private static StudyTable study(Invocation invocation, PreparedTable table) {
        return new StudyTable(table, FeatureOptions.settings(invocation, table.data().nameList()),
                invocation.threads());
    }

    private static CsvTable read(Invocation invocation, Optional<String> asked) throws IOException {
        InvocationTable table = new InvocationTable(invocation);
        CsvTable data = table.read(FeatureOptions.learning(invocation, asked));
        table.leftOut(data);
        return data;
    }

    /** A table that was read, with features that its rows to learn from teach. */
    private static PreparedTable prepared(Invocation invocation, CsvTable data, Optional<Target> target, RowParts parts,
            PreparationRules rules) {
        boolean all = parts.learn().length == data.table().rows();
        Features features = FeatureOptions.fit(invocation, data, all ? Optional.empty() : Optional.of(parts.learn()),
                target.map(Target::name).stream().toList());
        return PreparedTable.of(data, target, parts, features, rules, invocation::tell);
    }

    /**
     * Reads it by way of the disk.
     *
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
