package dev.hourglass.cli.data;

import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ValueType;
import java.util.Map;

/** The option that says what is taken of an encoder. */
public final class RepresentationOption {
    /** Codes, all layers, or columns and codes. */
    public static final Option<Representation> FEATURES = Option.of("features", "code|deep|raw+code",
            ValueType.oneOf("code, deep or raw+code", Map.of("code", Representation.CODE, "deep", Representation.DEEP,
                    "raw+code", Representation.RAW_AND_CODE)),
            "what is taken of an encoder: codes, the outputs of all its layers side by side, or the scaled columns and"
                    + " the codes").orElse(Representation.CODE);

    private RepresentationOption() {
    }
}
