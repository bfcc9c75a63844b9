package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.AlignedColumns;
import dev.hourglass.json.JsonNull;
import dev.hourglass.json.JsonObject;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.Measure;
import dev.hourglass.search.Recommendation;
import dev.hourglass.search.Search;
import dev.hourglass.search.SearchResult;
import dev.hourglass.search.SearchSummary;
import dev.hourglass.search.Trial;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells what came of a search. */
final class SearchReport {
    private final Invocation invocation;
    private final SearchSummary summary;
    private final Search search;
    private final SearchResult result;

    /** A report of what a summary tells. */
    SearchReport(Invocation invocation, SearchSummary summary) {
        this.invocation = invocation;
        this.summary = summary;
        search = summary.search();
        result = summary.result();
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
        line(summary.title());
        line("");
        table(summary.trials());
        table(summary.widths());
        List<String> leftOut = summary.leftOut();
        for (String line : leftOut) {
            line(line);
        }
        if (!leftOut.isEmpty()) {
            line("");
        }
        line(summary.recommended());
        Optional<Recommendation> recommendation = result.recommendation();
        if (recommendation.isPresent()) {
            line(command.apply(candidate(recommendation.get().chosen())));
        }
    }

    private void table(List<List<String>> cells) throws IOException {
        for (String line : AlignedColumns.lines(cells)) {
            line(line);
        }
        line("");
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

    private JsonObject json(Function<Candidate, String> command) {
        JsonObject json = new JsonObject()
                .put("rows", summary.rows())
                .put("folds", search.settings().folds())
                .put("rungs", search.settings().rungs())
                .put("reduction", search.settings().reduction())
                .put("seed", search.settings().seed())
                .put("combinations", summary.combinations())
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
                .put("reason", recommendation.why())
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
