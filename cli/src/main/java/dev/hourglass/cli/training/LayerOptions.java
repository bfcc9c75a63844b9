package dev.hourglass.cli.training;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PartType;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.initializer.GlorotUniform;
import dev.hourglass.initializer.Initializer;
import dev.hourglass.layer.Activation;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.registry.Notation;
import java.util.List;

/** The options that say which layers an autoencoder has; their defaults are those of
 * {@link dev.hourglass.autoencoder.AutoencoderLayers}. */
public final class LayerOptions {
    /** How many units a layer may have. */
    static final ValueType<Integer> UNITS = ValueType.wholeNumber(1, 1_000_000);

    private static final String AUTO = "auto";
    /** Zero columns stand for a width that is to be found; the usual one has it until then. */
    private static final int TO_BE_FOUND = 0;
    /** Columns of a code. */
    static final Option<Integer> BOTTLENECK = Option.of("bottleneck", "N",
            new ValueType<>(UNITS.expected() + ", or " + AUTO,
                    text -> text.equals(AUTO) ? TO_BE_FOUND : UNITS.parse(text)),
            "columns of a code (default: half the numbers that a row becomes, one a column and one for each"
                    + " category, but no fewer than the recipe says); " + AUTO + ": as a search on the rows to learn"
                    + " from finds best");
    static final Option<List<Integer>> HIDDEN = Option.of("hidden", "A,B", ValueType.listOf(UNITS),
            "units of the encoder's hidden layers, which the decoder mirrors; given again, it adds layers (default:"
                    + " 2n,n for n such numbers, but no fewer than the recipe says)")
            .several();
    static final Option<Activation> ACTIVATION = Option.of("activation", "NAME[:X]", PartType.ACTIVATION,
            "of the hidden layers").orElse(new LeakyReLU());
    static final Option<Double> SLOPE = Option.of("slope", "X", ValueType.notNegative(),
            "slope of leaky_relu below zero").orElse(LeakyReLU.DEFAULT_SLOPE);
    static final Option<Boolean> NO_BATCH_NORMALIZATION = Option.flag("no-batch-normalization",
            "leave batch normalization out");
    static final Option<Double> DROPOUT = Option.of("dropout", "RATE",
            ValueType.decimal("a number from 0 to below 1", rate -> rate >= 0 && rate < 1),
            "share of each hidden layer's outputs that a step leaves out").orElse(0.0);
    static final Option<Initializer> INITIALIZER = Option.of("initializer", "NAME[:X]",
            PartType.INITIALIZER, "what weights begin with").orElse(new GlorotUniform());
    static final Option<List<Layer>> LAYERS = Option.of("layers", "LIST", PartType.ENTERING_LAYERS,
            "the encoder as a list of any layers, as in dense:200,bn,relu,dropout:0.1,dense:50; the last outputs are"
                    + " the code; besides activations and noise there are");
    static final Option<List<Layer>> DECODER = Option.of("decoder", "LIST", PartType.LATER_LAYERS.unlisted(),
            "the decoder as such a list, but for its last dense layer (default: the encoder, mirrored)");
    static final Option<Layer> NOISE = Option.of("noise", "NAME:X", PartType.NOISE,
            "what rows go through on their way in, so that it is learned to mend them (default: the recipe's; of the"
                    + " tutorial none)").several();
    static final Option<Activation> BOTTLENECK_ACTIVATION = Option.of("bottleneck-activation",
            "NAME[:X]", PartType.ACTIVATION.unlisted(), "of the code; any that --activation may be (default: none)");
    static final Option<Double> CODE_L1 = Option.of("code-l1", "X", ValueType.notNegative(),
            "penalty on the absolute values of codes, which makes them sparse").orElse(0.0);
    static final Option<Activation> OUTPUT_ACTIVATION = Option.of("output-activation", "NAME[:X]",
            PartType.ACTIVATION.unlisted(), "of what the decoder gives; any that --activation may be (default: none)");

    /** All of them, in the order of the help. */
    public static final List<Option<?>> ALL =
            List.of(BOTTLENECK, HIDDEN, ACTIVATION, SLOPE, NO_BATCH_NORMALIZATION, DROPOUT,
            INITIALIZER, LAYERS, DECODER, NOISE, BOTTLENECK_ACTIVATION, CODE_L1, OUTPUT_ACTIVATION);
    /** What a free list says by itself. */
    private static final List<Option<?>> OF_SIZES = List.of(BOTTLENECK, HIDDEN, ACTIVATION, SLOPE,
            NO_BATCH_NORMALIZATION, DROPOUT, INITIALIZER);

    private LayerOptions() {
    }

    /** Refuses options that a list of all layers leaves without effect. */
    static void requireTogether(Invocation invocation) {
        if (invocation.has(LAYERS)) {
            invocation.refuse(OF_SIZES, "with " + LAYERS.spelling() + ", which names every layer",
                    "say it in the list, or leave one of the two out");
        }
    }

    /** Whether the width of the code is to be found by a search. */
    public static boolean findsWidth(Invocation invocation) {
        return invocation.has(BOTTLENECK) && invocation.get(BOTTLENECK) == TO_BE_FOUND;
    }

    /** Of the hidden layers, as an invocation gives it by name, by its slope, or by both. */
    static Layer activation(Invocation invocation) {
        Activation activation = invocation.get(ACTIVATION);
        if (!invocation.has(SLOPE)) {
            return activation;
        }
        double slope = invocation.get(SLOPE);
        if (invocation.has(ACTIVATION) && !activation.equals(new LeakyReLU(slope)) && !isBareLeaky(invocation)) {
            throw CommandException.usage(SLOPE.spelling() + " means " + Notation.of(new LeakyReLU(slope)) + ", but "
                    + ACTIVATION.spelling() + " is " + Notation.of(activation), "leave one of the two out");
        }
        return new LeakyReLU(slope);
    }

    private static boolean isBareLeaky(Invocation invocation) {
        return LeakyReLU.KIND.names().containsAll(invocation.arguments().texts(ACTIVATION));
    }
}
