package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderLayers;
import dev.hourglass.autoencoder.Scaling;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.LayerList;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PartType;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.initializer.GlorotUniform;
import dev.hourglass.initializer.Initializer;
import dev.hourglass.layer.Activation;
import dev.hourglass.layer.ActivityRegularization;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.LeakyReLU;
import dev.hourglass.registry.Notation;
import java.util.ArrayList;
import java.util.List;

/** The options that say which layers an autoencoder has; their defaults are those of {@link AutoencoderLayers}. */
public final class LayerOptions {
    private static final ValueType<Integer> UNITS = ValueType.wholeNumber(1, 1_000_000);

    /** Columns of a code. */
    static final Option<Integer> BOTTLENECK = Option.of("bottleneck", "N", UNITS,
            "columns of a code (default: half the numbers that a row becomes: one a column, of categories one for"
                    + " each)");
    private static final Option<List<Integer>> HIDDEN = Option.of("hidden", "A,B", ValueType.listOf(UNITS),
            "units of the encoder's hidden layers, which the decoder mirrors (default: 2n,n for n such numbers)")
            .several();
    private static final Option<Activation> ACTIVATION = Option.of("activation", "NAME[:X]", PartType.ACTIVATION,
            "of the hidden layers").orElse(new LeakyReLU());
    private static final Option<Double> SLOPE = Option.of("slope", "X", ValueType.notNegative(),
            "slope of leaky_relu below zero").orElse(LeakyReLU.DEFAULT_SLOPE);
    private static final Option<Boolean> NO_BATCH_NORMALIZATION = Option.flag("no-batch-normalization",
            "leave batch normalization out");
    private static final Option<Double> DROPOUT = Option.of("dropout", "RATE",
            ValueType.decimal("a number from 0 to below 1", rate -> rate >= 0 && rate < 1),
            "share of each hidden layer's outputs that a step leaves out").orElse(0.0);
    private static final Option<Initializer> INITIALIZER = Option.of("initializer", "NAME[:X]",
            PartType.INITIALIZER, "what weights begin with").orElse(new GlorotUniform());
    private static final Option<List<Layer>> LAYERS = Option.of("layers", "LIST", LayerList.type(true),
            "the encoder as a list of any layers, as in dense:200,bn,relu,dropout:0.1,dense:50; the last outputs are"
                    + " the code; besides activations and noise there are");
    private static final Option<List<Layer>> DECODER = Option.of("decoder", "LIST", LayerList.type(false).unlisted(),
            "the decoder as such a list, but for its last dense layer (default: the encoder, mirrored)");
    private static final Option<Layer> NOISE = Option.of("noise", "NAME:X", PartType.NOISE,
            "what rows go through on their way in, so that it is learned to mend them").several();
    private static final Option<Activation> BOTTLENECK_ACTIVATION = Option.of("bottleneck-activation",
            "NAME[:X]", PartType.ACTIVATION.unlisted(), "of the code; any that --activation may be (default: none)");
    private static final Option<Double> CODE_L1 = Option.of("code-l1", "X", ValueType.notNegative(),
            "penalty on the absolute values of codes, which makes them sparse").orElse(0.0);
    private static final Option<Activation> OUTPUT_ACTIVATION = Option.of("output-activation", "NAME[:X]",
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

    /**
     * What an invocation asks for.
     *
     * @param recipe what stands where it says nothing
     */
    static AutoencoderLayers layers(Invocation invocation, AutoencoderLayers recipe) {
        AutoencoderLayers layers = invocation.has(LAYERS) ? free(invocation) : bySizes(invocation, recipe);
        List<Layer> afterCode = new ArrayList<>();
        invocation.find(BOTTLENECK_ACTIVATION).ifPresent(afterCode::add);
        if (invocation.get(CODE_L1) > 0) {
            afterCode.add(new ActivityRegularization(invocation.get(CODE_L1), 0));
        }
        List<Layer> afterOutput = new ArrayList<>();
        invocation.find(OUTPUT_ACTIVATION).ifPresent(afterOutput::add);
        return layers.withNoise(invocation.has(NOISE) ? invocation.all(NOISE) : recipe.noise())
                .withAfterCode(afterCode).withAfterOutput(afterOutput)
                .withDecoder(invocation.find(DECODER).orElse(List.of()));
    }

    private static AutoencoderLayers free(Invocation invocation) {
        for (Option<?> option : OF_SIZES) {
            if (invocation.has(option)) {
                throw CommandException.usage(option.spelling() + " has no effect with " + LAYERS.spelling()
                        + ", which names every layer", "say it in the list, or leave one of the two out");
            }
        }
        List<Layer> encoder = invocation.get(LAYERS);
        if (encoder.stream().allMatch(layer -> layer.columnwise().isPresent())) {
            throw CommandException.usage(LAYERS.spelling() + " needs a dense layer, whose outputs become the code",
                    "add one, such as dense:10");
        }
        return new AutoencoderLayers().withEncoder(encoder);
    }

    private static AutoencoderLayers bySizes(Invocation invocation, AutoencoderLayers recipe) {
        return new AutoencoderLayers()
                .withLeastBottleneck(recipe.leastBottleneck())
                .withHidden(invocation.all(HIDDEN).stream().flatMap(List::stream).toList())
                .withBottleneck(invocation.find(BOTTLENECK).orElse(0))
                .withBatchNormalization(!invocation.get(NO_BATCH_NORMALIZATION))
                .withActivation(activation(invocation))
                .withDropout(invocation.get(DROPOUT))
                .withInitializer(invocation.get(INITIALIZER));
    }

    private static Layer activation(Invocation invocation) {
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

    /**
     * Refuses batches that some layer learns nothing from.
     *
     * @param batchSize how large they are
     * @param option    that says so
     */
    static void requireRows(AutoencoderLayers layers, Invocation invocation, int batchSize, Option<Integer> option) {
        List<Layer> all = new ArrayList<>(layers.encoding(1));
        all.addAll(layers.decoding(1));
        for (Layer layer : all) {
            if (batchSize < layer.leastRows()) {
                throw CommandException.usage(layer.kind().name().replace('_', ' ') + " learns nothing from batches of "
                        + (layer.leastRows() == 2 ? "one row" : "fewer than " + layer.leastRows() + " rows")
                        + ", found " + option.spelling() + " " + batchSize,
                        "give " + option.spelling() + " " + layer.leastRows() + " or more, or "
                        + (invocation.has(LAYERS) || invocation.has(DECODER) ? "leave it out of the list of layers"
                        : "add " + NO_BATCH_NORMALIZATION.spelling()));
            }
        }
    }

    /**
     * Refuses outputs that cannot become what they are to reproduce.
     *
     * @param option that says how columns are scaled
     */
    static void requireReach(AutoencoderLayers layers, Scaling scaling, Option<Scaling> option) {
        for (Layer layer : layers.afterOutput()) {
            if (scaling != Scaling.MIN_MAX && !layer.reachesAllNumbers()) {
                throw CommandException.usage(OUTPUT_ACTIVATION.spelling() + " " + Notation.of(layer) + " gives no"
                        + " number that is far from 0 on both sides, where the scaling " + scaling + " leaves some",
                        "leave it out, or add " + option.spelling() + " " + Scaling.MIN_MAX);
            }
        }
    }

    /** What to try, as an end of a sentence, where codes say nothing because they have to be small; else empty. */
    static String lessSparse(AutoencoderLayers layers) {
        return layers.afterCode().stream().anyMatch(ActivityRegularization.class::isInstance)
                ? ", or a smaller " + CODE_L1.spelling() : "";
    }

    /** How to make the network smaller, as a part of a sentence. */
    static String smaller(AutoencoderLayers layers) {
        return layers.encoder().isEmpty() ? "make " + HIDDEN.spelling() + " and " + BOTTLENECK.spelling() + " smaller"
                : "make the layers of " + LAYERS.spelling() + " smaller";
    }
}
