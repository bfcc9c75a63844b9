package dev.hourglass.evaluation;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.linear.RegularizationSearch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The recipe whose encoder a classifier makes the most of, or the raw columns where none is evidently better. */
public final class RecipeSearch {
    /** What is chosen among besides the raw columns, in this order. */
    public static final List<Recipe> RECIPES = List.of(Recipe.DENOISE, Recipe.WHITEN);

    private RecipeSearch() {
    }

    /**
     * {@return the search among the raw columns and the recipes; {@link #choice} says what its result means}
     *
     * @param settings   of a training by a recipe; none stops early
     * @param taken      what of an encoder
     * @param classifier what is fitted to it, and every C to try
     */
    public static EncodingSearch among(Function<Recipe, AutoencoderSettings> settings, Representation taken,
            RegularizationSearch classifier) {
        Objects.requireNonNull(taken, "taken");
        Objects.requireNonNull(classifier, "classifier");
        List<Contestant> contestants = new ArrayList<>(List.of(Contestants.raw()));
        for (Recipe recipe : RECIPES) {
            // Rows to stop by are not to be had inside the folds: those to measure on must not be looked at.
            contestants.add(Contestants.encoder(recipe.toString(), settings.apply(recipe).withPatience(0), taken));
        }
        return new EncodingSearch(contestants, classifier, EncodingSearch.FOLDS);
    }

    /**
     * {@return what a search among the recipes has chosen}
     *
     * @param found the result of {@link #among}; nothing where a class has a single row
     */
    public static ChosenRecipe choice(Optional<EncodingChoice> found) {
        return found.map(choice -> ChosenRecipe.of(choice.chosen() == 0 ? Optional.empty()
                : Optional.of(RECIPES.get(choice.chosen() - 1)), choice)).orElseGet(ChosenRecipe::unmeasured);
    }

    /**
     * {@return the recipe that a resumed training was begun with, recognized by its scaling and noise; if both were set
     * separately, recipes do not differ}
     *
     * @param settings of that training
     */
    public static ChosenRecipe begun(AutoencoderSettings settings) {
        return ChosenRecipe.begun(Collections.max(RECIPES, Comparator.comparing(recipe -> alike(recipe, settings))));
    }

    private static int alike(Recipe recipe, AutoencoderSettings settings) {
        AutoencoderSettings own = recipe.settings();
        return (own.scaling() == settings.scaling() ? 1 : 0)
                + (own.layers().noise().equals(settings.layers().noise()) ? 1 : 0);
    }

    /**
     * {@return the encoder to make where the raw columns are chosen: it gives the columns, standardized}
     *
     * @param seed of whatever follows
     */
    public static MethodSettings raw(long seed) {
        return new MethodSettings(Method.STANDARDIZATION).withSeed(seed);
    }
}
