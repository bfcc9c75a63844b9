package dev.hourglass.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What came of a search.
 *
 * @param measure        what candidates were judged by
 * @param trials         of each candidate that was finished on all folds, the one of its last rung: those of the later
 *                       rungs first, the best of a rung first
 * @param components     principal components of the candidates' widths, ascending, as far as finished
 * @param judgedRung     the last rung that was finished with all its candidates, one of which came to finite numbers;
 *                       the first if there is none
 * @param recommendation made of the trials of that rung; empty if none is finished and came to finite numbers
 * @param unfinished     numbers of the candidates that were not finished on all folds of any rung
 * @param isComplete     whether everything was done
 */
public record SearchResult(Measure measure, List<Trial> trials, List<Trial> components, int judgedRung,
        Optional<Recommendation> recommendation, List<Integer> unfinished, boolean isComplete) {

    /**
     * Keeps unmodifiable copies.
     *
     * @param measure        what candidates were judged by
     * @param trials         of each candidate that was finished
     * @param components     principal components
     * @param judgedRung     the last rung that was finished
     * @param recommendation of that rung
     * @param unfinished     candidates without a trial
     * @param isComplete     whether everything was done
     */
    public SearchResult {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(trials, "trials");
        Objects.requireNonNull(components, "components");
        Objects.requireNonNull(recommendation, "recommendation");
        Objects.requireNonNull(unfinished, "unfinished");
        trials = List.copyOf(trials);
        components = List.copyOf(components);
        unfinished = List.copyOf(unfinished);
    }

    /**
     * {@return of each width the best trial, the narrowest first, each of the last rung that a candidate of its width
     * came to; none of those that came to no finite numbers}
     */
    public List<Trial> bestByWidth() {
        List<Trial> best = new ArrayList<>();
        Set<Integer> widths = new HashSet<>();
        for (Trial trial : trials) {
            if (!trial.isDiverged() && widths.add(trial.width())) {
                best.add(trial);
            }
        }
        best.sort(Comparator.comparingInt(Trial::width));
        return best;
    }
}
