package dev.hourglass.summary;

import dev.hourglass.number.FixedDecimal;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.Measure;
import dev.hourglass.search.Search;
import dev.hourglass.search.SearchResult;
import dev.hourglass.search.Trial;
import dev.hourglass.text.AlignedColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of a search, in words and tables for people. Choices are called as whoever searches calls them.
 *
 * @param search       the plan
 * @param result       what came of it
 * @param rows         of the data, 1 or more
 * @param combinations of settings, of which the candidates may be a sample: at least as many as these
 * @param width        what a choice of the width is called; trials have a column of widths where none is so called
 */
public record SearchReport(Search search, SearchResult result, int rows, int combinations, String width) {
    private static final int DIGITS = 4;
    private static final int BAR = 16;
    private static final String TRAINED_FOR = "trained for";

    /**
     * {@return the whole: what was done, every candidate, the best of each width, what was left out, and what is
     * recommended, with a blank line between each two}
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(title(), ""));
        for (List<List<String>> table : List.of(trials(), widths())) {
            lines.addAll(AlignedColumns.lines(table));
            lines.add("");
        }
        lines.addAll(leftOut());
        if (!leftOut().isEmpty()) {
            lines.add("");
        }
        lines.add(recommended());
        return lines;
    }

    /** {@return what was done, a sentence without its full stop} */
    public String title() {
        int count = search.candidates().size();
        return search.settings().folds() + "-fold cross-validation of " + rows + " rows, " + count
                + (count == 1 ? " candidate" : " candidates")
                + (count < combinations ? " drawn from " + combinations + " combinations" : "")
                + (halves() ? " in " + search.settings().rungs() + " rungs" : "")
                + "; means and standard errors of the folds";
    }

    /** {@return what is recommended and why, or that nothing is: a sentence} */
    public String recommended() {
        return result.recommendation().map(found -> "Recommended" + among() + ": " + words(found.chosen()) + ": "
                + found.why() + ".")
                .orElse(result.isComplete()
                        ? "No candidate came to finite numbers: nothing can be recommended."
                        : "The time was over before a candidate was finished that came to finite numbers: nothing can"
                                + " be recommended.");
    }

    /** Of whom, where others had fewer epochs. */
    private String among() {
        if (result.judgedRung() == 0) {
            return "";
        }
        long judged = judged();
        return judged == 1 ? ", as the only one that came to rung " + (result.judgedRung() + 1)
                : ", of the " + judged + " that came to rung " + (result.judgedRung() + 1);
    }

    private long judged() {
        return result.trials().stream().filter(trial -> trial.rung() >= result.judgedRung()).count();
    }

    /** {@return whom is recommended, if anyone is} */
    public Optional<Candidate> chosen() {
        return result.recommendation().map(found -> candidate(found.chosen()));
    }

    /**
     * {@return what was left out: a sentence, and a line for each candidate that is not finished; empty if everything
     * was done}
     */
    public List<String> leftOut() {
        List<String> lines = new ArrayList<>();
        if (!result.isComplete()) {
            lines.add("The time was over before all was done. Judged are " + judged() + " of "
                    + search.candidates().size() + " candidates"
                    + (halves() ? ", by rung " + (result.judgedRung() + 1) + " of " + search.settings().rungs() : "")
                    + (result.unfinished().isEmpty() ? "." : "; not finished:"));
            for (int number : result.unfinished()) {
                Candidate candidate = search.candidates().get(number);
                lines.add("  " + (candidate.choices().isEmpty() ? "the only one" : choices(candidate)));
            }
        }
        return lines;
    }

    /**
     * {@return what was measured of every candidate that is finished, the best first, below the names of the columns;
     * each line with as many cells}
     */
    public List<List<String>> trials() {
        List<String> varied = search.varied();
        boolean namesWidth = varied.contains(width);
        List<String> head = new ArrayList<>(varied);
        if (!namesWidth) {
            head.add("width");
        }
        if (halves()) {
            head.add(TRAINED_FOR);
        }
        if (hasClasses()) {
            head.addAll(List.of("log loss", "accuracy"));
        }
        head.add("unexplained");
        List<List<String>> table = new ArrayList<>(List.of(head));
        for (Trial trial : result.trials()) {
            List<String> cells = new ArrayList<>(varied.stream().map(candidate(trial)::value).toList());
            if (!namesWidth) {
                cells.add(Integer.toString(trial.width()));
            }
            if (halves()) {
                cells.add(epochs(trial));
            }
            cells.addAll(measures(trial));
            table.add(cells);
        }
        return table;
    }

    private List<String> measures(Trial trial) {
        String unexplained = trial.isDiverged() ? "not finite" : text(trial, Measure.UNEXPLAINED);
        if (!hasClasses()) {
            return List.of(unexplained);
        }
        return trial.isDiverged() ? List.of("", "", unexplained)
                : List.of(text(trial, Measure.LOG_LOSS), fixed(trial.accuracy()), unexplained);
    }

    private static String text(Trial trial, Measure measure) {
        return fixed(trial.mean(measure)) + " +- " + fixed(trial.standardError(measure));
    }

    /**
     * {@return the best of each width, the narrowest first, with bars of up to 16 signs, beside principal components,
     * below the names of the columns; each line with as many cells}
     */
    public List<List<String>> widths() {
        List<Trial> best = result.bestByWidth();
        List<Measure> measures = hasClasses() ? List.of(Measure.LOG_LOSS, Measure.UNEXPLAINED)
                : List.of(Measure.UNEXPLAINED);
        List<String> head = new ArrayList<>(List.of("width"));
        if (halves()) {
            head.add(TRAINED_FOR);
        }
        measures.forEach(measure -> head.addAll(List.of(measure.words(), "", "PCA")));
        List<List<String>> table = new ArrayList<>(List.of(head));
        for (Trial trial : best) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(trial.width())));
            if (halves()) {
                cells.add(epochs(trial));
            }
            for (Measure measure : measures) {
                double most = best.stream().mapToDouble(each -> each.mean(measure)).max().orElse(1);
                cells.add(fixed(trial.mean(measure)));
                cells.add("#".repeat((int) Math.round(BAR * trial.mean(measure) / Math.max(most, Double.MIN_NORMAL))));
                cells.add(components(trial.width()).map(pca -> fixed(pca.mean(measure))).orElse(""));
            }
            table.add(cells);
        }
        return table;
    }

    private Optional<Trial> components(int width) {
        return result.components().stream().filter(trial -> trial.width() == width && !trial.isDiverged()).findFirst();
    }

    private boolean halves() {
        return search.settings().rungs() > 1;
    }

    private boolean hasClasses() {
        return result.measure() == Measure.LOG_LOSS;
    }

    private Candidate candidate(Trial trial) {
        return search.candidates().get(trial.candidate());
    }

    private String words(Trial trial) {
        return search.varied().isEmpty() ? "a width of " + trial.width() : choices(candidate(trial));
    }

    private String choices(Candidate candidate) {
        return search.varied().stream().map(name -> name + " " + candidate.value(name))
                .collect(Collectors.joining(", "));
    }

    private static String epochs(Trial trial) {
        return trial.epochs() + (trial.epochs() == 1 ? " epoch" : " epochs");
    }

    private static String fixed(double value) {
        return FixedDecimal.fixed(value, DIGITS);
    }
}
