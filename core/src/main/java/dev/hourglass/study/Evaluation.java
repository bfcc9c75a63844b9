package dev.hourglass.study;

import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.linear.ClassWeights;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.split.RowParts;
import java.util.List;
import java.util.Objects;

/**
 * Does an encoding help a classifier? Asked on one division of the rows of a table: encoder and classifiers learn from
 * the rows to learn from alone, and are compared on those to test on.
 *
 * @param source     of the encoding
 * @param classifier what is fitted to the scaled columns and to the codes, and every C to try, each of the two choosing
 *                   its own; a single C is not cross-validated
 */
public record Evaluation(EncodingSource source, RegularizationSearch classifier) {
    /**
     * Refuses null.
     *
     * @param source     of the encoding
     * @param classifier what is fitted to the scaled columns and to the codes
     */
    public Evaluation {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(classifier, "classifier");
    }

    /**
     * {@return what came of it}
     *
     * @param data     a table of classes, with rows to learn from and to test on
     * @param listener is told of the work
     * @throws dev.hourglass.inspection.UnusableDataException if there is nothing to learn from
     * @throws dev.hourglass.csv.CsvException                 if a row has no finite codes
     * @throws dev.hourglass.nn.NonFiniteLossException        if the training does not come to finite numbers
     */
    public EvaluationOutcome run(StudyTable data, StudyListener listener) {
        Encoding encoding = source.of(data, listener);
        RowParts parts = data.table().parts();
        EncodingComparison.Part test = encoding.part(data, parts.test());
        EncodingComparison.Part learned = encoding.part(data, parts.learn()).withRanges(encoding.ranges());
        List<String> labels = data.labels();
        EncodingComparison comparison = EncodingComparison.of(encoding.recipe().flatMap(ChosenRecipe::scores),
                classifier, learned, test, labels, data.threads(), listener::found);
        boolean balanced = classifier.regression().classWeights().equals(ClassWeights.balanced());
        comparison.findings(labels, balanced).forEach(listener::found);
        return new EvaluationOutcome(data.table(), encoding, test, comparison);
    }
}
