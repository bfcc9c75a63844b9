package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.OptionWords;
import dev.hourglass.csv.SkippedCount;

/** Tells of the rows that were left out because they cannot be used. */
public final class SkippedRows {
    private SkippedRows() {
    }

    /** Warns of them with the first few. */
    public static void tell(Invocation invocation, SkippedCount count) {
        count.sentence(invocation.has(DataOptions.BAD_ROWS_LIST))
                .ifPresent(sentence -> invocation.warn(OptionWords.of(sentence)));
    }
}
