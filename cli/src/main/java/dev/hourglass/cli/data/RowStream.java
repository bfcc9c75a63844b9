package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvBlocks;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.export.TableFile;
import dev.hourglass.inference.RowResults;
import dev.hourglass.inference.TableRun;
import dev.hourglass.json.JsonObject;
import dev.hourglass.results.PreparationResult;
import dev.hourglass.table.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The table of an invocation, sent through a model: what is made of it is written row by row, or counted alone. */
public final class RowStream {
    private final Invocation invocation;
    private final CsvOptions options;
    private final TableRun run;

    /**
     * Nothing is read yet.
     *
     * @param results what the model makes of a row
     * @param kept    names of columns that are passed on in front of the results
     */
    public RowStream(Invocation invocation, RowResults results, List<String> kept) {
        this.invocation = invocation;
        this.options = FeatureOptions.using(invocation, results.encoder().features(), kept);
        this.run = new TableRun(results, kept, FeatureOptions.rules(invocation), invocation.threads(),
                invocation::tell);
    }

    /**
     * Writes what is made of the rows, of none as well; says what is unlike training, and which rows were left out.
     * Whatever fails, the old output stays as it was.
     */
    public void write(Path out) throws IOException {
        try (CsvBlocks blocks = DataOptions.open(invocation, options.withNeedsRows(false))) {
            Outputs.table(invocation, out, table -> run(blocks, table));
        }
    }

    /** Goes through the rows, one at least, and writes nothing of them; says the same. */
    public void read() throws IOException {
        try (CsvBlocks blocks = DataOptions.open(invocation, options)) {
            run(blocks, TableWriter.NOWHERE);
        }
    }

    /** With a list of the rows that are left out, where there is to be one. */
    private void run(CsvBlocks blocks, TableWriter table) throws IOException {
        TableFile.write(invocation.find(DataOptions.BAD_ROWS_LIST), leftOut -> run.run(blocks, table, leftOut));
        SkippedRows.tell(invocation, run.skipped());
    }

    /** How many rows could be used. */
    public long rows() {
        return run.rows();
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
            invocation.print(counted(result.put("file", out.toString())));
        }
    }

    /** The result of a command for machines, with what was counted. */
    public JsonObject counted(JsonObject result) {
        return PreparationResult.put(result, run.counts(), run.skipped().rows());
    }
}
