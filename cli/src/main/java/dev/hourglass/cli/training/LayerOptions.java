package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderLayers;
import dev.hourglass.autoencoder.SettingNotation;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.initializer.GlorotUniform;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.remedy.Setting;
import java.util.List;

/** The options that say which layers an autoencoder has; their defaults are those of {@link AutoencoderLayers}. */
public final class LayerOptions {
    private static final String AUTO = "auto";
    /** Columns of a code. */
    static final Option<Integer> BOTTLENECK = Option.of("bottleneck", "N",
            SettingNotation.units().or(AUTO, SettingOption.WIDTH_TO_BE_FOUND),
            "columns of a code (default: half the numbers that a row becomes, one a column and one for each"
                    + " category, but no fewer than the recipe says); " + AUTO + ": as a search on the rows to learn"
                    + " from finds best");
    static final Option<Object> HIDDEN = SettingOption.of(Setting.HIDDEN, "A,B",
            "units of the encoder's hidden layers, which the decoder mirrors; given again, it adds layers (default:"
                    + " 2n,n for n such numbers, but no fewer than the recipe says)")
            .several();
    private static final Option<Object> ACTIVATION = SettingOption.of(Setting.ACTIVATION, "NAME[:X]",
            "of the hidden layers").orElse(new LeakyReLU());
    private static final Option<Object> SLOPE = SettingOption.of(Setting.SLOPE, "X",
            "slope of leaky_relu below zero").orElse(LeakyReLU.DEFAULT_SLOPE);
    private static final Option<Boolean> NO_BATCH_NORMALIZATION = Option.flag("no-batch-normalization",
            "leave batch normalization out");
    private static final Option<Object> DROPOUT = SettingOption.of(Setting.DROPOUT, "RATE",
            "share of each hidden layer's outputs that a step leaves out").orElse(0.0);
    private static final Option<Object> INITIALIZER = SettingOption.of(Setting.INITIALIZER, "NAME[:X]",
            "what weights begin with").orElse(new GlorotUniform());
    static final Option<Object> LAYERS = SettingOption.of(Setting.LAYERS, "LIST",
            "the encoder as a list of any layers, as in dense:200,bn,relu,dropout:0.1,dense:50; the last outputs are"
                    + " the code; besides activations and noise there are");
    static final Option<Object> DECODER = SettingOption.of(Setting.DECODER, "LIST",
            "the decoder as such a list, but for its last dense layer (default: the encoder, mirrored)").unlisted();
    private static final Option<Object> NOISE = SettingOption.of(Setting.NOISE, "NAME:X",
            "what rows go through on their way in, so that it is learned to mend them (default: the recipe's; of the"
                    + " tutorial none)").several();
    private static final Option<Object> BOTTLENECK_ACTIVATION = SettingOption.of(Setting.BOTTLENECK_ACTIVATION,
            "NAME[:X]", "of the code; any that --activation may be (default: none)").unlisted();
    private static final Option<Object> CODE_L1 = SettingOption.of(Setting.CODE_L1, "X",
            "penalty on the absolute values of codes, which makes them sparse").orElse(0.0);
    private static final Option<Object> OUTPUT_ACTIVATION = SettingOption.of(Setting.OUTPUT_ACTIVATION, "NAME[:X]",
            "of what the decoder gives; any that --activation may be (default: none)").unlisted();

    /** What a free list says by itself. */
    private static final List<Option<?>> OF_SIZES = List.of(BOTTLENECK, HIDDEN, ACTIVATION, SLOPE,
            NO_BATCH_NORMALIZATION, DROPOUT, INITIALIZER);
    /** All of them, in the order of the help. */
    public static final List<Option<?>> ALL = CommandSpec.options(OF_SIZES,
            List.of(LAYERS, DECODER, NOISE, BOTTLENECK_ACTIVATION, CODE_L1, OUTPUT_ACTIVATION));

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
        return invocation.has(BOTTLENECK) && invocation.get(BOTTLENECK) == SettingOption.WIDTH_TO_BE_FOUND;
    }
}
