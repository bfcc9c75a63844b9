package dev.hourglass.inference;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.linear.NonFiniteScoreException;
import dev.hourglass.linear.Predictions;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.preparation.BlockPreparation;
import dev.hourglass.preparation.EncodedRows;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The classes of rows: the most probable one, {@value #CLASS}, and the probability of each, {@value #PROBABILITY} and
 * its name.
 *
 * @param classifier that tells them
 */
public record ClassResults(EncodedClassifier classifier) implements RowResults {
    /** The name of the column of classes. */
    public static final String CLASS = "predicted_class";
    /** What the name of a column of probabilities begins with. */
    public static final String PROBABILITY = "probability_";

    /**
     * Refuses null.
     *
     * @param classifier that tells the classes
     */
    public ClassResults {
        Objects.requireNonNull(classifier, "classifier");
    }

    @Override
    public Encoder encoder() {
        return classifier.encoder();
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(CLASS));
        classifier.labels().labels().forEach(label -> names.add(PROBABILITY + label));
        return names;
    }

    @Override
    public Made of(CsvTable block, BlockPreparation blocks, int threads) {
        EncodedRows rows = EncodedRows.ofBlock(encoder(), classifier.representation(), block, blocks, threads);
        Predictions predictions = predictions(rows);
        List<String> names = names();
        List<Column> columns = new ArrayList<>(List.of(new TextColumn(CLASS, Arrays.stream(predictions.classes())
                .mapToObj(classifier.labels()::label).toArray(String[]::new))));
        columns.addAll(NumericColumn.ofMatrix(names.subList(1, names.size()), predictions.probabilities()));
        return new Made(rows.data(), columns);
    }

    private Predictions predictions(EncodedRows rows) {
        try {
            return classifier.predictions(rows.codes());
        } catch (NonFiniteScoreException refused) {
            UnusableDataException told = new UnusableDataException(rows.data().places().words(refused.row())
                    + " has no finite score: the classifier's coefficients are too large for its code",
                    Remedy.of("fit the classifier again, with a smaller ").with(Setting.C)
                            .and(" if one was given"));
            told.initCause(refused);
            throw told;
        }
    }
}
