package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.data.RepresentationOption;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.evaluation.ChosenRecipe;
import dev.hourglass.learning.RecipeTerms;
import dev.hourglass.study.BestRecipe;
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

    /** How a recipe is found. */
    public static RecipeTerms terms(Invocation invocation) {
        return new RecipeTerms(recipe -> TrainingOptions.settings(invocation, recipe),
                ClassifierOptions.search(invocation));
    }

    /**
     * The recipe that is to be found, for an encoder that a study is about.
     *
     * @param taken what of an encoder
     */
    public static BestRecipe sought(Invocation invocation, Representation taken) {
        return new BestRecipe(terms(invocation), LayerOptions.findsWidth(invocation), taken);
    }

    /** An invocation with the C by which a recipe was found, where it was: what follows need not find C once more. */
    public static Invocation settle(Invocation invocation, ChosenRecipe recipe) {
        return recipe.scores().map(choice -> ClassifierOptions.withC(invocation, choice.winner().c()))
                .orElse(invocation);
    }
}
