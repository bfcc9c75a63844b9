package dev.hourglass.cli;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.DialectOptions;
import dev.hourglass.cli.training.SearchedOptions;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.inspection.MemoryInspection;

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
        boolean learns = command.spec().options().stream()
                .anyMatch(option -> SearchedOptions.single(option) == TrainingOptions.EPOCHS);
        return MemoryInspection.bytesOf(DataOptions.files(invocation), DialectOptions.dialect(invocation), learns)
                + invocation.findings().neededBytes();
    }
}
