package dev.hourglass.preparation;

import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.UnseenCategory;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.PreparationListener;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A table as numbers, with counts of the cells that were not taken as they stood in the file. */
public final class Preparation {
    /** The length of the longest array that every JVM can make. */
    private static final int MOST_NUMBERS = Integer.MAX_VALUE - 8;

    private final CsvTable data;
    private final Features features;
    private final DoubleMatrix rows;
    private final Map<String, Integer> filled = new LinkedHashMap<>();
    private final Map<String, Integer> gathered = new LinkedHashMap<>();
    private final Map<String, Integer> unseen = new LinkedHashMap<>();
    private final Map<Integer, CsvException> refused = new TreeMap<>();

    /**
     * Turns a table into the numbers that an encoder takes.
     *
     * @param data     the table, with all columns of the features
     * @param features how cells become numbers
     * @param rules    what is refused
     * @throws CsvException          if a cell is refused, with its place
     * @throws UnusableDataException if the numbers are more than fit one array
     */
    public Preparation(CsvTable data, Features features, PreparationRules rules) {
        Objects.requireNonNull(rules, "rules");
        this.data = data;
        this.features = features;
        requireFits(data.table().rows(), features.width());
        this.rows = features.prepare(data.table(), new Count(rules));
    }

    static void requireFits(int rows, int columns) {
        if ((long) rows * columns > MOST_NUMBERS) {
            throw new UnusableDataException(rows + " rows become " + columns + " numbers each, together more than fit"
                    + " one array, " + MOST_NUMBERS, Remedy.of("divide the file, or leave columns of many categories"
                    + " out with ").with(Setting.IGNORE));
        }
    }

    /** {@return the numbers, rows of the table x numbers per row; those of refused rows are meaningless} */
    public DoubleMatrix rows() {
        return rows;
    }

    /** {@return why rows are to be left out, by their numbers in the table, ascending; none unless rows are skipped} */
    public Map<Integer, CsvException> refused() {
        return Collections.unmodifiableMap(refused);
    }

    /** {@return how many missing cells were filled, by the names of their columns} */
    public Map<String, Integer> filled() {
        return Collections.unmodifiableMap(filled);
    }

    /** {@return how many cells hold a rare or unknown category, which counts as the gathered one, by columns} */
    public Map<String, Integer> gathered() {
        return Collections.unmodifiableMap(gathered);
    }

    /** {@return how many cells hold a category that training did not see, by columns} */
    public Map<String, Integer> unseen() {
        return Collections.unmodifiableMap(unseen);
    }

    /**
     * Reports what was not taken as it stood in the file.
     *
     * @param findings is told of it
     */
    public void tell(Consumer<Finding> findings) {
        PreparationCounts counts = new PreparationCounts(features);
        addTo(counts);
        counts.tell(findings);
    }

    /**
     * Adds the counts to those of other blocks.
     *
     * @param counts of the blocks before
     */
    public void addTo(PreparationCounts counts) {
        counts.add(filled, gathered, unseen);
        counts.addRows(rows.rows(), data.droppedRows());
    }

    /** Counts cells, and refuses those that the rules do not allow. */
    private final class Count implements PreparationListener {
        private final PreparationRules rules;

        Count(PreparationRules rules) {
            this.rules = rules;
        }

        @Override
        public void filled(Feature feature, int row) {
            filled.merge(feature.name(), 1, Integer::sum);
        }

        @Override
        public void missing(Feature feature, int row) {
            refuse(row, data.places().refusal(row, feature.name(),
                    "found a missing cell, and training left nothing to stand in for it",
                    Remedy.of("fill it in, train with ").with(Setting.IMPUTE).and(", or leave such rows out with ")
                            .with(Setting.BAD_ROWS, "skip")));
        }

        /** Refuses a row, or records why it is left out. */
        private void refuse(int row, CsvException refusal) {
            if (!rules.skipsBadRows()) {
                throw refusal;
            }
            refused.putIfAbsent(row, refusal);
        }

        @Override
        public void gathered(Feature feature, int row) {
            gathered.merge(feature.name(), 1, Integer::sum);
        }

        @Override
        public void unseen(Feature feature, int row, String level) {
            if (rules.ignoresUnseen()) {
                unseen.merge(feature.name(), 1, Integer::sum);
                return;
            }
            refuse(row, UnseenCategory.refusal(data.places(), row, feature, level));
        }
    }
}
