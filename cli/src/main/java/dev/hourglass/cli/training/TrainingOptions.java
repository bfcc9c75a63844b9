package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.loss.MeanSquaredError;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.ValueType;
import java.util.ArrayList;
import java.util.List;

/** The options that decide a training; their defaults are those of {@link AutoencoderSettings}. */
public final class TrainingOptions {
    private static final AutoencoderSettings DEFAULTS = new AutoencoderSettings();
    private static final String AUTO = "auto";

    /** Passes over the data. */
    public static final Option<Integer> EPOCHS = Option.of("epochs", "N", ValueType.wholeNumber(1, Integer.MAX_VALUE),
            "passes over the training rows").orElse(DEFAULTS.epochs());
    /** What a recipe is, in a help text. */
    static final String KNOWN_RECIPES = "what stands where no option says otherwise: "
            + ValueType.listed(recipes()) + ", which hourglass help recipes explains";
    /** Rows between two updates. */
    private static final Option<Object> BATCH_SIZE = SettingOption.of(Setting.BATCH_SIZE, "N", "rows between two"
            + " updates (default: the recipe's; of the tutorial " + DEFAULTS.batchSize() + ")");
    static final Option<String> RECIPE = Option.of("recipe", "NAME", ValueType.oneOf(recipes(AUTO)),
            KNOWN_RECIPES + ", or auto, which finds what tells classes best").orElse(Recipe.TUTORIAL.toString());
    private static final Option<Object> SCALE = SettingOption.of(Setting.SCALE, "NAME",
            "how columns are brought to one size: minmax (0 to 1), standard (mean 0, deviation 1), soft-whitening"
                    + " (principal components, brought nearer to each other), robust (median 0, interquartile range 1)"
                    + " or rank-gauss (normal scores of ranks) (default: the recipe's; of the tutorial "
                    + DEFAULTS.scaling() + ")");
    private static final Option<Object> LOSS = SettingOption.of(Setting.LOSS, "NAME[:X]",
            "what is to become smaller").orElse(new MeanSquaredError());
    private static final Option<Object> L1 = SettingOption.of(Setting.L1, "X",
            "penalty on the absolute values of weights").orElse(0.0);
    private static final Option<Object> L2 = SettingOption.of(Setting.L2, "X",
            "penalty on the squares of weights").orElse(0.0);

    private static final List<Option<?>> BESIDES_RECIPE =
            CommandSpec.options(List.of(SCALE, EPOCHS, BATCH_SIZE, LOSS, L1, L2), DescentOptions.ALL);

    /** How parts of a training are written, for the descriptions of commands. */
    public static final String NOTATION = "What has a NAME may take numbers after colons, in order or by name:"
            + " leaky_relu:0.1, sgd:0.1:momentum=0.9.";

    private TrainingOptions() {
    }

    /** The names of recipes, and other words that stand beside them. */
    static List<String> recipes(String... others) {
        List<String> names = new ArrayList<>();
        for (Recipe recipe : Recipe.values()) {
            names.add(recipe.toString());
        }
        names.addAll(List.of(others));
        return names;
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
        return invocation.get(RECIPE).equals(AUTO);
    }

    /** What an invocation asks for; where a recipe is to be found, what a training can be at most, which whiten is. */
    public static AutoencoderSettings settings(Invocation invocation) {
        return settings(invocation, isAuto(invocation) ? Recipe.WHITEN : Recipe.of(invocation.get(RECIPE)));
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
