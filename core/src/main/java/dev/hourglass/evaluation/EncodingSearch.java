package dev.hourglass.evaluation;

import dev.hourglass.linear.CrossValidatedScores;
import dev.hourglass.linear.FoldColumns;
import dev.hourglass.linear.FoldScores;
import dev.hourglass.linear.NonFiniteScoreException;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.split.RowParts;
import dev.hourglass.split.Split;
import dev.hourglass.split.StratifiedKFold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * A choice among contestants by the log loss of a classifier on their columns, cross-validated on training rows alone:
 * whatever a contestant learns, it learns anew inside each fold, so that no row is measured on that anything was fitted
 * to. What stands in for missing cells and which categories there are is known before.
 *
 * <p>Log loss and not accuracy, since it also tells apart what gives the same answers with more or less confidence. The
 * folds are shuffled, as those of a {@link CrossComparison} are; there are fewer where the rarest class has fewer rows,
 * and none where it has a single row. C is chosen on the same folds, of each contestant the one with the least mean log
 * loss: each is told a little too well, and by as much as the others.
 *
 * <p>A fold of a contestant is the work of one thread: threads change no bit.
 *
 * @param contestants who is chosen among; the first is taken unless another is evidently better
 * @param classifier  what is fitted to columns, and every C to try
 * @param folds       the most folds, 2 or more
 */
public record EncodingSearch(List<Contestant> contestants, RegularizationSearch classifier, int folds) {
    /** The usual number of folds: each costs a training of every contestant that learns. */
    public static final int FOLDS = 3;

    /**
     * Refuses a choice among nobody, and fewer than two folds.
     *
     * @param contestants who is chosen among
     * @param classifier  what is fitted to columns
     * @param folds       the most folds
     */
    public EncodingSearch {
        Objects.requireNonNull(contestants, "contestants");
        Objects.requireNonNull(classifier, "classifier");
        contestants = List.copyOf(contestants);
        new StratifiedKFold().withSplits(folds);
        if (contestants.isEmpty()) {
            throw new IllegalArgumentException("there is nobody to choose among");
        }
    }

    /**
     * {@return how many parts the work has, of each of which {@link #run} tells that it is done: for each contestant
     * the columns of every fold, and then the classifiers on them; 0 where a class has a single row}
     *
     * @param classes of the training rows, from 0
     */
    public int parts(int[] classes) {
        return 2 * contestants.size() * foldsFor(classes);
    }

    private int foldsFor(int[] classes) {
        int[] counts = new int[Arrays.stream(classes).max().orElse(0) + 1];
        for (int label : classes) {
            counts[label]++;
        }
        int rarest = Arrays.stream(counts).min().getAsInt();
        return rarest < 2 ? 0 : Math.min(folds, rarest);
    }

    /**
     * {@return whom to take, and why; nothing where a class has a single row, so that nothing can be measured}
     *
     * @param fold    whose training rows are looked at, and only they; its seed is that of the folds and of every
     *                training
     * @param threads threads to use, 1 or more; changes no bit
     * @param done    is told how many parts are done; called by any of the threads, one at a time
     * @throws dev.hourglass.nn.NonFiniteLossException if a training does not come to finite numbers
     */
    public Optional<EncodingChoice> run(Fold fold, int threads, IntConsumer done) {
        int possible = foldsFor(fold.trainClasses());
        if (possible == 0) {
            return Optional.empty();
        }
        List<Split> splits = new StratifiedKFold().withSplits(possible).withShuffle(true)
                .withRandomState(fold.seed()).split(fold.trainClasses());
        List<EncodingChoice.Candidate> candidates = new ArrayList<>();
        for (Contestant contestant : contestants) {
            int before = 2 * candidates.size() * possible;
            List<Optional<FoldColumns>> columns = SharedWork.run(possible, threads,
                    k -> columns(contestant, inner(fold, splits.get(k))), ended -> done.accept(before + ended));
            candidates.add(candidate(contestant.name(), columns, threads));
            done.accept(before + 2 * possible);
        }
        return Optional.of(EncodingChoice.of(candidates));
    }

    /**
     * {@return whom to take, and why; nothing where a class has a single row}
     *
     * @param features how cells of a table became the rows
     * @param rows     to learn from, prepared, not scaled
     * @param classes  of the rows, from 0
     * @param seed     of the folds and of every training
     * @param threads  threads to use, 1 or more; changes no bit
     * @param done     is told how many parts are done; called by any of the threads, one at a time
     * @throws dev.hourglass.nn.NonFiniteLossException if a training does not come to finite numbers
     */
    public Optional<EncodingChoice> run(Features features, DoubleMatrix rows, int[] classes, long seed, int threads,
            IntConsumer done) {
        return run(new Fold(features, rows, classes, new DoubleMatrix(0, rows.columns()), new int[0], seed), threads,
                done);
    }

    private static Fold inner(Fold fold, Split split) {
        DoubleMatrix rows = fold.training();
        return new Fold(fold.features(), rows.selectRows(split.train()),
                RowParts.select(fold.trainClasses(), split.train()), rows.selectRows(split.test()),
                RowParts.select(fold.trainClasses(), split.test()), fold.seed());
    }

    /** Nothing where a contestant makes no finite numbers of a row, or no column tells rows apart. */
    private static Optional<FoldColumns> columns(Contestant contestant, Fold fold) {
        if (MinMaxScaler.fitByMagnitude(fold.training()).constantColumns().length == fold.training().columns()) {
            return Optional.empty();
        }
        Contestant.Columns columns = contestant.represent(fold);
        return columns.isFinite() ? Optional.of(new FoldColumns(columns.training(), fold.trainClasses(),
                columns.test(), fold.testClasses())) : Optional.empty();
    }

    /** Whoever makes no finite numbers of a row is out of the question. */
    private EncodingChoice.Candidate candidate(String name, List<Optional<FoldColumns>> folds, int threads) {
        if (folds.stream().allMatch(Optional::isPresent)) {
            List<Supplier<FoldColumns>> columns = new ArrayList<>();
            folds.forEach(fold -> columns.add(fold::get));
            try {
                CrossValidatedScores best = classifier.run(columns, threads).chosen();
                return new EncodingChoice.Candidate(name, best.c(), best.scores());
            } catch (NonFiniteScoreException tooLarge) {
                return unusable(name, folds.size());
            }
        }
        return unusable(name, folds.size());
    }

    private EncodingChoice.Candidate unusable(String name, int folds) {
        return new EncodingChoice.Candidate(name, classifier.grid().get(0),
                Collections.nCopies(folds, new FoldScores(Double.POSITIVE_INFINITY, 0, false)));
    }
}
