package dev.hourglass.evaluation;

import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.FarValues;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.split.RowParts;
import dev.hourglass.split.Split;
import dev.hourglass.text.Escaped;
import java.util.Objects;

/**
 * Rows to fit to and rows to test on, prepared by features that were fitted to the first alone.
 *
 * @param features     fitted to the training rows
 * @param training     prepared, not scaled
 * @param trainClasses of the training rows, from 0
 * @param test         prepared, not scaled
 * @param testClasses  of the test rows, from 0
 * @param seed         of whatever is drawn at random in this fold
 */
public record Fold(Features features, DoubleMatrix training, int[] trainClasses, DoubleMatrix test, int[] testClasses,
        long seed) {
    /** Categories of test rows that training rows do not have are none of theirs. */
    private static final PreparationRules RULES = new PreparationRules(false, true);

    /**
     * Refuses null.
     *
     * @param features     fitted to the training rows
     * @param training     prepared, not scaled
     * @param trainClasses of the training rows, from 0
     * @param test         prepared, not scaled
     * @param testClasses  of the test rows, from 0
     * @param seed         of whatever is drawn at random in this fold
     */
    public Fold {
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(trainClasses, "trainClasses");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(testClasses, "testClasses");
    }

    /**
     * {@return a fold of a table}
     *
     * @param data     the table
     * @param features fitted to the training rows alone
     * @param classes  of all rows, from 0
     * @param split    which rows are for what
     * @param seed     of whatever is drawn at random in this fold
     * @throws CsvException          if a row to test on lies so far outside the training part that a network of float32
     *                               makes no number of it
     * @throws UnusableDataException if the training rows have constant columns only
     */
    public static Fold of(CsvTable data, Features features, int[] classes, Split split, long seed) {
        Objects.requireNonNull(classes, "classes");
        Objects.requireNonNull(split, "split");
        DoubleMatrix rows = new Preparation(data, features, RULES).rows();
        DoubleMatrix training = rows.selectRows(split.train());
        DoubleMatrix test = rows.selectRows(split.test());
        MinMaxScaler scaler = MinMaxScaler.fitByMagnitude(training);
        if (scaler.constantColumns().length == training.columns()) {
            throw new UnusableDataException("in one of the folds every column is constant in the training rows: "
                    + Escaped.list(features.outputNames()),
                    Remedy.of("use more rows, or columns of which more rows differ"));
        }
        FarValues.requireNear(scaler, features.outputNames(), test, data.places(), row -> split.test()[row]);
        return new Fold(features, training, RowParts.select(classes, split.train()), test,
                RowParts.select(classes, split.test()), seed);
    }

    /**
     * {@return the same rows with another seed}
     *
     * @param other of whatever is drawn at random
     */
    public Fold withSeed(long other) {
        return new Fold(features, training, trainClasses, test, testClasses, other);
    }
}
