package dev.hourglass.learning;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.evaluation.RecipeSearch;
import dev.hourglass.linear.RegularizationSearch;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is learned from a table besides its columns.
 *
 * @param training    of the autoencoder; where a recipe is to be found, the most that a training can be
 * @param method      by which an encoder is made in place of a training, if it is
 * @param recipes     how a recipe is found first, if one is to be; the table has a target then
 * @param recipe      that was found before, of a training that is resumed
 * @param widthSearch whether the width of the code is found by a search
 * @param taken       what of the encoder a classifier gets
 * @param classifier  what is fitted to that, and every C to try, if a classifier is to be; asked for when a recipe has
 *                    been found, whose C it may take
 * @param decoder     whether the whole autoencoder is kept; not beside a classifier
 * @param classes     whether codes are to tell classes of whoever uses them: a width is judged by that then
 */
public record LearningSettings(AutoencoderSettings training, Optional<MethodSettings> method,
        Optional<RecipeTerms> recipes, Optional<ChosenRecipe> recipe, boolean widthSearch, Representation taken,
        Optional<Supplier<RegularizationSearch>> classifier, boolean decoder, boolean classes) {

    /**
     * Refuses what would make two models.
     *
     * @param training    of the autoencoder
     * @param method      in place of a training
     * @param recipes     how a recipe is found
     * @param recipe      that was found before
     * @param widthSearch whether the width is found
     * @param taken       what of the encoder a classifier gets
     * @param classifier  what is fitted to that
     * @param decoder     whether the whole autoencoder is kept
     * @param classes     whether codes are to tell classes
     */
    public LearningSettings {
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(recipes, "recipes");
        Objects.requireNonNull(recipe, "recipe");
        Objects.requireNonNull(taken, "taken");
        Objects.requireNonNull(classifier, "classifier");
        if (decoder && classifier.isPresent()) {
            throw new IllegalArgumentException("a classifier and a whole autoencoder would be two models");
        }
    }

    /** The tutorial's training; an encoder alone is kept. */
    public LearningSettings() {
        this(new AutoencoderSettings(), Optional.empty(), Optional.empty(), Optional.empty(), false,
                Representation.CODE, Optional.empty(), false, false);
    }

    /**
     * {@return the same with another training}
     *
     * @param other of the autoencoder
     */
    public LearningSettings withTraining(AutoencoderSettings other) {
        return new LearningSettings(other, method, recipes, recipe, widthSearch, taken, classifier, decoder,
                classes);
    }

    /**
     * {@return the same without a training, or with one}
     *
     * @param other by which an encoder is made in place of a training
     */
    public LearningSettings withMethod(Optional<MethodSettings> other) {
        return new LearningSettings(training, other, recipes, recipe, widthSearch, taken, classifier, decoder,
                classes);
    }

    /**
     * {@return the same with a recipe that is to be found, or without}
     *
     * @param terms how it is found
     */
    public LearningSettings withRecipes(Optional<RecipeTerms> terms) {
        return new LearningSettings(training, method, terms, recipe, widthSearch, taken, classifier, decoder,
                classes);
    }

    /**
     * {@return the same with a recipe that was found before, or without}
     *
     * @param found of a training that is resumed
     */
    public LearningSettings withRecipe(Optional<ChosenRecipe> found) {
        return new LearningSettings(training, method, recipes, found, widthSearch, taken, classifier, decoder,
                classes);
    }

    /**
     * {@return the same with a width that is found by a search, or without}
     *
     * @param on whether it is
     */
    public LearningSettings withWidthSearch(boolean on) {
        return new LearningSettings(training, method, recipes, recipe, on, taken, classifier, decoder,
                classes);
    }

    /**
     * {@return the same with something else for classifiers}
     *
     * @param other what of the encoder they get
     */
    public LearningSettings withTaken(Representation other) {
        return new LearningSettings(training, method, recipes, recipe, widthSearch, other, classifier, decoder,
                classes);
    }

    /**
     * {@return the same with a classifier, or without}
     *
     * @param other what is fitted, and every C to try
     */
    public LearningSettings withClassifier(Optional<Supplier<RegularizationSearch>> other) {
        return new LearningSettings(training, method, recipes, recipe, widthSearch, taken, other, decoder,
                classes);
    }

    /**
     * {@return the same with the whole autoencoder, or the encoder alone}
     *
     * @param kept whether the decoder is kept
     */
    public LearningSettings withDecoder(boolean kept) {
        return new LearningSettings(training, method, recipes, recipe, widthSearch, taken, classifier, kept,
                classes);
    }

    /**
     * {@return the same for codes that are to tell classes, or for any}
     *
     * @param told whether they are, of whoever uses them
     */
    public LearningSettings withClasses(boolean told) {
        return new LearningSettings(training, method, recipes, recipe, widthSearch, taken, classifier, decoder, told);
    }

    /**
     * {@return the same settings for going on with a training: recipe and width are not searched for again}
     *
     * @param begun what the training was begun with
     */
    public LearningSettings goingOn(AutoencoderSettings begun) {
        Objects.requireNonNull(begun, "begun");
        return withTraining(begun).withRecipe(recipes.map(terms -> RecipeSearch.begun(begun)).or(() -> recipe))
                .withRecipes(Optional.empty()).withWidthSearch(false);
    }

    /** {@return whether classes are to be told by what is learned} */
    public boolean usesClasses() {
        return classes || classifier.isPresent() || recipes.isPresent() || recipe.isPresent();
    }
}
