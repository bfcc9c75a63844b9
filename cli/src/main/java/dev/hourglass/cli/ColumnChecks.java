package dev.hourglass.cli;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.table.Escaped;
import java.util.ArrayList;
import java.util.List;

/** What is worth saying of the columns before a training spends time on them. */
final class ColumnChecks {
    private ColumnChecks() {
    }

    /**
     * Warns of columns that hold one value only, and of codes that do not compress.
     *
     * @throws CommandException if there is nothing to learn from
     */
    static void check(Invocation invocation, List<String> columns, DoubleMatrix rows, AutoencoderSettings settings) {
        if (columns.isEmpty()) {
            throw new CommandException(ExitCode.BAD_DATA, "no column is left to learn from",
                    "the data needs one numeric column besides the target and those ignored");
        }
        if (rows.rows() < 2) {
            throw new CommandException(ExitCode.BAD_DATA, "found one row to learn from, expected two or more",
                    "use more rows, or fewer of them for measuring");
        }
        List<String> constant = new ArrayList<>();
        for (int column : MinMaxScaler.fitByMagnitude(rows).constantColumns()) {
            constant.add(columns.get(column));
        }
        if (constant.size() == columns.size()) {
            throw new CommandException(ExitCode.BAD_DATA, "every column is constant: " + Escaped.list(constant),
                    "check that it is the right file: there is nothing to learn from it");
        }
        if (!constant.isEmpty()) {
            invocation.warn((constant.size() == 1
                    ? "a column is constant and says nothing: "
                    : constant.size() + " columns are constant and say nothing: ") + Escaped.list(constant));
        }
        int bottleneck = settings.bottleneckFor(columns.size());
        if (bottleneck >= columns.size()) {
            invocation.warn("a bottleneck of " + bottleneck + " does not compress " + columns.size()
                    + (columns.size() == 1 ? " column" : " columns"));
        }
        NetworkChecks.check(rows, settings, Runtime.getRuntime().maxMemory());
    }
}
