package dev.hourglass.results;

import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.evaluation.EncodingChoice;
import dev.hourglass.evaluation.Spread;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.FoldScores;
import java.util.List;

/** Which recipe was chosen, and by what. */
public final class RecipeResult {
    private RecipeResult() {
    }

    /**
     * Adds the recipe, the reason, and what was measured, if anything was, to a result.
     *
     * @param result to add to
     * @param recipe that was chosen
     * @return the result
     */
    public static JsonObject put(JsonObject result, ChosenRecipe recipe) {
        JsonObject chosen = new JsonObject().put("chosen", recipe.name()).put("reason", recipe.reason());
        recipe.scores().ifPresent(choice -> chosen.put("gain", choice.gain())
                .put("standard_error", choice.standardError())
                .put("candidates", choice.candidates().stream().map(RecipeResult::of).toList()));
        return result.put("recipe", chosen);
    }

    private static JsonObject of(EncodingChoice.Candidate candidate) {
        return new JsonObject()
                .put("name", candidate.name())
                .put("c", candidate.c())
                .put("log_loss",
                        of(candidate.logLoss(), candidate.folds().stream().map(FoldScores::logLoss).toList()))
                .put("accuracy",
                        of(candidate.accuracy(), candidate.folds().stream().map(FoldScores::accuracy).toList()));
    }

    private static JsonObject of(Spread spread, List<Double> folds) {
        return new JsonObject().put("mean", spread.mean()).put("standard_deviation", spread.deviation())
                .put("per_fold", folds);
    }
}
