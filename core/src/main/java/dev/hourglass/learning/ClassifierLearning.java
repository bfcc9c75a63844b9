package dev.hourglass.learning;

import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.Target;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.pipeline.ClassifierFit;
import dev.hourglass.preparation.EncodedRows;
import dev.hourglass.preparation.TableSource;
import dev.hourglass.preparation.UnreadTarget;
import dev.hourglass.remedy.Remedy;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Learning classes from the codes of an encoder that there is, which stays as it is.
 *
 * @param target     the column of classes, with the encoder
 * @param taken      what of the encoder a classifier gets
 * @param classifier what is fitted to that, and every C to try
 */
public record ClassifierLearning(UnreadTarget target, Representation taken, RegularizationSearch classifier) {

    /**
     * Refuses null.
     *
     * @param target     the column of classes, with the encoder
     * @param taken      what of the encoder a classifier gets
     * @param classifier what is fitted to that, and every C to try
     */
    public ClassifierLearning {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(taken, "taken");
        Objects.requireNonNull(classifier, "classifier");
    }

    /**
     * {@return what was learned from all rows of a table}
     *
     * @param source   of the table
     * @param options  how it is written, and what is not read of it
     * @param threads  threads to use, 1 or more; changes no bit
     * @param findings is told what is suspected of the classes, what is unlike training, and of a fit that did not
     *                 converge
     * @throws IOException                                    if the table cannot be read
     * @throws dev.hourglass.csv.CsvException                 if it is refused, or one of its rows or its classes are
     * @throws dev.hourglass.inspection.UnusableDataException if the encoder reads the column of classes, or no row can
     *                                                        be used
     */
    public LearnedClassifier run(TableSource source, CsvOptions options, int threads, Consumer<Finding> findings)
            throws IOException {
        EncodedRows rows = target.encode(source, options, taken, threads, findings);
        Target classes = target.of(rows.data());
        classes.inspectWhole(findings);
        ClassifierFit fit = new ClassifierFit(classifier, target.encoder(), taken, rows.codes(),
                classes.classes(), classes.name(), threads);
        fit.warning().ifPresent(text -> findings.accept(Finding.warning(text, Remedy.NONE)));
        return new LearnedClassifier(fit, rows);
    }
}
