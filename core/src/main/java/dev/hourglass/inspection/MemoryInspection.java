package dev.hourglass.inspection;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.TrainingEstimate;
import dev.hourglass.autoencoder.TrainingRemedies;
import dev.hourglass.autoencoder.UnusableSettingsException;
import dev.hourglass.csv.CellEstimate;
import dev.hourglass.csv.CsvDialect;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.LayerSummary;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Refuses tables, networks and methods that are too large for a JVM, before anything is allocated for them. Estimates
 * are lower than what will really be used.
 */
public final class MemoryInspection {
    /** Rows, standardized rows and their centered copies. */
    private static final int COPIES = 4;
    /** How many copies of a table's numbers exist at the same time: as read, prepared, scaled, divided into parts. */
    private static final int COPIES_OF_LEARNING = 8;
    private static final int COPIES_OF_USING = 4;

    private MemoryInspection() {
    }

    /**
     * Checks whether the numbers that a table becomes fit into memory.
     *
     * @param rows    of the table
     * @param numbers that a row becomes
     * @param heap    the most memory there is, in bytes
     * @throws InsufficientMemoryException if they are too many
     */
    public static void ofTable(int rows, int numbers, long heap) {
        InsufficientMemoryException.require(rows + " rows of " + numbers + " numbers need",
                (long) rows * numbers * Double.BYTES, heap,
                Remedy.of("leave columns of many categories out with ").with(Setting.IGNORE));
    }

    /**
     * {@return about how many bytes the copies of a table's numbers take, by a look at its files; files that
     * {@link CellEstimate#of} cannot estimate count as empty}
     *
     * @param files   of the table, CSV
     * @param dialect how they are written
     * @param learns  whether it is learned from, rather than only encoded
     */
    public static long bytesOf(List<Path> files, CsvDialect dialect, boolean learns) {
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(dialect, "dialect");
        long cells = files.stream().mapToLong(file -> CellEstimate.orZero(file, dialect).orElse(0)).sum();
        return cells * Double.BYTES * (learns ? COPIES_OF_LEARNING : COPIES_OF_USING);
    }

    /**
     * Estimates what a training needs.
     *
     * @param rows     to learn from
     * @param columns  of numbers that each becomes
     * @param settings of the training
     * @param heap     the most memory there is, in bytes
     * @return the estimate
     * @throws UnusableSettingsException   if the network, or a batch in it, is too large for one array
     * @throws InsufficientMemoryException if the training needs more than there is
     */
    public static TrainingEstimate ofTraining(int rows, int columns, AutoencoderSettings settings, long heap) {
        requireBatches(rows, columns, settings);
        return required(TrainingEstimate.of(rows, columns, settings), settings, heap);
    }

    /**
     * Estimates what a training needs that learns from rows on the disk.
     *
     * @param rows     to learn from
     * @param columns  of numbers that each becomes
     * @param settings of the training
     * @param heap     the most memory there is, in bytes
     * @return the estimate
     * @throws UnusableSettingsException   if the network, or a batch in it, is too large for one array
     * @throws InsufficientMemoryException if the training needs more than there is
     */
    public static TrainingEstimate ofTrainingOnDisk(int rows, int columns, AutoencoderSettings settings, long heap) {
        requireBatches(rows, columns, settings);
        return required(TrainingEstimate.onDisk(rows, columns, settings), settings, heap);
    }

    private static void requireBatches(int rows, int columns, AutoencoderSettings settings) {
        Remedy smaller = TrainingRemedies.smaller(settings.layers());
        long batch = Math.min(rows, settings.batchSize() + 1L);
        for (LayerSummary layer : architecture(columns, settings, smaller).summaries()) {
            if (batch * layer.outputs() > Integer.MAX_VALUE) {
                throw new UnusableSettingsException("a batch of " + batch + " rows of " + layer.outputs()
                        + " units does not fit one array", Remedy.of("use a smaller ").with(Setting.BATCH_SIZE));
            }
        }
    }

    private static TrainingEstimate required(TrainingEstimate estimate, AutoencoderSettings settings, long heap) {
        InsufficientMemoryException.require("training needs", estimate.bytes(), heap,
                TrainingRemedies.smaller(settings.layers()));
        return estimate;
    }

    private static Architecture architecture(int columns, AutoencoderSettings settings, Remedy smaller) {
        try {
            return Autoencoder.architecture(columns, settings);
        } catch (IllegalArgumentException tooLarge) {
            throw new UnusableSettingsException(tooLarge.getMessage(), smaller);
        }
    }

    /**
     * Checks whether there is enough memory to make an encoder without training.
     *
     * @param rows     to fit it to
     * @param columns  of numbers that each becomes
     * @param settings of the method
     * @param heap     the most memory there is, in bytes
     * @throws InsufficientMemoryException if the method needs more than there is
     */
    public static void ofMethod(int rows, int columns, MethodSettings settings, long heap) {
        long landmarks = settings.method() == Method.NYSTROEM ? Math.min(rows, settings.bottleneckFor(columns)) : 0;
        long numbers = ((long) rows + columns) * columns + landmarks * landmarks;
        Remedy remedy = Remedy.of("use fewer rows or columns");
        InsufficientMemoryException.require("this method needs", numbers * Double.BYTES * COPIES, heap,
                landmarks > 0 ? remedy.and(", or a smaller ").with(Setting.BOTTLENECK) : remedy);
    }
}
