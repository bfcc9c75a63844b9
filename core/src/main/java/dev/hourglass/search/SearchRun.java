package dev.hourglass.search;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.evaluation.Fold;
import dev.hourglass.parallel.ThreadTeam;
import dev.hourglass.split.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A search at work: the scores so far, and the threads that find others. Each task is the work of one thread: threads
 * change no bit, nor does what was finished before.
 *
 * <p>A fold is prepared anew for every task, which costs less than an epoch on it; so there are never more of them in
 * memory than threads.
 */
public final class SearchRun {
    private final Search search;
    private final SearchData data;
    private final List<Split> splits;
    private final long[] seeds;
    private final Map<Task, FoldScore> scores;
    private final int threads;
    private final SearchListener listener;

    private SearchRun(Search search, SearchData data, Map<Task, FoldScore> known, int threads,
            SearchListener listener) {
        this.search = search;
        this.data = data;
        this.splits = search.splits(data);
        this.seeds = search.foldSeeds();
        this.scores = new HashMap<>(known);
        this.threads = threads;
        this.listener = listener;
    }

    /**
     * {@return the result of a search that may have been begun before}
     *
     * @param search   what is compared
     * @param data     the rows
     * @param known    scores that were found before, by this search on these rows
     * @param threads  threads to use, 1 or more; changes no bit
     * @param listener is told of every other score, and may end the search early
     * @throws IllegalArgumentException if the rows cannot be cut into folds, or one of these cannot be learned
     * @throws dev.hourglass.csv.CsvException if a row to measure on lies so far outside the training part that a
     *                                        network of float32 makes no number of it
     * @throws dev.hourglass.inspection.UnusableDataException if the training rows of a fold have constant columns only
     */
    public static SearchResult of(Search search, SearchData data, Map<Task, FoldScore> known, int threads,
            SearchListener listener) {
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(listener, "listener");
        SearchRun run = new SearchRun(search, data, known, threads, listener);
        boolean finished = run.finish(search.componentTasks());
        List<List<Trial>> rungs = new ArrayList<>();
        List<Integer> field = IntStream.range(0, search.candidates().size()).boxed().toList();
        for (int rung = 0; rung < search.settings().rungs() && finished; rung++) {
            finished = run.finish(search.tasks(rung, field));
            rungs.add(run.trials(rung, field));
            field = search.survivors(rung, rungs.get(rung), run.measure());
        }
        return run.result(rungs, finished);
    }

    /** What candidates are judged by. */
    private Measure measure() {
        return data.classes().isPresent() ? Measure.LOG_LOSS : Measure.UNEXPLAINED;
    }

    /** Does all tasks that are not done yet, and tells whether all are done now. */
    private boolean finish(List<Task> tasks) {
        List<Task> open = tasks.stream().filter(task -> !scores.containsKey(task)).toList();
        if (!open.isEmpty()) {
            work(open);
        }
        return scores.keySet().containsAll(tasks);
    }

    private void work(List<Task> open) {
        RuntimeException[] failures = new RuntimeException[open.size()];
        AtomicInteger next = new AtomicInteger();
        try (ThreadTeam team = new ThreadTeam(Math.min(threads, open.size()))) {
            team.run((member, members) -> {
                for (int i = next.getAndIncrement(); i < failures.length && !listener.isEnding();
                        i = next.getAndIncrement()) {
                    try {
                        team.checkInterrupted();
                        keep(open.get(i), score(open.get(i)));
                    } catch (EndingListener.EndedException ended) {
                        return;
                    } catch (RuntimeException failure) {
                        failures[i] = failure;
                        // Nobody begins another task; all before this one are taken and come to their ends.
                        next.set(failures.length);
                        return;
                    }
                }
            });
        }
        // Whatever thread was faster, the failure is that of the first task that has one.
        for (RuntimeException failure : failures) {
            if (failure != null) {
                throw failure;
            }
        }
    }

    private synchronized void keep(Task task, FoldScore score) {
        scores.put(task, score);
        listener.scored(task, score);
    }

    private FoldScore score(Task task) {
        Fold fold = data.fold(splits.get(task.fold()), seeds[task.fold()]);
        FoldMeasurement measurement = new FoldMeasurement(fold, data.classes());
        int component = task.candidate() - search.candidates().size();
        if (component >= 0) {
            return measurement.project(search.components().get(component));
        }
        AutoencoderSettings settings = search.candidates().get(task.candidate()).settings();
        return measurement.train(settings.withEpochs(task.epochs()), new EndingListener(listener));
    }

    /** The trials of a rung that are finished on all folds, in the order of their candidates. */
    private List<Trial> trials(int rung, List<Integer> field) {
        List<Trial> trials = new ArrayList<>();
        for (int candidate : field) {
            int width = search.candidates().get(candidate).width(data.columns());
            trial(candidate, width, rung, search.epochs(rung, candidate)).ifPresent(trials::add);
        }
        return trials;
    }

    private Optional<Trial> trial(int candidate, int width, int rung, int epochs) {
        List<FoldScore> folds = new ArrayList<>();
        for (int fold = 0; fold < splits.size(); fold++) {
            FoldScore score = scores.get(new Task(candidate, epochs, fold));
            if (score == null) {
                return Optional.empty();
            }
            folds.add(score);
        }
        return Optional.of(new Trial(candidate, width, rung, epochs, folds));
    }

    /** The result of the rungs that were begun, the last of which is finished or not. */
    private SearchResult result(List<List<Trial>> rungs, boolean finished) {
        int judged = Math.max(0, finished ? rungs.size() - 1 : rungs.size() - 2);
        while (judged > 0 && rungs.get(judged).stream().allMatch(Trial::isDiverged)) {
            judged--;
        }
        Optional<Recommendation> recommendation =
                rungs.isEmpty() ? Optional.empty() : Recommendation.of(rungs.get(judged), measure());
        List<Trial> last = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int rung = rungs.size() - 1; rung >= 0; rung--) {
            List<Trial> sorted = new ArrayList<>(rungs.get(rung));
            sorted.sort(Comparator.comparing(Trial::isDiverged).thenComparing(Recommendation.byMean(measure())));
            sorted.stream().filter(trial -> seen.add(trial.candidate())).forEach(last::add);
        }
        List<Integer> unfinished = new ArrayList<>();
        for (int candidate = 0; candidate < search.candidates().size(); candidate++) {
            if (!seen.contains(candidate)) {
                unfinished.add(candidate);
            }
        }
        return new SearchResult(measure(), last, components(), judged, recommendation, unfinished, finished);
    }

    private List<Trial> components() {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < search.components().size(); i++) {
            trial(search.candidates().size() + i, search.components().get(i), 0, 0).ifPresent(trials::add);
        }
        return trials;
    }
}
