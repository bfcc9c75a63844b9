package dev.hourglass.outofcore;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.ScaledData;
import dev.hourglass.csv.NameList;
import dev.hourglass.csv.SkippedCount;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.preparation.FeatureSettings;
import dev.hourglass.preparation.PreparationCounts;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.TrainingColumn;
import dev.hourglass.text.Escaped;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A table to learn from that need not fit into memory: read once, and then passed over on the disk.
 *
 * <p>Features, scaler and scaled rows are those of the same rows in memory, to the bit. Of tables with more than 2^22
 * cells, 16 MB of float32, the rows to measure on are others than in memory, drawn in one pass. Not looked for are
 * values far from all others. Its files lie in the folder of an output, under names of their own, and go when it is
 * closed. For one thread.
 */
public final class DiskTable implements Closeable {
    private final TableStorage.Read read;
    private final DividedTable.Parts parts;
    /** The table's own, until rows are scaled. */
    private final ScratchFiles tables;
    private final Path beside;
    /** What was not taken as it stood, and the scaled rows; null until rows are scaled. */
    private PreparationCounts counts;
    private ScaledRowFiles files;

    private DiskTable(TableStorage.Read read, DividedTable.Parts parts, ScratchFiles tables, Path beside) {
        this.read = read;
        this.parts = parts;
        this.tables = tables;
        this.beside = beside;
    }

    /**
     * Reads a table to its end.
     *
     * @param csv      before its first block
     * @param others   names of columns that are no features, as they may be called
     * @param division of its rows, none to test on
     * @param beside   an output, in whose folder the files lie
     * @return the table, to be closed
     * @throws IOException                                if the table cannot be read, or the files not be written
     * @throws dev.hourglass.csv.CsvException             if the table is refused
     * @throws dev.hourglass.inspection.UnusableDataException if a part would be empty
     */
    public static DiskTable read(TableBlocks csv, List<String> others, RowDivision division, Path beside)
            throws IOException {
        Objects.requireNonNull(others, "others");
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(beside, "beside");
        ScratchFiles tables = new ScratchFiles();
        try {
            TableStorage.Read read = TableStorage.read(csv, others, tables, beside);
            return new DiskTable(read, DividedTable.of(read.table(), division, tables, beside), tables, beside);
        } catch (IOException | RuntimeException | Error failure) {
            try (tables) {
                throw failure;
            }
        }
    }

    /** {@return what its columns may be called} */
    public NameList nameList() {
        return read.nameList();
    }

    /** {@return names of the columns that were left out; empty ones where there is no name} */
    public List<String> unread() {
        return read.unread();
    }

    /** {@return how many rows could not be used, with the first of them} */
    public SkippedCount skipped() {
        return read.skipped();
    }

    /** {@return how many rows are learned from} */
    public int rows() {
        return parts.training().rows();
    }

    /**
     * Learns features from the training rows.
     *
     * @param settings what becomes of columns
     * @param findings is told what is suspected of categories
     * @return the features
     * @throws UnusableDataException if the rows teach nothing of a column; the message names the table
     */
    public Features fit(FeatureSettings settings, Consumer<Finding> findings) {
        List<TrainingColumn> columns = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (int c = 0; c < parts.training().names().size(); c++) {
            columns.add(new StoredColumn(parts.training(), c));
            if (columns.get(c).isText()) {
                found.add(columns.get(c).name());
            }
        }
        found.removeAll(settings.categories());
        try {
            return settings.fit(columns, this::counts, found, findings);
        } catch (UnusableDataException refusal) {
            throw refusal.in(Escaped.path(parts.training().places().name()) + ": ");
        }
    }

    /** In how many of all rows each text of a column is. */
    private Map<String, Integer> counts(String name) {
        int column = parts.training().names().indexOf(name);
        Map<String, Integer> counts = new HashMap<>(new StoredColumn(parts.training(), column).counts());
        parts.validation().ifPresent(rows -> new StoredColumn(rows, column).counts()
                .forEach((text, count) -> counts.merge(text, count, Integer::sum)));
        return counts;
    }

    /**
     * Fits the scaler and writes scaled rows to the disk; what the table had there is removed.
     *
     * @param features that it taught
     * @param rules    what is refused
     * @param settings of the training
     * @param kept     where scaled rows are to be kept, if {@link #keep} is called; empty for nowhere
     * @param findings is told what is suspected
     * @return rows to learn from and to measure on
     * @throws IOException                                        if they cannot be written
     * @throws dev.hourglass.csv.CsvException                     if a cell is refused, with its place
     * @throws dev.hourglass.inspection.UnusableDataException     if there is nothing to learn from
     * @throws dev.hourglass.autoencoder.UnusableSettingsException if nothing would be learned with the settings
     */
    public ScaledData scale(Features features, PreparationRules rules, AutoencoderSettings settings,
            Optional<Path> kept, Consumer<Finding> findings) throws IOException {
        settings.requireUsable();
        counts = new PreparationCounts(features);
        DiskScaling scaling = new DiskScaling(features, settings, findings);
        PreparedRows training = new PreparedRows(parts.training(), features, rules);
        Optional<PreparedRows> validation = parts.validation().map(rows -> new PreparedRows(rows, features, rules));
        String sha256 = DiskScaling.digest(training, features, counts, read.droppedRows());
        Optional<String> validationSha256 = validation.map(rows -> DiskScaling.digest(rows, features, counts, 0));
        counts.tell(findings);
        scaling.fit(training);
        files = new ScaledRowFiles(kept, beside);
        ScaledData data = files.write(scaling, training, sha256, validation, validationSha256);
        tables.close();
        return data;
    }

    /**
     * {@return what was not taken as it stood in the file}
     *
     * @throws IllegalStateException before rows are scaled
     */
    public PreparationCounts counts() {
        if (counts == null) {
            throw new IllegalStateException("rows are counted when they are scaled");
        }
        return counts;
    }

    /**
     * Keeps the scaled rows where {@link #scale} was told to: those to learn from in that file, those to measure on in
     * {@link #keptValidation one beside it}.
     *
     * @throws IOException if a file cannot have its name
     */
    public void keep() throws IOException {
        if (files != null) {
            files.keep();
        }
    }

    /**
     * {@return where rows to measure on are kept}
     *
     * @param kept where those to learn from are
     */
    public static Path keptValidation(Path kept) {
        Objects.requireNonNull(kept, "kept");
        return ScaledRowFiles.validation(kept);
    }

    /**
     * Removes its files, but those that were kept.
     *
     * @throws IOException if one cannot be removed; the others are all the same, and what else failed is suppressed in
     *                     it
     */
    @Override
    public void close() throws IOException {
        ScaledRowFiles scaled = files;
        try (tables; scaled) {
            // Closing is all there is to do.
        }
    }
}
