package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.AlignedColumns;
import dev.hourglass.cli.training.FoundWidth;
import dev.hourglass.cli.training.SearchedOptions;
import dev.hourglass.json.JsonNull;
import dev.hourglass.json.JsonObject;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.Choice;
import dev.hourglass.search.Measure;
import dev.hourglass.search.Recommendation;
import dev.hourglass.search.Search;
import dev.hourglass.search.SearchResult;
import dev.hourglass.search.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells what came of a search. */
final class SearchReport {
    private static final int DIGITS = 4;
    private static final int BAR = 16;
    private static final String TRAINED_FOR = "trained for";

    private final Invocation invocation;
    private final Search search;
    private final SearchResult result;
    private final int rows;
    private final int combinations;
    private final List<String> varied;

    /**
     * A report.
     *
     * @param rows         of the data
     * @param combinations of settings, of which the candidates may be a sample
     */
    SearchReport(Invocation invocation, Search search, SearchResult result, int rows, int combinations) {
        this.invocation = invocation;
        this.search = search;
        this.result = result;
        this.rows = rows;
        this.combinations = combinations;
        this.varied = SearchedOptions.varied(search.candidates());
    }

    /**
     * Prints the result.
     *
     * @param command that trains a candidate
     */
    void print(Function<Candidate, String> command) throws IOException {
        if (invocation.isJson()) {
            invocation.print(json(command));
            return;
        }
        line(title());
        line("");
        for (String line : AlignedColumns.lines(trials())) {
            line(line);
        }
        line("");
        curve();
        line("");
        leftOut();
        line(recommended());
        Optional<Recommendation> recommendation = result.recommendation();
        if (recommendation.isPresent()) {
            line(command.apply(candidate(recommendation.get().chosen())));
        }
    }

    /** What is recommended and why, a sentence. */
    String recommended() {
        return result.recommendation().map(found -> "Recommended" + among() + ": "
                + words(candidate(found.chosen()), found.chosen()) + ": " + FoundWidth.why(found) + ".")
                .orElse("No candidate is finished that came to finite numbers: nothing can be recommended.");
    }

    /** Of whom, where others had fewer epochs. */
    private String among() {
        if (result.judgedRung() == 0) {
            return "";
        }
        long judged = result.trials().stream().filter(trial -> trial.rung() >= result.judgedRung()).count();
        return judged == 1 ? ", as the only one that came to rung " + (result.judgedRung() + 1)
                : ", of the " + judged + " that came to rung " + (result.judgedRung() + 1);
    }

    private void line(String text) throws IOException {
        invocation.out().printLine(text);
    }

    private boolean hasClasses() {
        return result.measure() == Measure.LOG_LOSS;
    }

    private Candidate candidate(Trial trial) {
        return search.candidates().get(trial.candidate());
    }

    /** What was done. */
    String title() {
        int count = search.candidates().size();
        return search.settings().folds() + "-fold cross-validation of " + rows + " rows, " + count
                + (count == 1 ? " candidate" : " candidates")
                + (count < combinations ? " drawn from " + combinations + " combinations" : "")
                + (search.settings().rungs() > 1 ? " in " + search.settings().rungs() + " rungs" : "")
                + "; means and standard errors of the folds";
    }

    /** What was measured of every candidate that is finished, the best first, below the names of the columns. */
    List<List<String>> trials() {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(varied);
        if (!head.contains("bottleneck")) {
            head.add("width");
        }
        if (halves()) {
            head.add(TRAINED_FOR);
        }
        if (hasClasses()) {
            head.addAll(List.of("log loss", "accuracy"));
        }
        head.add("unexplained");
        table.add(head);
        for (Trial trial : result.trials()) {
            List<String> cells = new ArrayList<>(varied.stream().map(name -> value(candidate(trial), name)).toList());
            if (!varied.contains("bottleneck")) {
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

    private boolean halves() {
        return search.settings().rungs() > 1;
    }

    private static String epochs(Trial trial) {
        return trial.epochs() + (trial.epochs() == 1 ? " epoch" : " epochs");
    }

    private List<String> measures(Trial trial) {
        String unexplained = trial.isDiverged() ? "not finite" : text(trial, Measure.UNEXPLAINED);
        if (!hasClasses()) {
            return List.of(unexplained);
        }
        return trial.isDiverged() ? List.of("", "", unexplained)
                : List.of(text(trial, Measure.LOG_LOSS), FixedDecimal.fixed(trial.accuracy(), DIGITS), unexplained);
    }

    private static String text(Trial trial, Measure measure) {
        return FixedDecimal.fixed(trial.mean(measure), DIGITS) + " +- "
                + FixedDecimal.fixed(trial.standardError(measure), DIGITS);
    }

    /** The best of each width, with bars, beside principal components. */
    private void curve() throws IOException {
        List<Trial> best = SearchCurve.best(result);
        List<Measure> measures = hasClasses() ? List.of(Measure.LOG_LOSS, Measure.UNEXPLAINED)
                : List.of(Measure.UNEXPLAINED);
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("width"));
        if (halves()) {
            head.add(TRAINED_FOR);
        }
        for (Measure measure : measures) {
            head.addAll(List.of(FoundWidth.name(measure), "", "PCA"));
        }
        table.add(head);
        for (Trial trial : best) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(trial.width())));
            if (halves()) {
                cells.add(epochs(trial));
            }
            for (Measure measure : measures) {
                double most = best.stream().mapToDouble(each -> each.mean(measure)).max().orElse(1);
                cells.add(FixedDecimal.fixed(trial.mean(measure), DIGITS));
                cells.add("#".repeat((int) Math.round(BAR * trial.mean(measure) / Math.max(most, Double.MIN_NORMAL))));
                cells.add(components(trial.width()).map(pca -> FixedDecimal.fixed(pca.mean(measure), DIGITS))
                        .orElse(""));
            }
            table.add(cells);
        }
        for (String line : AlignedColumns.lines(table)) {
            line(line);
        }
    }

    private Optional<Trial> components(int width) {
        return result.components().stream().filter(trial -> trial.width() == width && !trial.isDiverged()).findFirst();
    }

    private void leftOut() throws IOException {
        if (result.isComplete()) {
            return;
        }
        line("The time was over before all was done. Judged are " + result.trials().stream()
                .filter(trial -> trial.rung() >= result.judgedRung()).count() + " of " + search.candidates().size()
                + " candidates" + (search.settings().rungs() > 1 ? ", by rung " + (result.judgedRung() + 1) + " of "
                + search.settings().rungs() : "") + (result.unfinished().isEmpty() ? "." : "; not finished:"));
        for (int number : result.unfinished()) {
            Candidate candidate = search.candidates().get(number);
            line("  " + (candidate.choices().isEmpty() ? "the only one" : choices(candidate)));
        }
        line("");
    }

    private String choices(Candidate candidate) {
        return String.join(", ", varied.stream().map(name -> name + " " + value(candidate, name)).toList());
    }

    private String words(Candidate candidate, Trial trial) {
        return varied.isEmpty() ? "a width of " + trial.width() : choices(candidate);
    }

    private static String value(Candidate candidate, String name) {
        return candidate.choices().stream().filter(choice -> choice.name().equals(name)).map(Choice::value)
                .findFirst().orElse("");
    }

    private JsonObject json(Function<Candidate, String> command) {
        JsonObject json = new JsonObject()
                .put("rows", rows)
                .put("folds", search.settings().folds())
                .put("rungs", search.settings().rungs())
                .put("reduction", search.settings().reduction())
                .put("seed", search.settings().seed())
                .put("combinations", combinations)
                .put("measure", hasClasses() ? "log_loss" : "unexplained")
                .put("complete", result.isComplete())
                .put("judged_rung", result.judgedRung())
                .put("candidates", result.trials().stream()
                        .map(trial -> json(trial).put("settings", settings(candidate(trial)))).toList())
                .put("unfinished", result.unfinished().stream()
                        .map(number -> settings(search.candidates().get(number))).toList())
                .put("principal_components", result.components().stream().map(this::json).toList());
        return json.put("recommendation", result.recommendation().<Object>map(recommendation -> new JsonObject()
                .put("settings", settings(candidate(recommendation.chosen())))
                .put("width", recommendation.chosen().width())
                .put("best", settings(candidate(recommendation.best())))
                .put("best_width", recommendation.best().width())
                .put("margin", recommendation.margin())
                .put("reason", FoundWidth.why(recommendation))
                .put("command", command.apply(candidate(recommendation.chosen())))).orElse(JsonNull.NULL));
    }

    private static JsonObject settings(Candidate candidate) {
        JsonObject settings = new JsonObject();
        candidate.choices().forEach(choice -> settings.put(choice.name(), choice.value()));
        return settings;
    }

    private JsonObject json(Trial trial) {
        JsonObject json = new JsonObject()
                .put("width", trial.width())
                .put("rung", trial.rung())
                .put("epochs", trial.epochs())
                .put("diverged", trial.isDiverged())
                .put("unexplained", json(trial, Measure.UNEXPLAINED));
        if (hasClasses()) {
            json.put("log_loss", json(trial, Measure.LOG_LOSS)).put("accuracy", trial.accuracy());
        }
        return json;
    }

    private static JsonObject json(Trial trial, Measure measure) {
        return new JsonObject().put("mean", trial.mean(measure)).put("standard_error", trial.standardError(measure))
                .put("folds", trial.folds().stream().map(measure::of).toList());
    }
}
