package dev.hourglass.evaluation;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.linear.RegularizationSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The same training on the same rows with one seed after the other: how much of what a single run shows is luck. What
 * is measured is a logistic regression on what is taken of the encoder for the test rows.
 *
 * @param classifier what is fitted, and every C to try; a single one is not cross-validated
 * @param taken      what of the encoder
 * @param firstSeed  of the first training; the others follow it
 * @param count      of trainings, 1 or more
 */
public record SeedTrials(RegularizationSearch classifier, Representation taken, long firstSeed, int count) {
    /**
     * Refuses null.
     *
     * @param classifier what is fitted, and every C to try; a single one is not cross-validated
     * @param taken      what of the encoder
     * @param firstSeed  of the first training; the others follow it
     * @param count      of trainings, 1 or more
     */
    public SeedTrials {
        Objects.requireNonNull(taken, "taken");
        Objects.requireNonNull(classifier, "classifier");
    }

    /**
     * {@return the accuracy of each seed}
     *
     * @param settings of the training, but for its seed
     * @param fold     rows to learn from and to test on
     * @param classes  how many there are
     * @param threads  threads to use, 1 or more, each for a training of its own; changes no bit
     * @param done     told after each training; called by any of the threads, one at a time
     */
    public double[] accuracies(AutoencoderSettings settings, Fold fold, int classes, int threads, Runnable done) {
        List<ClassifierScores> scores = SharedWork.run(count, threads,
                i -> scores(settings, fold.withSeed(firstSeed + i), classes), ended -> done.run());
        return scores.stream().mapToDouble(ClassifierScores::accuracy).toArray();
    }

    private ClassifierScores scores(AutoencoderSettings settings, Fold fold, int classes) {
        Contestant.Columns columns = Contestants.encoder("", settings, taken).represent(fold);
        return classifier.grid().size() == 1
                ? ClassifierScores.measure(classifier.regression().withC(classifier.grid().get(0)), columns.training(),
                        fold.trainClasses(), columns.test(), fold.testClasses(), classes, 1)
                : ClassifierScores.measure(classifier, columns.training(), fold.trainClasses(), columns.test(),
                        fold.testClasses(), classes, 1);
    }

    /**
     * {@return how many accuracies are above one}
     *
     * @param accuracies any
     * @param other      to compare with
     */
    public static long above(double[] accuracies, double other) {
        Objects.requireNonNull(accuracies, "accuracies");
        return Arrays.stream(accuracies).filter(accuracy -> accuracy > other).count();
    }
}
