package dev.hourglass.search;

import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.random.RandomState;
import dev.hourglass.random.SeedStreams;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.split.KFold;
import dev.hourglass.split.Split;
import dev.hourglass.split.StratifiedKFold;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A search for the best of some candidates by k-fold cross-validation: what there is to do. {@link SearchRun} does it.
 *
 * @param candidates to compare, 1 or more, in the order in which they are trained
 * @param components numbers of principal components that are measured on the same folds, for comparison
 * @param settings   what else decides the result
 */
public record Search(List<Candidate> candidates, List<Integer> components, SearchSettings settings) {
    /** Principal components of more columns take longer than the trainings that they stand beside. */
    private static final int MOST_COLUMNS_FOR_COMPONENTS = 500;
    private static final long GREATEST_SEED = 0xFFFF_FFFFL;

    /**
     * Refuses a search among nothing.
     *
     * @param candidates to compare
     * @param components that are measured beside them
     * @param settings   what else decides the result
     */
    public Search {
        Objects.requireNonNull(candidates, "candidates");
        Objects.requireNonNull(components, "components");
        Objects.requireNonNull(settings, "settings");
        candidates = List.copyOf(candidates);
        components = List.copyOf(components);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a search needs one candidate or more");
        }
        if (components.stream().anyMatch(most -> most < 1)) {
            throw new IllegalArgumentException("components must be 1 or more, found " + components);
        }
    }

    /**
     * {@return the widths that candidates have, each once, ascending}
     *
     * @param candidates any
     * @param columns    of the data, as numbers
     */
    public static List<Integer> widths(List<Candidate> candidates, int columns) {
        return candidates.stream().map(candidate -> candidate.width(columns)).distinct().sorted().toList();
    }

    /**
     * {@return the numbers of principal components to measure beside candidates: their widths; none of so many columns
     * that components would take longer than the trainings}
     *
     * @param candidates any
     * @param columns    of the data, as numbers
     */
    public static List<Integer> usualComponents(List<Candidate> candidates, int columns) {
        return columns > MOST_COLUMNS_FOR_COMPONENTS ? List.of() : widths(candidates, columns);
    }

    /** {@return the names of the choices in which candidates differ, each once, in the order in which they come} */
    public List<String> varied() {
        return candidates.stream().flatMap(candidate -> candidate.choices().stream()).map(Choice::name).distinct()
                .filter(name -> candidates.stream().map(candidate -> candidate.value(name)).distinct().count() > 1)
                .toList();
    }

    /**
     * {@return how many tasks there are at most, if no training comes to numbers that are not finite; a rung that would
     * train a candidate with as many epochs as the one before has nothing to do for it; 2^31 - 1 stands for more}
     */
    public int tasks() {
        long trials = components.size();
        for (int rung = 0; rung < settings.rungs(); rung++) {
            trials += Math.min(settings.candidates(rung, candidates.size()), changed(rung));
        }
        return (int) Math.min(Integer.MAX_VALUE, trials * settings.folds());
    }

    /** How many candidates a rung trains with other epochs than the one before. */
    private int changed(int rung) {
        return (int) IntStream.range(0, candidates.size())
                .filter(candidate -> rung == 0 || epochs(rung, candidate) != epochs(rung - 1, candidate)).count();
    }

    /**
     * {@return whether a task may be one of this search}
     *
     * @param task any
     */
    public boolean has(Task task) {
        if (task.candidate() < 0 || task.fold() < 0 || task.fold() >= settings.folds()) {
            return false;
        }
        if (task.candidate() >= candidates.size()) {
            return task.candidate() - candidates.size() < components.size() && task.epochs() == 0;
        }
        return IntStream.range(0, settings.rungs()).anyMatch(rung -> epochs(rung, task.candidate()) == task.epochs());
    }

    /** With how many epochs a rung trains a candidate. */
    int epochs(int rung, int candidate) {
        return settings.epochs(rung, candidates.get(candidate).settings().epochs());
    }

    /** The seed of each fold. */
    long[] foldSeeds() {
        RandomState random = SeedStreams.stream(settings.seed(), "folds");
        return IntStream.range(0, settings.folds()).mapToLong(fold -> Integer.toUnsignedLong(random.nextInt32()))
                .toArray();
    }

    /**
     * {@return the folds of rows, every class in proportion where there are classes}
     *
     * @param data the rows
     * @throws IllegalArgumentException if there are fewer rows than folds, or no class has as many
     */
    public List<Split> splits(SearchData data) {
        long seed = settings.seed() & GREATEST_SEED;
        return data.classes()
                .map(classes -> new StratifiedKFold().withSplits(settings.folds()).withShuffle(true)
                        .withRandomState(seed).split(classes.ofRows()))
                .orElseGet(() -> new KFold().withSplits(settings.folds()).withShuffle(true)
                        .withRandomState(seed).split(data.rows()));
    }

    /**
     * Refuses rows that cannot be divided into so many folds.
     *
     * @param data the rows
     * @throws UnusableDataException if there are fewer rows than folds, or no class has as many
     */
    public void requireRows(SearchData data) {
        try {
            splits(data);
        } catch (IllegalArgumentException few) {
            throw UnusableDataException.of(few, Remedy.of("use fewer ").with(Setting.FOLDS));
        }
    }

    /** Candidates of the next rung, in their order. */
    List<Integer> survivors(int rung, List<Trial> trials, Measure measure) {
        return trials.stream().filter(trial -> !trial.isDiverged()).sorted(Recommendation.byMean(measure))
                .limit(settings.candidates(rung + 1, candidates.size())).map(Trial::candidate).sorted().toList();
    }

    /** What a rung has to do for the candidates that came to it. */
    List<Task> tasks(int rung, List<Integer> field) {
        List<Task> tasks = new ArrayList<>();
        for (int candidate : field) {
            for (int fold = 0; fold < settings.folds(); fold++) {
                tasks.add(new Task(candidate, epochs(rung, candidate), fold));
            }
        }
        return tasks;
    }

    /** What principal components have to be measured on. */
    List<Task> componentTasks() {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            for (int fold = 0; fold < settings.folds(); fold++) {
                tasks.add(new Task(candidates.size() + i, 0, fold));
            }
        }
        return tasks;
    }
}
