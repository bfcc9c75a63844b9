package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.OptionWords;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.SkippedCount;
import dev.hourglass.export.TableFile;
import java.io.IOException;

/** Tells of the rows that were left out because they cannot be used. */
public final class SkippedRows {
    private SkippedRows() {
    }

    /** Warns of them with the first few, and writes all of them into the file that was asked for. */
    public static void tell(Invocation invocation, CsvTable data) throws IOException {
        SkippedCount count = SkippedCount.of(data);
        tell(invocation, count);
        TableFile.write(invocation.find(DataOptions.BAD_ROWS_LIST), list -> list.write(count.table(data.skipped())));
    }

    /** Warns of them with the first few. */
    public static void tell(Invocation invocation, SkippedCount count) {
        count.sentence(invocation.has(DataOptions.BAD_ROWS_LIST))
                .ifPresent(sentence -> invocation.warn(OptionWords.of(sentence)));
    }
}
