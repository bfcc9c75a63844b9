package dev.hourglass.export;

import java.util.Optional;

/** What Java source can hold. */
final class JavaLimits {
    /** The name of the format. */
    static final String NAME = "java";
    /** More would not fit the method that fills the constants, nor a compiler's memory. */
    private static final long MOST_NUMBERS = 1 << 26;

    private JavaLimits() {
    }

    /** {@return what of a model it cannot hold, or empty} */
    static Optional<String> problem(ExportedModel exported) {
        return NumberLimit.problem(exported, MOST_NUMBERS, "a class file").or(() -> JavaLayers.TABLE.problem(exported));
    }
}
