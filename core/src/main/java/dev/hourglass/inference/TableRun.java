package dev.hourglass.inference;

import dev.hourglass.autoencoder.UnusableSettingsException;
import dev.hourglass.csv.CsvBlocks;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.SkippedCount;
import dev.hourglass.inspection.Finding;
import dev.hourglass.preparation.BlockFlow;
import dev.hourglass.preparation.BlockPreparation;
import dev.hourglass.preparation.PreparationCounts;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.remedy.Problem;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.table.Column;
import dev.hourglass.table.Table;
import dev.hourglass.table.TableWriter;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.Spellings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A table on its way through a model: read, computed on and written in blocks, all three at the same time, so that
 * neither it nor what is made of it has to fit into memory, and the first rows of a stream come out before its last
 * ones have come in. For one table.
 */
public final class TableRun {
    private final RowResults results;
    private final List<String> kept;
    private final BlockPreparation preparation;
    private final int threads;
    private SkippedCount skipped = new SkippedCount(false);
    private long rows;
    /** How many rows were asked for last. */
    private int blockRows;

    /**
     * Nothing is read yet.
     *
     * @param results  what a model makes of a row
     * @param kept     names of columns of the table that are passed on in front of the results
     * @param rules    what is refused, and what left out
     * @param threads  how many steps may be busy at once, 1 or more; changes no bit
     * @param findings is told what is unlike training
     * @throws UnusableSettingsException if two columns would have the same name but for what cannot be seen: whoever
     *                                   reads them could not tell them apart
     */
    public TableRun(RowResults results, List<String> kept, PreparationRules rules, int threads,
            Consumer<Finding> findings) {
        Objects.requireNonNull(results, "results");
        Objects.requireNonNull(kept, "kept");
        this.results = results;
        this.kept = List.copyOf(kept);
        this.preparation = new BlockPreparation(results.encoder(), rules, findings);
        this.threads = threads;
        requireApart();
    }

    private void requireApart() {
        Set<String> taken = new HashSet<>();
        results.names().forEach(name -> taken.add(Spellings.bare(name)));
        for (String name : kept) {
            if (!taken.add(Spellings.bare(name))) {
                throw new UnusableSettingsException(Problem.of(Setting.KEEP).and(" " + Escaped.text(name)
                        + " would give the output two columns of that name"), Remedy.of(
                        "keep a column once; one that is called as a result is, give another name in the data"));
            }
        }
    }

    /**
     * Goes through the table.
     *
     * @param blocks  of the table, before the first
     * @param out     takes the columns that are kept and the results, of the rows that can be used
     * @param leftOut takes the others, as {@link SkippedCount#table} has them
     * @throws IOException                                    if a block cannot be read or written, or the thread was
     *                                                        interrupted
     * @throws dev.hourglass.csv.CsvException                 if a row is refused, with its place
     * @throws dev.hourglass.inspection.UnusableDataException if the model, and no row, is to blame
     */
    public void run(CsvBlocks blocks, TableWriter out, TableWriter leftOut) throws IOException {
        Objects.requireNonNull(out, "out");
        skipped = new SkippedCount(blocks.isDivided());
        leftOut.write(skipped.table(List.of()));
        BlockFlow.run(() -> next(blocks), this::made, made -> {
            if (made.table().isPresent()) {
                out.write(made.table().get());
            }
            rows += made.data().table().rows();
            skipped.add(made.data().skipped());
            if (!made.data().skipped().isEmpty()) {
                leftOut.write(skipped.table(made.data().skipped()));
            }
        }, threads);
        preparation.tell();
    }

    /**
     * What became of a block.
     *
     * @param data  its rows that can be used, and those that were left out
     * @param table what is written of it; nothing where there are no columns
     */
    private record Made(CsvTable data, Optional<Table> table) {
    }

    private Optional<CsvTable> next(CsvBlocks blocks) throws IOException {
        blockRows = preparation.rowsOfNext(blockRows);
        return blocks.next(blockRows);
    }

    private Made made(CsvTable block) {
        RowResults.Made made = results.of(block, preparation, BlockFlow.threadsForWork(threads));
        List<Column> columns = new ArrayList<>();
        made.data().nameList().resolve(kept).forEach(name -> columns.add(made.data().table().column(name)));
        columns.addAll(made.columns());
        return new Made(made.data(), columns.isEmpty() ? Optional.empty() : Optional.of(new Table(columns)));
    }

    /** {@return how many rows could be used} */
    public long rows() {
        return rows;
    }

    /** {@return how many rows could not} */
    public SkippedCount skipped() {
        return skipped;
    }

    /** {@return what was not taken as it stood in the table} */
    public PreparationCounts counts() {
        return preparation.counts();
    }
}
