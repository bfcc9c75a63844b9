package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.Target;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.report.DataSection;
import dev.hourglass.report.Section;
import dev.hourglass.split.RowParts;
import dev.hourglass.study.StudyTable;
import java.util.Optional;

/** The table of an invocation as numbers, as several commands learn from it. */
public final class PreparedInput {
    private PreparedInput() {
    }

    /**
     * Makes numbers of a table that was read; says what was not taken as it stood in the file.
     *
     * @param parts which row is for what
     * @param rules what becomes of rows that do not fit
     * @throws dev.hourglass.inspection.InsufficientMemoryException if the heap cannot hold them
     */
    public static PreparedTable of(Invocation invocation, CsvTable data, Optional<Target> target, RowParts parts,
            Features features, PreparationRules rules) {
        return PreparedTable.of(data, target, parts, features, rules, invocation::tell);
    }

    /** A table as studies take it. */
    public static StudyTable study(Invocation invocation, PreparedTable table) {
        return new StudyTable(table, FeatureOptions.settings(invocation, table.data()), invocation.threads());
    }

    /** What a page says of a table. */
    public static Section section(Invocation invocation, PreparedTable table) {
        return DataSection.of(table, invocation.findings().warnings());
    }
}
