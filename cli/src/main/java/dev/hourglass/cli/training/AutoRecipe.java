package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.TrainingRemedies;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.OptionWords;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.evaluation.EncodingSearch;
import dev.hourglass.evaluation.RecipeSearch;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.NonFiniteLossException;
import dev.hourglass.preprocessing.Features;
import java.util.List;
import java.util.Optional;

/** The recipe that is found by what a classifier makes of its encoder, cross-validated on the rows to learn from. */
public final class AutoRecipe {
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

    /**
     * A choice among the raw columns and the recipes.
     *
     * @param taken      what of an encoder
     * @param classifier what is fitted to it, and every C to try
     */
    public static EncodingSearch search(Invocation invocation, Representation taken, RegularizationSearch classifier) {
        return RecipeSearch.among(recipe -> TrainingOptions.settings(invocation, recipe), taken, classifier);
    }

    /** An invocation with the C by which a recipe was found, where it was: what follows need not find C once more. */
    static Invocation settle(Invocation invocation, ChosenRecipe recipe) {
        return recipe.scores().map(choice -> ClassifierOptions.withC(invocation, choice.winner().c()))
                .orElse(invocation);
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
            return RecipeSearch.choice(Optional.empty());
        }
        try (StepBar bar = StepBar.start(invocation, parts)) {
            return RecipeSearch.choice(search.run(features, rows, classes, seed, invocation.threads(),
                    done -> bar.next()));
        } catch (NonFiniteLossException failure) {
            throw new CommandException(ExitCode.BAD_DATA, "in one of the folds by which the recipe is chosen, "
                    + failure.getMessage(), OptionWords.of(TrainingRemedies.gentler(
                    TrainingOptions.settings(invocation).descent())), failure);
        }
    }
}
