package dev.hourglass.layer;

/** What a layer, or a block of its columns, does to rows of a network in use. */
public interface InferencePass {

    /**
     * Computes the output.
     *
     * @param rows how many of the rows, the first ones
     */
    void run(int rows);

    /** Takes over what the numbers of the network have become since this was made or updated last. */
    default void update() {
    }
}
