package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.AlignedColumns;
import dev.hourglass.evaluation.EncodingChoice;
import dev.hourglass.evaluation.Spread;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.FoldScores;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.number.ShortestDecimal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recipe that was found, and why.
 *
 * @param recipe the recipe; empty where the raw columns are as good
 * @param scores what it was found by; empty where nothing was measured
 * @param reason a sentence
 */
public record ChosenRecipe(Optional<Recipe> recipe, Optional<EncodingChoice> scores, String reason) {
    private static final int DIGITS = 4;
    private static final String RAW = "raw columns";

    /** Found by scores. */
    static ChosenRecipe of(Optional<Recipe> recipe, EncodingChoice scores) {
        return new ChosenRecipe(recipe, Optional.of(scores), reason(recipe, scores));
    }

    private static String reason(Optional<Recipe> recipe, EncodingChoice scores) {
        String rival = scores.rival().name();
        if (!scores.rival().isUsable()) {
            return "nothing else makes finite numbers of every row";
        }
        if (!scores.candidates().get(0).isUsable()) {
            return "the " + RAW + " make no finite numbers of every row";
        }
        String gain = FixedDecimal.fixed(Math.abs(scores.gain()), DIGITS) + " (standard error "
                + FixedDecimal.fixed(scores.standardError(), DIGITS) + ")";
        if (recipe.isPresent()) {
            return "its log loss is below that of the " + RAW + " by " + gain;
        }
        return scores.gain() > 0 ? "the log loss of " + rival + " is below theirs by no more than a standard error, "
                + gain : "the log loss of " + rival + " is not below theirs but above, by " + gain;
    }

    /** Where nothing could be measured. */
    static ChosenRecipe unmeasured() {
        return new ChosenRecipe(Optional.empty(), Optional.empty(),
                "a class has a single row, so that nothing can be measured");
    }

    /** What a training that is gone on with was begun with. */
    static ChosenRecipe begun(Recipe recipe) {
        return new ChosenRecipe(Optional.of(recipe), Optional.empty(), "chosen before the training was stopped");
    }

    /** An invocation with the C by which it was found, where it was: what follows need not find C once more. */
    public Invocation settle(Invocation invocation) {
        return scores.map(choice -> ClassifierOptions.withC(invocation, choice.winner().c())).orElse(invocation);
    }

    /** Whether the columns themselves are as good. */
    public boolean isRaw() {
        return recipe.isEmpty();
    }

    private String name() {
        return recipe.map(Recipe::toString).orElse(RAW);
    }

    /** Tells people. */
    public void print(Invocation invocation) throws IOException {
        if (scores.isPresent()) {
            List<EncodingChoice.Candidate> candidates = scores.get().candidates();
            invocation.out().printLine("recipe by " + candidates.get(0).folds().size()
                    + "-fold cross-validation on the rows to learn from, all trained anew inside the folds:");
            List<List<String>> rows = new ArrayList<>(List.of(List.of("", "log loss", "accuracy", "C")));
            for (EncodingChoice.Candidate candidate : candidates) {
                rows.add(List.of(candidate.name(), text(candidate.logLoss()), text(candidate.accuracy()),
                        ShortestDecimal.of(candidate.c())));
            }
            for (String line : AlignedColumns.lines(rows)) {
                invocation.out().printLine("  " + line);
            }
        }
        invocation.out().printLine("recipe: " + name() + ": " + reason);
    }

    private static String text(Spread spread) {
        return Double.isFinite(spread.mean()) ? FixedDecimal.fixed(spread.mean(), DIGITS) + " +- "
                + FixedDecimal.fixed(spread.deviation(), DIGITS) : "no finite numbers";
    }

    /** Adds it to a result for machines. */
    public void put(JsonObject result) {
        JsonObject recipeOf = new JsonObject().put("chosen", name()).put("reason", reason);
        scores.ifPresent(choice -> recipeOf.put("gain", choice.gain()).put("standard_error", choice.standardError())
                .put("candidates", choice.candidates().stream().map(ChosenRecipe::json).toList()));
        result.put("recipe", recipeOf);
    }

    private static JsonObject json(EncodingChoice.Candidate candidate) {
        return new JsonObject()
                .put("name", candidate.name())
                .put("c", candidate.c())
                .put("log_loss",
                        json(candidate.logLoss(), candidate.folds().stream().map(FoldScores::logLoss).toList()))
                .put("accuracy",
                        json(candidate.accuracy(), candidate.folds().stream().map(FoldScores::accuracy).toList()));
    }

    private static JsonObject json(Spread spread, List<Double> folds) {
        return new JsonObject().put("mean", spread.mean()).put("deviation", spread.deviation()).put("folds", folds);
    }
}
