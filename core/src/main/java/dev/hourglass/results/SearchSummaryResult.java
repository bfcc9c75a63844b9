package dev.hourglass.results;

import dev.hourglass.json.JsonNull;
import dev.hourglass.json.JsonObject;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.Measure;
import dev.hourglass.search.Search;
import dev.hourglass.search.SearchResult;
import dev.hourglass.search.Trial;
import java.util.Objects;
import java.util.function.Function;

/** What came of a search. */
public final class SearchSummaryResult {
    private final Search search;
    private final SearchResult result;

    private SearchSummaryResult(Search search, SearchResult result) {
        this.search = search;
        this.result = result;
    }

    /**
     * {@return the plan, every candidate that is finished, those that are not, principal components, and what is
     * recommended}
     *
     * @param search       the plan
     * @param result       what came of it
     * @param rows         of the data
     * @param combinations of settings, of which the candidates may be a sample
     * @param command      that trains a candidate, as whoever reads the result would give it
     */
    public static JsonObject of(Search search, SearchResult result, int rows, int combinations,
            Function<Candidate, String> command) {
        Objects.requireNonNull(command, "command");
        return new SearchSummaryResult(search, result).json(rows, combinations, command);
    }

    private boolean hasClasses() {
        return result.measure() == Measure.LOG_LOSS;
    }

    private Candidate candidate(Trial trial) {
        return search.candidates().get(trial.candidate());
    }

    private JsonObject json(int rows, int combinations, Function<Candidate, String> command) {
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
                .put("code_size", recommendation.chosen().width())
                .put("best", settings(candidate(recommendation.best())))
                .put("best_code_size", recommendation.best().width())
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
                .put("code_size", trial.width())
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
                .put("per_fold", trial.folds().stream().map(measure::of).toList());
    }
}
