package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderLayers;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Recipe;
import dev.hourglass.autoencoder.Scaling;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ParsedArguments;
import dev.hourglass.cli.arguments.PartType;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Linear;
import dev.hourglass.loss.L1L2;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.MeanSquaredError;
import dev.hourglass.loss.Objective;
import dev.hourglass.registry.Notation;
import java.util.ArrayList;
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
    /** Rows between two updates. */
    static final Option<Integer> BATCH_SIZE = Option.of("batch-size", "N", SIZE, "rows between two updates")
            .orElse(DEFAULTS.batchSize());
    private static final Option<RecipeChoice> RECIPE = Option.of("recipe", "NAME",
            ValueType.oneOf("tutorial, denoise, whiten or auto", RecipeChoice.byName()),
            "what stands where no option says otherwise: tutorial, denoise or whiten, which hourglass help recipes"
                    + " explains, or auto, which finds what tells classes best").orElse(RecipeChoice.USUAL);
    private static final Option<Scaling> SCALE = Option.of("scale", "NAME",
            ValueType.oneOf("minmax, standard, soft-whitening, robust or rank-gauss", scalings()),
            "how columns are brought to one size: minmax (0 to 1), standard (mean 0, deviation 1), soft-whitening"
                    + " (principal components, brought nearer to each other), robust (median 0, interquartile range 1)"
                    + " or rank-gauss (normal scores of ranks)").orElse(Scaling.MIN_MAX);
    private static final Option<Loss> LOSS = Option.of("loss", "NAME[:X]", PartType.LOSS,
            "what is to become smaller").orElse(new MeanSquaredError());
    private static final Option<Double> L1 = Option.of("l1", "X", ValueType.notNegative(),
            "penalty on the absolute values of weights").orElse(0.0);
    private static final Option<Double> L2 = Option.of("l2", "X", ValueType.notNegative(),
            "penalty on the squares of weights").orElse(0.0);

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
        List<Option<?>> options = new ArrayList<>(List.of(RECIPE));
        options.addAll(besidesRecipe());
        return options;
    }

    private static List<Option<?>> besidesRecipe() {
        List<Option<?>> options = new ArrayList<>(List.of(SCALE, EPOCHS, BATCH_SIZE, LOSS, L1, L2));
        options.addAll(DescentOptions.ALL);
        return options;
    }

    /** All of them, in the order of the help. */
    public static List<Option<?>> all() {
        List<Option<?>> options = new ArrayList<>(LayerOptions.ALL);
        options.addAll(learning());
        return options;
    }

    /** All that go for any recipe, in the order of the help. */
    public static List<Option<?>> ofAnyRecipe() {
        List<Option<?>> options = new ArrayList<>(LayerOptions.ALL);
        options.addAll(besidesRecipe());
        return options;
    }

    /** Whether the recipe is to be found. */
    public static boolean isAuto(Invocation invocation) {
        return isAuto(invocation.arguments());
    }

    /** Whether the recipe was to be found. */
    static boolean isAuto(ParsedArguments arguments) {
        return arguments.find(RECIPE).orElseThrow().given().isEmpty();
    }

    /** What an invocation asks for; where a recipe is to be found, what a training can be at most. */
    static AutoencoderSettings settings(Invocation invocation) {
        return settings(invocation, invocation.get(RECIPE).orWidest());
    }

    /** A recipe, but for what an invocation gives. */
    public static AutoencoderSettings settings(Invocation invocation, Recipe chosen) {
        AutoencoderSettings recipe = chosen.settings();
        AutoencoderLayers layers = LayerOptions.layers(invocation, recipe.layers());
        int batchSize = given(invocation, BATCH_SIZE, recipe.batchSize());
        LayerOptions.requireRows(layers, invocation, batchSize, BATCH_SIZE);
        Loss loss = invocation.get(LOSS);
        requireOutputs(loss, layers.afterOutput());
        Scaling scaling = given(invocation, SCALE, recipe.scaling());
        requireShares(loss, scaling);
        LayerOptions.requireReach(layers, scaling, SCALE);
        return new AutoencoderSettings()
                .withLayers(layers)
                .withObjective(new Objective(loss, new L1L2(invocation.get(L1), invocation.get(L2))))
                .withDescent(DescentOptions.descent(invocation, recipe.optimizer()))
                .withEpochs(invocation.get(EPOCHS))
                .withBatchSize(batchSize)
                .withSeed(invocation.get(GlobalOptions.SEED))
                .withScaling(scaling);
    }

    /** Whether an option that is not among given ones has a value of their recipe, and not its default. */
    static boolean isOfRecipe(Option<?> option, ParsedArguments arguments) {
        return List.of(SCALE, BATCH_SIZE, DescentOptions.OPTIMIZER).contains(option) && !arguments.has(option)
                && arguments.find(RECIPE).orElseThrow().orWidest() != Recipe.TUTORIAL;
    }

    /** What the command line gives, or else the recipe. */
    private static <T> T given(Invocation invocation, Option<T> option, T recipe) {
        return invocation.has(option) ? invocation.get(option) : recipe;
    }

    private static void requireShares(Loss loss, Scaling scaling) {
        if (scaling != Scaling.MIN_MAX && AutoencoderSettings.comparesShares(loss)) {
            throw CommandException.usage(LOSS.spelling() + " " + Notation.of(loss) + " needs columns between 0 and 1,"
                    + " where the scaling " + scaling + " does not leave them",
                    "add " + SCALE.spelling() + " " + Scaling.MIN_MAX + ", or use another loss");
        }
    }

    /** Refuses outputs that a loss can make nothing of: it would go on for all epochs, and learn nothing of use. */
    private static void requireOutputs(Loss loss, List<Layer> after) {
        if (loss.needsShares() && after.stream().noneMatch(Layer::givesShares)) {
            throw CommandException.usage(LOSS.spelling() + " " + Notation.of(loss)
                    + " needs outputs between 0 and 1", "add --output-activation sigmoid");
        }
        if (loss.needsScores() && after.stream().anyMatch(layer -> layer.kind() != Linear.KIND)) {
            throw CommandException.usage(LOSS.spelling() + " " + Notation.of(loss) + " makes probabilities of outputs"
                    + " by itself, and takes any number", "leave --output-activation out");
        }
    }
}
