package dev.hourglass.cli.data;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.SkippedRow;
import dev.hourglass.json.JsonObject;
import dev.hourglass.preparation.BlockFlow;
import dev.hourglass.preparation.BlockPreparation;
import dev.hourglass.results.PreparationResult;
import dev.hourglass.table.Table;
import dev.hourglass.table.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The table of an invocation, made into another one row by row: read, computed on and written in blocks, so that
 * neither has to fit into memory, and the first rows of a stream come out before its last ones have come in. Or read
 * and counted alone.
 */
public final class RowStream {
    private final Invocation invocation;
    private final CsvOptions options;
    private final BlockPreparation preparation;
    private final SkippedRows skipped = new SkippedRows();
    private long rows;
    /** How many rows were asked for last. */
    private int blockRows;

    /**
     * What becomes of a block.
     *
     * @param table   what is written of it
     * @param skipped which of its rows cannot be used
     */
    public record Made(Table table, List<SkippedRow> skipped) {
    }

    /**
     * Nothing is read yet.
     *
     * @param encoder whose columns the table has
     * @param options how to read it, and whether a table without rows is refused
     */
    public RowStream(Invocation invocation, Encoder encoder, CsvOptions options) {
        this.invocation = invocation;
        this.options = options;
        this.preparation = new BlockPreparation(encoder, FeatureOptions.rules(invocation), invocation::tell);
    }

    /** What turns blocks into numbers, and counts. */
    public BlockPreparation preparation() {
        return preparation;
    }

    /** How many threads may share the work on one block. */
    public int threads() {
        return BlockFlow.threadsForWork(invocation.threads());
    }

    /**
     * Reads, computes and writes; says what is unlike training, and which rows were left out. Whatever fails, the old
     * output stays as it was.
     *
     * @param out  where the new table goes
     * @param work makes of each block, one after the other, what is written
     */
    public void run(Path out, Function<CsvTable, Made> work) throws IOException {
        DataOptions.probeList(invocation);
        try (InputBlocks blocks = InputBlocks.open(invocation, options)) {
            Outputs.blocks(invocation, out, table -> listed(lines -> flow(blocks, work, Made::skipped, made -> {
                table.write(made.table());
                rows += made.table().rows();
            }, lines)));
        }
    }

    /**
     * Reads and computes, and writes no table; says the same.
     *
     * @param work looks at each block, one after the other; gives the rows of it that can be used
     */
    public void read(Function<CsvTable, CsvTable> work) throws IOException {
        DataOptions.probeList(invocation);
        try (InputBlocks blocks = InputBlocks.open(invocation, options)) {
            listed(lines -> flow(blocks, work, CsvTable::skipped, used -> rows += used.table().rows(), lines));
        }
    }

    /** Goes through the table with a list of the rows that are left out, where there is to be one. */
    private void listed(BlockFlow.Sink<Optional<TableWriter>> pass) throws IOException {
        Optional<Path> list = invocation.find(DataOptions.BAD_ROWS_LIST);
        if (list.isPresent()) {
            Outputs.blocks(list.get(), lines -> pass.take(Optional.of(lines)));
        } else {
            pass.take(Optional.empty());
        }
    }

    private <T> void flow(InputBlocks blocks, Function<CsvTable, T> work, Function<T, List<SkippedRow>> leftOut,
            BlockFlow.Sink<T> sink, Optional<TableWriter> lines) throws IOException {
        if (lines.isPresent()) {
            lines.get().write(SkippedRows.table(invocation, List.of()));
        }
        BlockFlow.run(() -> next(blocks), work, made -> {
            sink.take(made);
            List<SkippedRow> more = leftOut.apply(made);
            skipped.add(more);
            if (lines.isPresent() && !more.isEmpty()) {
                lines.get().write(SkippedRows.table(invocation, more));
            }
        }, invocation.threads());
        preparation.tell();
        skipped.tell(invocation);
    }

    private Optional<CsvTable> next(InputBlocks blocks) throws IOException {
        blockRows = preparation.rowsOfNext(blockRows);
        return blocks.next(blockRows);
    }

    /** How many rows were written. */
    public long rows() {
        return rows;
    }

    /**
     * Prints for machines what came of it, if that is wanted and the table itself is not on standard output.
     *
     * @param out    where the table went
     * @param result of the command, to which the file and what was counted are added
     */
    public void print(Path out, JsonObject result) throws IOException {
        if (invocation.isJson() && Outputs.isStandardOutput(out)) {
            invocation.note("no JSON is printed, since the table goes to standard output; --out names a file for it");
        } else if (invocation.isJson()) {
            print(result.put("file", out.toString()));
        }
    }

    /**
     * Prints for machines what came of a table that was only read.
     *
     * @param result of the command, to which what was counted is added
     */
    public void print(JsonObject result) throws IOException {
        invocation.print(PreparationResult.put(result, preparation.counts(), skipped.count()));
    }
}
