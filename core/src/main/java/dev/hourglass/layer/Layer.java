package dev.hourglass.layer;

import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Part;
import java.util.List;
import java.util.Optional;

/**
 * What a layer does, without its numbers. Everything that is known of a kind of layer is in its own class; the rest of
 * the engine asks, and knows no kind.
 *
 * <p>There are two ways of work. A layer either treats each column by itself, and then {@link #columnwise} says how; or
 * it mixes columns as {@code y = x W + b}, with its first tensor as W and its second as b; or, in networks in use
 * alone, in a way that {@link #mixture} says.
 */
public interface Layer extends Part {

    @Override
    Kind<? extends Layer> kind();

    /** {@return the kind of layer, as Keras names it} */
    default String type() {
        return kind().type();
    }

    /**
     * {@return how many columns go out}
     *
     * @param inputs how many columns come in
     */
    default int outputs(int inputs) {
        return inputs;
    }

    /**
     * {@return its blocks of numbers, named within the layer; kernels before vectors, vectors before averages}
     *
     * @param inputs how many columns come in
     */
    default List<Tensor> tensors(int inputs) {
        return List.of();
    }

    /** {@return how each column is treated by itself, or empty for a layer that mixes columns} */
    Optional<Columnwise> columnwise();

    /** {@return how it mixes columns, where that is not {@code y = x W + b}; then it cannot be trained} */
    default Optional<Mixture> mixture() {
        return Optional.empty();
    }

    /** {@return how many rows a batch needs for it to learn anything} */
    default int leastRows() {
        return 1;
    }

    /** {@return whether all its outputs lie between 0 and 1} */
    default boolean givesShares() {
        return false;
    }

    /** {@return whether any number may come out, however large and of either sign, but for rounding} */
    default boolean reachesAllNumbers() {
        return true;
    }

    /** {@return whether it only matters in training, and does nothing to the rows of a network in use} */
    default boolean isForTrainingOnly() {
        return false;
    }

    /** {@return whether it holds numbers back that pass it: what they are adds to what training makes smaller} */
    default boolean isPenalty() {
        return false;
    }

    /**
     * {@return whether it takes its columns for those of the rows that go into the network: then nothing may come
     * before it but layers that only matter in training}
     */
    default boolean isForInput() {
        return false;
    }
}
