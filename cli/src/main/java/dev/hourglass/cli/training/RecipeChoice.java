package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Recipe;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A recipe, or that one is to be found.
 *
 * @param given the recipe; empty where it is to be found
 */
record RecipeChoice(Optional<Recipe> given) {
    static final RecipeChoice USUAL = new RecipeChoice(Optional.of(Recipe.TUTORIAL));
    private static final String AUTO = "auto";
    private static final Recipe WIDEST = Recipe.WHITEN;

    /** All that there are, by their names. */
    static Map<String, RecipeChoice> byName() {
        Map<String, RecipeChoice> choices = known();
        choices.put(AUTO, new RecipeChoice(Optional.empty()));
        return choices;
    }

    /** Those that need not be found, by their names. */
    static Map<String, RecipeChoice> known() {
        Map<String, RecipeChoice> choices = new LinkedHashMap<>();
        for (Recipe recipe : Recipe.values()) {
            choices.put(recipe.toString(), new RecipeChoice(Optional.of(recipe)));
        }
        return choices;
    }

    /** Names as a sentence has them. In a loop: every start makes this, and streams take long to start. */
    static String listed(Map<String, RecipeChoice> choices) {
        StringBuilder text = new StringBuilder();
        int left = choices.size();
        for (String name : choices.keySet()) {
            left--;
            text.append(name).append(left == 0 ? "" : left == 1 ? " or " : ", ");
        }
        return text.toString();
    }

    /** The recipe; where it is to be found, one that is as wide as any. */
    Recipe orWidest() {
        return given.orElse(WIDEST);
    }

    /** As a command line has it. */
    @Override
    public String toString() {
        return given.isPresent() ? given.get().toString() : AUTO;
    }
}
