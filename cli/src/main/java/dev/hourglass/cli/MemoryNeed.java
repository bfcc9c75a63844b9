package dev.hourglass.cli;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.InputFiles;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.csv.CsvDialect;
import dev.hourglass.inspection.MemoryInspection;
import java.io.IOException;
import java.nio.file.Path;

/**
 * How much memory a run needs, estimated when it had too little: from the table's files, and from what it had found
 * out.
 */
final class MemoryNeed {
    private MemoryNeed() {
    }

    /**
     * The estimate. Of a table that is gone through some rows at a time nothing is needed.
     *
     * @param command what was run
     * @return bytes, or 0 where nothing is known
     */
    static long bytes(Invocation invocation, Command command) {
        if (!command.spec().positionals().contains(DataOptions.DATA) || command.streams()) {
            return invocation.findings().neededBytes();
        }
        boolean learns = command.spec().options().contains(TrainingOptions.EPOCHS);
        CsvDialect dialect = DataOptions.dialect(invocation);
        return invocation.all(DataOptions.DATA).stream().filter(path -> !InputFiles.isStandardStream(path))
                .mapToLong(path -> bytes(path, dialect, learns)).sum() + invocation.findings().neededBytes();
    }

    private static long bytes(Path table, CsvDialect dialect, boolean learns) {
        try {
            return MemoryInspection.bytesOf(table, dialect, learns).orElse(0);
        } catch (IOException unreadable) {
            // The end of memory is what is to be told, not this.
            return 0;
        }
    }
}
