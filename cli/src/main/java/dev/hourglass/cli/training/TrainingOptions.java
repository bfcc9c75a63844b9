package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Scaling;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PartType;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.MeanSquaredError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The options that decide a training; their defaults are those of {@link AutoencoderSettings}. */
public final class TrainingOptions {
    private static final AutoencoderSettings DEFAULTS = new AutoencoderSettings();
    private static final ValueType<Integer> SIZE = ValueType.wholeNumber(1, Integer.MAX_VALUE);

    /** Passes over the data. */
    public static final Option<Integer> EPOCHS = Option.of("epochs", "N", SIZE, "passes over the training rows")
            .orElse(DEFAULTS.epochs());
    /** What a recipe is, in a help text. */
    static final String KNOWN_RECIPES = "what stands where no option says otherwise: "
            + RecipeChoice.listed(RecipeChoice.known()) + ", which hourglass help recipes explains";
    /** Rows between two updates. */
    static final Option<Integer> BATCH_SIZE = Option.of("batch-size", "N", SIZE, "rows between two updates (default:"
            + " the recipe's; of the tutorial " + DEFAULTS.batchSize() + ")");
    static final Option<RecipeChoice> RECIPE = Option.of("recipe", "NAME",
            ValueType.oneOf(RecipeChoice.listed(RecipeChoice.byName()), RecipeChoice.byName()),
            KNOWN_RECIPES + ", or auto, which finds what tells classes best").orElse(RecipeChoice.USUAL);
    static final Option<Scaling> SCALE = Option.of("scale", "NAME",
            ValueType.oneOf("minmax, standard, soft-whitening, robust or rank-gauss", scalings()),
            "how columns are brought to one size: minmax (0 to 1), standard (mean 0, deviation 1), soft-whitening"
                    + " (principal components, brought nearer to each other), robust (median 0, interquartile range 1)"
                    + " or rank-gauss (normal scores of ranks) (default: the recipe's; of the tutorial "
                    + DEFAULTS.scaling() + ")");
    static final Option<Loss> LOSS = Option.of("loss", "NAME[:X]", PartType.LOSS,
            "what is to become smaller").orElse(new MeanSquaredError());
    static final Option<Double> L1 = Option.of("l1", "X", ValueType.notNegative(),
            "penalty on the absolute values of weights").orElse(0.0);
    static final Option<Double> L2 = Option.of("l2", "X", ValueType.notNegative(),
            "penalty on the squares of weights").orElse(0.0);

    private static final List<Option<?>> BESIDES_RECIPE =
            CommandSpec.options(List.of(SCALE, EPOCHS, BATCH_SIZE, LOSS, L1, L2), DescentOptions.ALL);

    /** How parts of a training are written, for the descriptions of commands. */
    public static final String NOTATION = "What has a NAME may take numbers after colons, in order or by name:"
            + " leaky_relu:0.1, sgd:0.1:momentum=0.9.";

    private TrainingOptions() {
    }

    private static Map<String, Scaling> scalings() {
        return Arrays.stream(Scaling.values()).collect(Collectors.toMap(Scaling::toString, scaling -> scaling));
    }

    /** Those that say how a network learns, whatever its layers are, in the order of the help. */
    public static List<Option<?>> learning() {
        return CommandSpec.options(List.of(RECIPE), BESIDES_RECIPE);
    }

    /** All of them, in the order of the help. */
    public static List<Option<?>> all() {
        return CommandSpec.options(LayerOptions.ALL, learning());
    }

    /** All that go for any recipe, in the order of the help. */
    public static List<Option<?>> ofAnyRecipe() {
        return CommandSpec.options(LayerOptions.ALL, BESIDES_RECIPE);
    }

    /** Whether the recipe is to be found. */
    public static boolean isAuto(Invocation invocation) {
        return invocation.get(RECIPE).given().isEmpty();
    }

    /** What an invocation asks for; where a recipe is to be found, what a training can be at most. */
    public static AutoencoderSettings settings(Invocation invocation) {
        return settings(invocation, invocation.get(RECIPE).orWidest());
    }

    /** A recipe, but for what an invocation gives. */
    public static AutoencoderSettings settings(Invocation invocation, Recipe chosen) {
        LayerOptions.requireTogether(invocation);
        AutoencoderSettings settings = SettingOption.given(invocation, CommandSpec.options(all(),
                ValidationOptions.ALL, List.of(GlobalOptions.SEED))).over(chosen.settings());
        settings.requireUsable();
        ValidationOptions.requireTogether(invocation);
        settings.requireMeasurable(invocation.get(ValidationOptions.VALIDATION) > 0);
        return settings;
    }
}
