package dev.hourglass.preparation;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.FarValues;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.table.Table;
import dev.hourglass.text.Escaped;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Turns the blocks of a table into the numbers that an encoder takes, and counts over all blocks what is unlike
 * training. Not for several threads at once.
 */
public final class BlockPreparation {
    /**
     * How many numbers a block has at most: enough that blocks are handed on seldom, and so few that some of them take
     * little memory.
     */
    private static final int CELLS = 1 << 18;
    /** The first block is small, so that a stream's first rows need not wait for many others. */
    private static final int FIRST_ROWS = 128;

    private final Encoder encoder;
    private final PreparationRules rules;
    private final Consumer<Finding> findings;
    private final PreparationCounts counts;
    private final long[] outOfRange;
    private boolean begun;

    /**
     * No block has come yet.
     *
     * @param encoder  that was trained on another table
     * @param rules    what is refused
     * @param findings is told what is unlike training
     */
    public BlockPreparation(Encoder encoder, PreparationRules rules, Consumer<Finding> findings) {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(findings, "findings");
        this.encoder = encoder;
        this.rules = rules;
        this.findings = findings;
        this.counts = new PreparationCounts(encoder.features());
        this.outOfRange = new long[encoder.features().width()];
    }

    /**
     * {@return how many rows the next block should have}
     *
     * @param before how many the last one should have had, or 0 at the beginning
     */
    public int rowsOfNext(int before) {
        int widest = Math.max(encoder.features().width(), Representation.DEEP.columns(encoder));
        int most = Math.max(1, CELLS / widest);
        return before == 0 ? Math.min(FIRST_ROWS, most) : (int) Math.min(2L * before, most);
    }

    /** {@return what is refused} */
    public PreparationRules rules() {
        return rules;
    }

    /**
     * {@return a block as numbers}
     *
     * @param block the next one, with all columns of the encoder
     * @throws dev.hourglass.csv.CsvException if a row is refused, with its place
     */
    public Preparation prepare(CsvTable block) {
        if (!begun) {
            begun = true;
            begin(block.table());
        }
        Preparation preparation = new Preparation(block, encoder.features(), rules);
        preparation.addTo(counts);
        int[] outside = encoder.scaler().outOfRangeCounts(preparation.rows());
        for (int i = 0; i < outside.length; i++) {
            outOfRange[i] += outside[i];
        }
        return preparation;
    }

    private void begin(Table table) {
        encoder.provenance().warnings().forEach(warning -> findings.accept(
                Finding.warning("the encoder may be of no use: " + Escaped.path(warning), Remedy.NONE)));
        if (!hasOrder(table)) {
            findings.accept(Finding.note(
                    "the columns come in another order than in training; they are matched by name"));
        }
    }

    private boolean hasOrder(Table table) {
        Set<String> wanted = new HashSet<>(encoder.columns());
        return table.names().stream().filter(wanted::contains).toList().equals(encoder.columns());
    }

    /**
     * {@return the result of some work on a block; if the block is refused, what was counted so far is reported first}
     *
     * @param <T>  what comes of it
     * @param work on a block that was prepared
     */
    public <T> T orTell(Supplier<T> work) {
        try {
            return work.get();
        } catch (CsvException | UnusableDataException refusal) {
            tell();
            throw refusal;
        }
    }

    /** Reports what was counted over all blocks so far. */
    public void tell() {
        counts.tell(findings);
        FarValues.warnOfRange(encoder.features().outputNames(), outOfRange, findings);
    }

    /** {@return what was counted so far} */
    public PreparationCounts counts() {
        return counts;
    }
}
