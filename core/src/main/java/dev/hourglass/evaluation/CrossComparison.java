package dev.hourglass.evaluation;

import dev.hourglass.csv.CsvTable;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.parallel.ThreadTeam;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.split.Split;
import dev.hourglass.split.StratifiedKFold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Contestants compared by repeated stratified k-fold cross-validation: in every fold all is fitted to its training rows
 * alone, what stands in for missing cells, categories, scaling, encoder, classifier and the classifier's C, which
 * cross-validation inside the training rows chooses. The classifier is a logistic regression on standardized columns.
 *
 * <p>Each pair of a fold and a contestant is the work of one thread: threads change no bit.
 *
 * @param contestants who takes part, the first being what the others are compared with
 * @param splits      folds of one round, 2 or more
 * @param repeats     rounds, each of other folds, 1 or more
 * @param seed        of the folds, and of what contestants draw
 */
public record CrossComparison(List<Contestant> contestants, int splits, int repeats, long seed) {
    /** Categories of test rows that training rows do not have are none of theirs. */
    private static final PreparationRules RULES = new PreparationRules(false, true);
    private static final RegularizationSearch CLASSIFIER =
            RegularizationSearch.of(new LogisticRegression().withStandardized(true));

    /**
     * Refuses numbers out of range.
     *
     * @param contestants who takes part
     * @param splits      folds of one round
     * @param repeats     rounds
     * @param seed        of the folds
     */
    public CrossComparison {
        contestants = List.copyOf(contestants);
        if (contestants.isEmpty() || splits < 2 || repeats < 1) {
            throw new IllegalArgumentException("found " + contestants.size() + " contestants, " + splits
                    + " folds and " + repeats + " repeats, expected one, two and one or more");
        }
    }

    /**
     * {@return how many parts the work has, of each of which {@link #run} tells that it is done}
     */
    public int parts() {
        return contestants.size() * splits * repeats;
    }

    /**
     * {@return the scores of every contestant, in their order}
     *
     * @param data     the table
     * @param features fits features to some rows of it
     * @param classes  the class of each row, from 0
     * @param count    how many classes there are
     * @param threads  threads to use, 1 or more; changes no bit
     * @param done     hears how many parts are done; called by any of the threads, one at a time
     * @throws IllegalArgumentException if no class has as many rows as there are folds, or a fold cannot be learned
     */
    public List<CrossScores> run(CsvTable data, Function<int[], Features> features, int[] classes, int count,
            int threads, IntConsumer done) {
        List<Fold> folds = folds(data, features, classes);
        Part[] parts = new Part[folds.size() * contestants.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        try (ThreadTeam team = new ThreadTeam(Math.min(threads, parts.length))) {
            team.run((member, members) -> {
                for (int i = next.getAndIncrement(); i < parts.length; i = next.getAndIncrement()) {
                    parts[i] = part(contestants.get(i % contestants.size()), folds.get(i / contestants.size()), count);
                    synchronized (done) {
                        done.accept(ended.incrementAndGet());
                    }
                }
            });
        }
        List<CrossScores> scores = new ArrayList<>();
        for (int c = 0; c < contestants.size(); c++) {
            List<ClassifierScores> own = new ArrayList<>();
            for (int fold = 0; fold < folds.size(); fold++) {
                own.add(parts[fold * contestants.size() + c].scores());
            }
            scores.add(new CrossScores(contestants.get(c).name(), parts[c].columns(), own));
        }
        return scores;
    }

    /** One contestant on one fold. */
    private record Part(int columns, ClassifierScores scores) {
    }

    private static Part part(Contestant contestant, Fold fold, int classes) {
        Contestant.Columns columns = contestant.represent(fold);
        return new Part(columns.training().columns(), ClassifierScores.measure(CLASSIFIER, columns.training(),
                fold.trainClasses(), columns.test(), fold.testClasses(), classes, 1));
    }

    private List<Fold> folds(CsvTable data, Function<int[], Features> features, int[] classes) {
        List<Fold> folds = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            StratifiedKFold round = new StratifiedKFold().withSplits(splits).withShuffle(true)
                    .withRandomState(seed + repeat);
            for (Split split : round.split(classes)) {
                Features fitted = features.apply(split.train());
                Preparation prepared = new Preparation(data, fitted, RULES);
                folds.add(new Fold(fitted, prepared.rows().selectRows(split.train()), select(classes, split.train()),
                        prepared.rows().selectRows(split.test()), select(classes, split.test()),
                        seed + folds.size()));
            }
        }
        return folds;
    }

    private static int[] select(int[] values, int[] rows) {
        return Arrays.stream(rows).map(row -> values[row]).toArray();
    }

    /** {@return test rows of a fold by its training rows, as {@link ResampledTTest} wants it} */
    public double testShare() {
        return 1.0 / (splits - 1);
    }
}
