package dev.hourglass.cli;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.data.DataOptions;
import dev.hourglass.cli.data.DialectOptions;
import dev.hourglass.cli.training.SearchedOptions;
import dev.hourglass.cli.training.TrainingOptions;
import dev.hourglass.inspection.HeapNeed;
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
     */
    static HeapNeed of(Invocation invocation, Command command) {
        if (!command.spec().positionals().contains(DataOptions.DATA) || command.streams()) {
            return invocation.findings().need();
        }
        boolean learns = command.spec().options().stream()
                .anyMatch(option -> SearchedOptions.single(option) == TrainingOptions.EPOCHS);
        return invocation.findings().need().withTable(MemoryInspection.bytesOf(DataOptions.files(invocation),
                DialectOptions.dialect(invocation), learns));
    }
}
