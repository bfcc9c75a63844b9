package dev.hourglass.study;

import dev.hourglass.autoencoder.Representation;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.evaluation.RecipeSearch;
import dev.hourglass.learning.RecipeTerms;
import java.util.Objects;

/**
 * The recipe whose encoder a classifier makes the most of, by cross-validation on rows to learn from; or the columns
 * themselves where none is evidently better.
 *
 * @param terms      how the recipe is found
 * @param findsWidth whether a search finds the width of the code, once the recipe is chosen
 * @param taken      what of an encoder
 */
public record BestRecipe(RecipeTerms terms, boolean findsWidth, Representation taken) implements EncodingSource {
    /**
     * Refuses null.
     *
     * @param terms      how the recipe is found
     * @param findsWidth whether a search finds the width of the code
     * @param taken      what of an encoder
     */
    public BestRecipe {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(taken, "taken");
    }

    @Override
    public Encoding of(StudyTable data, StudyListener listener) {
        ChosenRecipe chosen = terms.choose(data.table(), taken, data.threads(), listener);
        EncodingSource source = chosen.recipe()
                .map(recipe -> EncodingSource.trained(terms.settings().apply(recipe), findsWidth, taken))
                .orElseGet(() -> EncodingSource.fitted(RecipeSearch.raw(terms.seed()), Representation.CODE));
        return source.of(data, listener).with(chosen);
    }
}
