package dev.hourglass.evaluation;

import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.number.FixedDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A recipe that was found, and why; {@link RecipeSearch} finds it.
 *
 * @param recipe the recipe; empty where the raw columns are as good
 * @param scores what it was found by; empty where nothing was measured
 * @param reason a sentence
 */
public record ChosenRecipe(Optional<Recipe> recipe, Optional<EncodingChoice> scores, String reason) {
    private static final int DIGITS = 4;
    private static final String RAW = "raw columns";

    /**
     * Refuses null.
     *
     * @param recipe the recipe; empty where the raw columns are as good
     * @param scores what it was found by; empty where nothing was measured
     * @param reason a sentence
     */
    public ChosenRecipe {
        Objects.requireNonNull(recipe, "recipe");
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(reason, "reason");
    }

    /** Found by scores, of which those of the raw columns are the first. */
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

    /** The raw columns, where nothing could be measured. */
    static ChosenRecipe unmeasured() {
        return new ChosenRecipe(Optional.empty(), Optional.empty(),
                "a class has a single row, so that nothing can be measured");
    }

    /** What a resumed training was begun with. */
    static ChosenRecipe begun(Recipe recipe) {
        return new ChosenRecipe(Optional.of(recipe), Optional.empty(), "chosen before the training was stopped");
    }

    /** {@return whether the columns themselves are as good} */
    public boolean isRaw() {
        return recipe.isEmpty();
    }

    /** {@return the recipe's name, or {@code raw columns}} */
    public String name() {
        return recipe.map(Recipe::toString).orElse(RAW);
    }
}
