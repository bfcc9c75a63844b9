package dev.hourglass.cli.data;

import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.text.ValueType;
import java.util.List;
import java.util.Optional;

/** The options that say what is taken of an encoder. */
public final class RepresentationOption {
    /** Codes, all layers, or columns and codes. */
    public static final Option<Representation> FEATURES = Option.of("features", "code|deep|raw+code",
            ValueType.oneOf(List.of(Representation.CODE, Representation.DEEP, Representation.RAW_AND_CODE)),
            "what is taken of an encoder: codes, the outputs of all its layers side by side, or the scaled columns and"
                    + " the codes").orElse(Representation.CODE);
    private static final Option<Integer> LAYER = Option.of("layer", "N", ValueType.wholeNumber(1, Integer.MAX_VALUE),
            "take the outputs of the encoder's layer N instead, counted from 1");
    /** All of them, in the order of the help. */
    public static final List<Option<?>> ALL = List.of(FEATURES, LAYER);

    private RepresentationOption() {
    }

    /**
     * What an invocation takes of an encoder.
     *
     * @param layers how many the encoder has
     */
    public static Representation taken(Invocation invocation, int layers) {
        Optional<Integer> layer = invocation.find(LAYER);
        if (layer.isEmpty()) {
            return invocation.get(FEATURES);
        }
        if (invocation.has(FEATURES)) {
            throw CommandException.usage(FEATURES.spelling() + " and " + LAYER.spelling()
                    + " both say what is taken of the encoder", "leave out one of the two");
        }
        if (layer.get() > layers) {
            throw CommandException.usage("the encoder has " + layers + (layers == 1 ? " layer" : " layers") + ", found "
                    + LAYER.spelling() + " " + layer.get(), "give a number from 1 to " + layers
                    + ", which gives the codes");
        }
        return Representation.ofLayer(layer.get());
    }
}
