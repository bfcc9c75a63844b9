package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.Target;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.split.RowParts;
import dev.hourglass.study.StudyTable;
import java.io.IOException;
import java.util.Optional;

/**
 * The table of an invocation, all of whose rows are learned from, in folds.
 *
 * @param data     as it was read
 * @param target   its column of classes, if it has one
 * @param features fitted to all rows
 */
public record LearningInput(CsvTable data, Optional<Target> target, Features features) {
    /**
     * Reads the table.
     *
     * @param asked the name of the column of classes, if there is one
     */
    public static LearningInput read(Invocation invocation, Optional<String> asked) throws IOException {
        CsvTable data = DataOptions.read(invocation, FeatureOptions.learning(invocation, asked));
        SkippedRows.tell(invocation, data);
        Optional<Target> target = asked.map(name -> Targets.of(invocation, data, name));
        target.ifPresent(known -> known.inspectSplit(invocation::tell));
        return new LearningInput(data, target, FeatureOptions.fit(invocation, data, Optional.empty(),
                target.map(Target::name).stream().toList()));
    }

    /** The table with its numbers. */
    public StudyTable study(Invocation invocation) {
        RowParts parts = new RowDivision(0, 0).of(data.table().rows());
        return new StudyTable(PreparedTable.of(data, target, parts, features, PreparationRules.STRICT,
                invocation::tell), FeatureOptions.settings(invocation, data), invocation.threads());
    }
}
