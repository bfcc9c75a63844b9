package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.Target;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.report.DataSection;
import dev.hourglass.report.Section;
import dev.hourglass.split.RowParts;
import java.util.Optional;
import java.util.function.Function;

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

    /** The same of a table all of whose rows are learned from, with features that were fitted to them. */
    public static PreparedTable whole(Invocation invocation, CsvTable data, Optional<Target> target,
            Features features) {
        return of(invocation, data, target, new RowDivision(0, 0).of(data.table().rows()), features,
                PreparationRules.STRICT);
    }

    /** Fits features to some rows after others, as folds do. */
    public static Function<int[], Features> refit(Invocation invocation, PreparedTable table) {
        return FeatureOptions.refit(invocation, table.data(), table.others());
    }

    /** What a page says of a table. */
    public static Section section(Invocation invocation, PreparedTable table) {
        return DataSection.of(table.data(), table.features(), table.preparation(),
                table.target().map(Target::classes), invocation.findings().warnings());
    }
}
