package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.evaluation.Contestant;
import dev.hourglass.evaluation.Contestants;
import dev.hourglass.evaluation.EncodingChoice;
import dev.hourglass.evaluation.EncodingSearch;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.preprocessing.Features;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The recipe that is found by what a classifier makes of its encoder, cross-validated on the rows to learn from. */
public final class AutoRecipe {
    private static final List<Recipe> RECIPES = List.of(Recipe.DENOISE, Recipe.WHITEN);

    private AutoRecipe() {
    }

    /** Refuses to choose without classes. */
    public static void requireClasses(boolean named) {
        if (!named) {
            throw CommandException.usage("the recipe auto is chosen by how well classes are told, and there are none",
                    "name their column with --target, or choose a recipe yourself, such as --recipe whiten");
        }
    }

    /**
     * What is taken of an encoder; where a recipe is to be found and the command line says nothing, all layers.
     *
     * @param layers how many the encoder has
     */
    public static Representation taken(Invocation invocation, int layers) {
        boolean asks = RepresentationOption.ALL.stream().anyMatch(invocation::has);
        return TrainingOptions.isAuto(invocation) && !asks ? Representation.DEEP
                : RepresentationOption.taken(invocation, layers);
    }

    /** The same of a command that always finds a recipe, and takes no single layer. */
    public static Representation deepUnlessAsked(Invocation invocation) {
        return invocation.has(RepresentationOption.FEATURES) ? invocation.get(RepresentationOption.FEATURES)
                : Representation.DEEP;
    }

    /**
     * What a command that may find a recipe takes in place of an option's default if it does; empty for no other.
     *
     * @param options of the command
     * @param option  one of them
     */
    public static Optional<String> usual(List<Option<?>> options, Option<?> option) {
        if (!options.contains(TrainingOptions.RECIPE)) {
            return Optional.empty();
        }
        return option == RepresentationOption.FEATURES ? Optional.of(Representation.DEEP.toString())
                : option == ClassifierOptions.C ? Optional.of(ClassifierOptions.AUTO) : Optional.empty();
    }

    /** The encoder that gives the columns themselves. */
    public static MethodSettings raw(Invocation invocation) {
        return new MethodSettings(Method.STANDARDIZATION).withSeed(invocation.get(GlobalOptions.SEED));
    }

    /**
     * A choice among the raw columns and the recipes.
     *
     * @param taken      what of an encoder
     * @param classifier what is fitted to it, and every C to try
     */
    public static EncodingSearch search(Invocation invocation, Representation taken, RegularizationSearch classifier) {
        List<Contestant> contestants = new ArrayList<>(List.of(Contestants.raw()));
        for (Recipe recipe : RECIPES) {
            contestants.add(Contestants.encoder(recipe.toString(), TrainingOptions.settings(invocation, recipe),
                    taken));
        }
        return new EncodingSearch(contestants, classifier, EncodingSearch.FOLDS);
    }

    /**
     * Chooses, showing progress.
     *
     * @param rows    to learn from, prepared by the features
     * @param classes of the rows, from 0
     * @param taken   what of an encoder
     */
    public static ChosenRecipe choose(Invocation invocation, Features features, DoubleMatrix rows, int[] classes,
            Representation taken) {
        EncodingSearch search = search(invocation, taken, ClassifierOptions.search(invocation));
        long seed = invocation.get(GlobalOptions.SEED);
        int parts = search.parts(classes);
        if (parts == 0) {
            return ChosenRecipe.unmeasured();
        }
        try (StepBar bar = StepBar.start(invocation, parts)) {
            EncodingChoice choice = search.run(features, rows, classes, seed, invocation.threads(),
                    done -> bar.next()).orElseThrow();
            return ChosenRecipe.of(choice.chosen() == 0 ? Optional.empty()
                    : Optional.of(RECIPES.get(choice.chosen() - 1)), choice);
        } catch (NonFiniteLossException failure) {
            throw new CommandException(ExitCode.BAD_DATA, "in one of the folds by which the recipe is chosen, "
                    + failure.getMessage(), DescentOptions.gentler(TrainingOptions.settings(invocation).descent()),
                    failure);
        }
    }

    /**
     * The recipe that a training which is gone on with was begun with, which its scaling and noise tell. Where options
     * gave both, recipes do not differ.
     *
     * @param settings of that training
     */
    public static ChosenRecipe of(AutoencoderSettings settings) {
        return ChosenRecipe.begun(Collections.max(RECIPES, Comparator.comparing(recipe -> alike(recipe, settings))));
    }

    private static int alike(Recipe recipe, AutoencoderSettings settings) {
        AutoencoderSettings own = recipe.settings();
        return (own.scaling() == settings.scaling() ? 1 : 0)
                + (own.layers().noise().equals(settings.layers().noise()) ? 1 : 0);
    }
}
