package dev.hourglass.evaluation;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.parallel.ThreadTeam;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The same training on the same rows with one seed after the other: how much of what a single run shows is luck. What
 * is measured is a logistic regression on the codes of the test rows.
 *
 * @param regression on the codes
 * @param firstSeed  of the first training; the others follow it
 * @param count      of trainings, 1 or more
 */
public record SeedTrials(LogisticRegression regression, long firstSeed, int count) {

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
        ClassifierScores[] scores = new ClassifierScores[count];
        AtomicInteger next = new AtomicInteger();
        try (ThreadTeam team = new ThreadTeam(Math.min(threads, count))) {
            team.run((member, members) -> {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    scores[i] = scores(settings, fold.withSeed(firstSeed + i), classes);
                    synchronized (done) {
                        done.run();
                    }
                }
            });
        }
        return List.of(scores).stream().mapToDouble(ClassifierScores::accuracy).toArray();
    }

    private ClassifierScores scores(AutoencoderSettings settings, Fold fold, int classes) {
        Contestant.Columns codes = Contestants.encoder("", settings, Representation.CODE).represent(fold);
        return ClassifierScores.measure(regression, codes.training(), fold.trainClasses(), codes.test(),
                fold.testClasses(), classes, 1);
    }

    /**
     * {@return how many accuracies are above one}
     *
     * @param accuracies any
     * @param other      to compare with
     */
    public static long above(double[] accuracies, double other) {
        return Arrays.stream(accuracies).filter(accuracy -> accuracy > other).count();
    }
}
