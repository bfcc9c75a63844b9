package dev.hourglass.export;

import dev.hourglass.registry.Kind;
import java.util.Optional;
import java.util.Set;

/** What the two kinds of files that Keras reads have in common: what of a model they can hold. */
interface KerasFile extends ExportFormat {
    @Override
    default boolean knowsScaledInput() {
        return true;
    }

    @Override
    default Set<Kind<?>> layers() {
        return KerasModel.layers().kinds();
    }

    @Override
    default Optional<String> problem(ExportedModel exported, ExportSettings settings) {
        return KerasModel.problem(exported, settings);
    }
}
