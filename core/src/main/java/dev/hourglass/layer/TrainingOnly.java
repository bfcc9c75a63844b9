package dev.hourglass.layer;

import java.util.Optional;

/** A layer that only matters in training. Rows of a network in use pass it as they are. */
public interface TrainingOnly extends Layer, Columnwise {

    @Override
    default Optional<Columnwise> columnwise() {
        return Optional.of(this);
    }

    @Override
    default boolean takesTransposed() {
        return true;
    }

    @Override
    default boolean isForTrainingOnly() {
        return true;
    }

    @Override
    @SuppressWarnings("exports")
    default Optional<InferencePass> inference(ColumnBlock block) {
        return Optional.empty();
    }
}
