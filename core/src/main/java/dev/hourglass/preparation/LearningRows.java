package dev.hourglass.preparation;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.ColumnInspection;
import dev.hourglass.inspection.FarValues;
import dev.hourglass.inspection.Finding;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.split.RowParts;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Rows to learn from and to measure on, checked before a training spends time on them.
 *
 * @param data   the rows as numbers, not scaled
 * @param ranges of those to learn from: what they are checked by, and what a training scales them by
 */
public record LearningRows(FitData<DoubleMatrix> data, MinMaxScaler ranges) {

    /**
     * Refuses null.
     *
     * @param data   the rows as numbers, not scaled
     * @param ranges of those to learn from
     */
    public LearningRows {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(ranges, "ranges");
    }

    /**
     * {@return the parts of a table that a training takes, after a check}
     *
     * @param data     the table
     * @param features fitted to its training part
     * @param rows     all rows of the table, prepared by the features
     * @param parts    which row is for what
     * @param settings of the training
     * @param findings is told what is suspected
     * @throws dev.hourglass.inspection.UnusableDataException if there is nothing to learn from
     * @throws dev.hourglass.autoencoder.UnusableSettingsException if nothing would be learned with the settings
     * @throws dev.hourglass.csv.CsvException                 if a row to measure on lies so far outside the training
     *                                                        part that float32 overflows in the network
     */
    public static LearningRows of(CsvTable data, Features features, DoubleMatrix rows, RowParts parts,
            AutoencoderSettings settings, Consumer<Finding> findings) {
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(data, "data");
        settings.requireUsable();
        DoubleMatrix training = learned(rows, parts);
        MinMaxScaler ranges = MinMaxScaler.fitByMagnitude(training);
        ColumnInspection.of(features, training, ranges, settings, findings);
        if (parts.validation().length == 0) {
            return new LearningRows(FitData.of(training), ranges);
        }
        DoubleMatrix validation = rows.selectRows(parts.validation());
        // No rank is too far.
        if (!settings.scaling().takesRanks()) {
            FarValues.requireNear(ranges, features.outputNames(), validation, data.places(),
                    row -> parts.validation()[row]);
        }
        return new LearningRows(FitData.of(training).withValidation(validation), ranges);
    }

    /**
     * {@return the rows of a table to which an encoder without training is fitted, after a check}
     *
     * @param features fitted to these rows
     * @param rows     all rows of the table, prepared by the features
     * @param parts    which row is for what
     * @param findings is told what is suspected
     * @throws dev.hourglass.inspection.UnusableDataException if there is nothing to learn from
     */
    public static LearningRows withoutTraining(Features features, DoubleMatrix rows, RowParts parts,
            Consumer<Finding> findings) {
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(findings, "findings");
        DoubleMatrix learned = learned(rows, parts);
        MinMaxScaler ranges = MinMaxScaler.fitByMagnitude(learned);
        ColumnInspection.of(features, learned, ranges, findings);
        return new LearningRows(FitData.of(learned), ranges);
    }

    /** The rows to learn from; not copied if these are all rows. */
    static DoubleMatrix learned(DoubleMatrix rows, RowParts parts) {
        return parts.learn().length == rows.rows() ? rows : rows.selectRows(parts.learn());
    }
}
