package dev.hourglass.evaluation;

import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.NonFiniteScoreException;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.random.RandomState;
import dev.hourglass.random.SeedStreams;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.split.RepeatedStratifiedKFold;
import dev.hourglass.split.Split;
import dev.hourglass.split.StratifiedKFold;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    /** The classifier of every contestant. */
    public static final RegularizationSearch CLASSIFIER =
            RegularizationSearch.of(new LogisticRegression().withStandardized(true));

    private static final String IN_A_FOLD = "in one of the folds";
    private static final String TOO_FAR = ": some value lies too far from those in the other rows";
    private static final Remedy NEARER = Remedy.of("correct such values, or remove their rows");

    /**
     * Refuses numbers out of range.
     *
     * @param contestants who takes part
     * @param splits      folds of one round
     * @param repeats     rounds
     * @param seed        of the folds
     */
    public CrossComparison {
        Objects.requireNonNull(contestants, "contestants");
        contestants = List.copyOf(contestants);
        if (contestants.isEmpty() || splits < 2 || repeats < 1) {
            throw new IllegalArgumentException("found " + contestants.size() + " contestants, " + splits
                    + " folds and " + repeats + " repeats, expected one, two and one or more");
        }
    }

    /**
     * Refuses rows that cannot be divided into so many folds.
     *
     * @param classes the class of each row, from 0
     * @throws UnusableDataException if no class has as many rows as there are folds
     */
    public void requireRows(int[] classes) {
        Objects.requireNonNull(classes, "classes");
        try {
            new StratifiedKFold().withSplits(splits).split(classes);
        } catch (IllegalArgumentException few) {
            throw UnusableDataException.of(few, Remedy.of("use fewer ").with(Setting.FOLDS));
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
     * @param done     is told how many parts are done; called by any of the threads, one at a time
     * @throws IllegalArgumentException if no class has as many rows as there are folds, or a fold cannot be learned
     * @throws CsvException             if a row to test on lies so far outside the training part that a network of
     *                                  float32 makes no number of it
     * @throws UnusableDataException    if the training rows of a fold teach nothing of a column, or have constant
     *                                  columns only, a training does not come to finite numbers, or a contestant or
     *                                  its classifier makes no finite numbers of a row to test on
     */
    public List<CrossScores> run(CsvTable data, Function<int[], Features> features, int[] classes, int count,
            int threads, IntConsumer done) {
        List<FoldSource> folds = folds(data, features, classes);
        List<Part> parts = SharedWork.run(parts(), threads, i -> {
            FoldSource source = folds.get(i / contestants.size());
            Part part = told(contestants.get(i % contestants.size()), source.take(), count);
            source.giveBack();
            return part;
        }, done);
        List<CrossScores> scores = new ArrayList<>();
        for (int c = 0; c < contestants.size(); c++) {
            List<ClassifierScores> own = new ArrayList<>();
            List<String> chosen = new ArrayList<>();
            for (int fold = 0; fold < folds.size(); fold++) {
                Part part = parts.get(fold * contestants.size() + c);
                own.add(part.scores());
                part.chosen().ifPresent(chosen::add);
            }
            scores.add(new CrossScores(contestants.get(c).name(), parts.get(c).columns(), own, chosen));
        }
        return scores;
    }

    /** One contestant on one fold. */
    private record Part(int columns, Optional<String> chosen, ClassifierScores scores) {
    }

    /** A failure of arithmetic is told as one of the data, with what helps. */
    private static Part told(Contestant contestant, Fold fold, int classes) {
        try {
            return part(contestant, fold, classes);
        } catch (NonFiniteLossException failure) {
            throw UnusableDataException.of(failure, Remedy.of("try a smaller ").with(Setting.LEARNING_RATE)
                    .and(", or leave the recipe out of ").with(Setting.CONTESTANTS)).in(IN_A_FOLD + ", ");
        } catch (NonFiniteScoreException failure) {
            throw new UnusableDataException(IN_A_FOLD + " a row has no finite score" + TOO_FAR, NEARER);
        }
    }

    private static Part part(Contestant contestant, Fold fold, int classes) {
        Contestant.Columns columns = contestant.represent(fold);
        if (!columns.isFinite()) {
            throw new UnusableDataException(IN_A_FOLD + " a row cannot be represented in finite numbers" + TOO_FAR,
                    NEARER);
        }
        return new Part(columns.training().columns(), columns.chosen(), scores(columns, fold, classes));
    }

    /** With the C that was found with the columns, or is found on them. */
    private static ClassifierScores scores(Contestant.Columns columns, Fold fold, int classes) {
        return columns.c().isPresent()
                ? ClassifierScores.measure(CLASSIFIER.regression().withC(columns.c().getAsDouble()),
                        columns.training(), fold.trainClasses(), columns.test(), fold.testClasses(), classes, 1)
                : ClassifierScores.measure(CLASSIFIER, columns.training(), fold.trainClasses(), columns.test(),
                        fold.testClasses(), classes, 1);
    }

    private List<FoldSource> folds(CsvTable data, Function<int[], Features> features, int[] classes) {
        RandomState seeds = SeedStreams.stream(seed, "folds");
        List<FoldSource> folds = new ArrayList<>();
        for (Split split : new RepeatedStratifiedKFold(splits, repeats, seed).split(classes)) {
            long own = Integer.toUnsignedLong(seeds.nextInt32());
            folds.add(new FoldSource(() -> Fold.of(data, features(features, split), classes, split, own),
                    contestants.size()));
        }
        return folds;
    }

    private static Features features(Function<int[], Features> features, Split split) {
        try {
            return features.apply(split.train());
        } catch (UnusableDataException refusal) {
            throw refusal.in(IN_A_FOLD + ", ");
        }
    }

    /** {@return test rows of a fold by its training rows, as {@link ResampledTTest} wants it} */
    public double testShare() {
        return 1.0 / (splits - 1);
    }
}
