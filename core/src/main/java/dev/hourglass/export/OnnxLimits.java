package dev.hourglass.export;

import java.util.Optional;

/** What ONNX can hold. */
final class OnnxLimits {
    /** The name of the format. */
    static final String NAME = "onnx";
    /** A file of protocol buffers has fewer than 2^31 bytes. */
    private static final long MOST_NUMBERS = (1L << 29) - (1 << 20);

    private OnnxLimits() {
    }

    /** {@return what of a model it cannot hold, or empty} */
    static Optional<String> problem(ExportedModel exported) {
        return NumberLimit.problem(exported, MOST_NUMBERS, "an ONNX file").or(() -> OnnxLayers.TABLE.problem(exported))
                .or(() -> RangeScaler.problem(exported, "ONNX"));
    }
}
