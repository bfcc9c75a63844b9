package dev.hourglass.cli.commands;

import dev.hourglass.search.SearchResult;
import dev.hourglass.search.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a search found against the width: of each width the best trial. */
final class SearchCurve {
    private SearchCurve() {
    }

    /** The trials, the narrowest first; each of the last rung that a candidate of its width came to. */
    static List<Trial> best(SearchResult result) {
        List<Trial> best = new ArrayList<>();
        Set<Integer> widths = new HashSet<>();
        for (Trial trial : result.trials()) {
            if (!trial.isDiverged() && widths.add(trial.width())) {
                best.add(trial);
            }
        }
        best.sort(Comparator.comparingInt(Trial::width));
        return best;
    }
}
