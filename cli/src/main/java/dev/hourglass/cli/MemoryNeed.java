package dev.hourglass.cli;

import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.InputFiles;
import dev.hourglass.cli.data.KeptColumns;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.csv.CellEstimate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How much memory a run needs, estimated when it had too little: from the table's file, and from what it had found out.
 */
final class MemoryNeed {
    /** Copies of a table's numbers that live at once: as read, prepared, scaled, cut into parts. */
    private static final int COPIES_OF_LEARNING = 8;
    private static final int COPIES_OF_USING = 4;

    private MemoryNeed() {
    }

    /**
     * The estimate. Who passes columns on makes one row of each row, and holds only some rows at a time.
     *
     * @param command what was run
     * @return bytes, or 0 where nothing is known
     */
    static long bytes(Invocation invocation, CommandSpec command) {
        if (!command.positionals().contains(DataOptions.DATA) || command.options().contains(KeptColumns.KEEP)) {
            return invocation.findings().neededBytes();
        }
        long copies = command.options().contains(TrainingOptions.EPOCHS) ? COPIES_OF_LEARNING : COPIES_OF_USING;
        Optional<Path> file = invocation.find(DataOptions.DATA).filter(path -> !InputFiles.isStandardStream(path));
        return file.map(MemoryNeed::cells).orElse(0L) * Double.BYTES * copies + invocation.findings().neededBytes();
    }

    private static long cells(Path table) {
        try {
            return CellEstimate.of(table);
        } catch (IOException unreadable) {
            // The end of memory is what is to be told, not this.
            return 0;
        }
    }
}
