package dev.hourglass.learning;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.TrainingRemedies;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.evaluation.EncodingSearch;
import dev.hourglass.evaluation.RecipeSearch;
import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.preparation.PreparedTable;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * How a recipe is found by what a classifier makes of its encoder, cross-validated on the rows to learn from.
 *
 * @param settings   of a training by a recipe, of the same seed for all
 * @param classifier what is fitted to what is taken of an encoder, and every C to try
 */
public record RecipeTerms(Function<Recipe, AutoencoderSettings> settings, RegularizationSearch classifier) {

    /**
     * Refuses null.
     *
     * @param settings   of a training by a recipe
     * @param classifier what is fitted, and every C to try
     */
    public RecipeTerms {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(classifier, "classifier");
    }

    /** Settings that all recipes have in common. */
    private AutoencoderSettings any() {
        return settings.apply(Recipe.WHITEN);
    }

    /** {@return the seed of every training} */
    public long seed() {
        return any().seed();
    }

    /**
     * {@return the recipe, or that the raw columns are as good}
     *
     * @param table    with a target
     * @param taken    what of an encoder
     * @param threads  threads to use, 1 or more; changes no bit
     * @param listener is told how far the search has come
     * @throws UnusableDataException if a training does not come to finite numbers
     */
    public ChosenRecipe choose(PreparedTable table, Representation taken, int threads, LearningListener listener) {
        EncodingSearch search = RecipeSearch.among(settings, taken, classifier);
        int[] classes = table.learnedClasses().orElseThrow();
        int parts = search.parts(classes);
        if (parts == 0) {
            return RecipeSearch.choice(Optional.empty());
        }
        try {
            return listener.inSteps(parts, done -> RecipeSearch.choice(search.run(table.features(), table.learned(),
                    classes, seed(), threads, eachOnce(done))));
        } catch (NonFiniteLossException failure) {
            throw UnusableDataException.of(failure, TrainingRemedies.gentler(any().descent()))
                    .in("in one of the folds by which the recipe is chosen, ");
        }
    }

    /**
     * A search reports how many parts have ended, sometimes several more at once; this calls {@code done} once for
     * each.
     */
    private static IntConsumer eachOnce(Runnable done) {
        AtomicInteger told = new AtomicInteger();
        return ended -> {
            while (told.get() < ended) {
                told.incrementAndGet();
                done.run();
            }
        };
    }
}
