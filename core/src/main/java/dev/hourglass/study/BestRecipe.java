package dev.hourglass.study;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.TrainingRemedies;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.evaluation.EncodingSearch;
import dev.hourglass.evaluation.RecipeSearch;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.schedule.EarlyStopping;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The recipe whose encoder a classifier makes the most of, by cross-validation on rows to learn from; or the columns
 * themselves where none is evidently better.
 *
 * @param settings   of a training by a recipe
 * @param findsWidth whether a search finds the width of the code, once the recipe is chosen
 * @param taken      what of an encoder
 * @param classifier what is fitted to choose by, and every C to try
 */
public record BestRecipe(Function<Recipe, AutoencoderSettings> settings, boolean findsWidth, Representation taken,
        RegularizationSearch classifier) implements EncodingSource {
    /**
     * Refuses null.
     *
     * @param settings   of a training by a recipe
     * @param findsWidth whether a search finds the width of the code
     * @param taken      what of an encoder
     * @param classifier what is fitted to choose by
     */
    public BestRecipe {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(taken, "taken");
        Objects.requireNonNull(classifier, "classifier");
    }

    @Override
    public Encoding of(StudyTable data, StudyListener listener) {
        int[] learn = data.table().parts().learn();
        ChosenRecipe chosen = choose(data.table().features(), data.table().rows().selectRows(learn),
                data.target().codes(learn), data.threads(), listener);
        EncodingSource source = chosen.recipe()
                .map(recipe -> EncodingSource.trained(settings.apply(recipe), findsWidth, taken))
                .orElseGet(() -> EncodingSource.fitted(RecipeSearch.raw(any().seed()), Representation.CODE));
        return source.of(data, listener).with(chosen);
    }

    /** Settings that all recipes have in common. */
    private AutoencoderSettings any() {
        return settings.apply(Recipe.WHITEN);
    }

    /**
     * {@return the recipe, or the raw columns}
     *
     * @param features how cells became the rows
     * @param rows     to learn from, not scaled
     * @param classes  of the rows, from 0
     * @param threads  1 or more, which change no bit
     * @param listener hears of the steps
     * @throws UnusableDataException if a training does not come to finite numbers
     */
    public ChosenRecipe choose(Features features, DoubleMatrix rows, int[] classes, int threads,
            StudyListener listener) {
        // Rows to stop by are not to be had inside the folds: those to measure on must not be looked at.
        EncodingSearch search = RecipeSearch.among(
                recipe -> settings.apply(recipe).withStopping(EarlyStopping.NEVER), taken, classifier);
        int parts = search.parts(classes);
        if (parts == 0) {
            return RecipeSearch.choice(Optional.empty());
        }
        try {
            return listener.inSteps(parts, done -> RecipeSearch.choice(
                    search.run(features, rows, classes, any().seed(), threads, count -> done.run())));
        } catch (NonFiniteLossException failure) {
            throw UnusableDataException.of(failure, TrainingRemedies.gentler(any().descent()))
                    .in("in one of the folds by which the recipe is chosen, ");
        }
    }
}
