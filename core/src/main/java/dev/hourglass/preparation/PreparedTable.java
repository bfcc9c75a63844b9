package dev.hourglass.preparation;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Codes;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.ColumnInspection;
import dev.hourglass.inspection.FarValues;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.MemoryInspection;
import dev.hourglass.inspection.Target;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.split.RowParts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A table to learn from, as numbers, with the part that each row belongs to.
 *
 * @param data        the table, as it was read
 * @param target      its column of classes, if it has one
 * @param parts       which row is for what
 * @param features    how cells became numbers, fitted to the rows to learn from
 * @param preparation the numbers of all rows, and what was counted on the way
 */
public record PreparedTable(CsvTable data, Optional<Target> target, RowParts parts, Features features,
        Preparation preparation) {

    /**
     * Refuses null.
     *
     * @param data        the table, as it was read
     * @param target      its column of classes, if it has one
     * @param parts       which row is for what
     * @param features    how cells became numbers, fitted to the rows to learn from
     * @param preparation the numbers of all rows, and what was counted on the way
     */
    public PreparedTable {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(parts, "parts");
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(preparation, "preparation");
    }

    /**
     * {@return a table as numbers; what was not taken as it stood in the file is reported}
     *
     * @param data     the table, as it was read
     * @param target   its column of classes, if it has one
     * @param parts    which row is for what
     * @param features how cells become numbers, fitted to the rows to learn from
     * @param rules    what becomes of rows that do not fit
     * @param findings is told what was counted
     * @throws dev.hourglass.csv.CsvException                       if a row is refused, with its place
     * @throws dev.hourglass.inspection.InsufficientMemoryException if the heap cannot hold the numbers
     */
    public static PreparedTable of(CsvTable data, Optional<Target> target, RowParts parts, Features features,
            PreparationRules rules, Consumer<Finding> findings) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(parts, "parts");
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(findings, "findings");
        MemoryInspection.ofTable(data.table().rows(), features.width(), Runtime.getRuntime().maxMemory());
        Preparation preparation = new Preparation(data, features, rules);
        preparation.tell(findings);
        return new PreparedTable(data, target, parts, features, preparation);
    }

    /**
     * Reports what is odd about the columns once, for several trainings that would each report it again.
     *
     * @param widest   settings of the widest training
     * @param findings is told
     */
    public void inspect(AutoencoderSettings widest, Consumer<Finding> findings) {
        ColumnInspection.of(features, rows(), MinMaxScaler.fitByMagnitude(rows()), widest, findings);
    }

    /**
     * {@return a table with classes, as the numbers that an encoder takes which was trained on another table}
     *
     * @param encoder  whose columns the table has
     * @param target   the column of classes, with the table
     * @param parts    which row is for what
     * @param rules    what becomes of rows that do not fit
     * @param findings is told what is unlike training
     * @throws dev.hourglass.inspection.InsufficientMemoryException if the heap cannot hold the numbers
     * @throws dev.hourglass.csv.CsvException                       if a row is refused, with its place
     */
    public static PreparedTable of(Encoder encoder, Target target, RowParts parts, PreparationRules rules,
            Consumer<Finding> findings) {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(parts, "parts");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(findings, "findings");
        CsvTable data = target.data();
        return new PreparedTable(data, Optional.of(target), parts, encoder.features(),
                EncodedRows.prepare(encoder, data, rules, findings));
    }

    /** {@return which kinds of columns it has} */
    public ColumnKinds kinds() {
        return ColumnKinds.of(data, features);
    }

    /**
     * {@return a function that learns features from some of the rows, as for folds. It reports nothing, since what is
     * odd is reported for the whole table; safe for many threads}
     *
     * @param columns how features are learned
     */
    public Function<int[], Features> refit(FeatureSettings columns) {
        Objects.requireNonNull(columns, "columns");
        return learned -> columns.fit(data, Optional.of(learned), others(), finding -> { });
    }

    /** {@return the names of the columns that are not features} */
    public List<String> others() {
        return target.map(Target::name).stream().toList();
    }

    /** {@return the numbers of all rows} */
    public DoubleMatrix rows() {
        return preparation.rows();
    }

    /** {@return the numbers of the rows to learn from} */
    public DoubleMatrix learned() {
        return LearningRows.learned(rows(), parts);
    }

    /** {@return the class of each row to learn from, from 0, if the table has a target} */
    public Optional<int[]> learnedClasses() {
        return target.map(known -> known.codes(parts.learn()));
    }

    /**
     * {@return the parts that a training takes, after a check}
     *
     * @param settings of the training
     * @param findings is told what is suspected
     * @throws dev.hourglass.inspection.UnusableDataException          if there is nothing to learn from
     * @throws dev.hourglass.autoencoder.UnusableSettingsException if nothing would be learned with the settings
     * @throws dev.hourglass.csv.CsvException                          if a row to measure on lies too far outside the
     *                                                                 training part
     */
    public LearningRows learning(AutoencoderSettings settings, Consumer<Finding> findings) {
        return LearningRows.of(data, features, rows(), parts, settings, findings);
    }

    /**
     * {@return the rows to which an encoder without training is fitted, after a check}
     *
     * @param findings is told what is suspected
     * @throws dev.hourglass.inspection.UnusableDataException if there is nothing to learn from
     */
    public LearningRows withoutTraining(Consumer<Finding> findings) {
        return LearningRows.withoutTraining(features, rows(), parts, findings);
    }

    /**
     * {@return the outputs of an encoder for some rows, all finite}
     *
     * @param encoder that takes the features of this table
     * @param taken   what of it
     * @param places  of the rows in the table
     * @param threads 1 or more, which change no bit
     * @throws dev.hourglass.csv.CsvException if a row has no finite codes
     */
    public Codes codes(Encoder encoder, Representation taken, int[] places, int threads) {
        DoubleMatrix rows = rows().selectRows(places);
        Codes codes = taken.encode(encoder, rows, threads);
        FarValues.requireFinite(encoder, taken, rows, codes, data.places(), row -> places[row]);
        return codes;
    }
}
