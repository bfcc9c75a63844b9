package dev.hourglass.nn;

/** What a layer does, without its numbers: one of the three kinds that this engine knows. */
public sealed interface Layer permits Dense, BatchNormalization, LeakyReLU {

    /** {@return the kind of layer, as Keras names it} */
    String type();

    /**
     * {@return how many columns go out}
     *
     * @param inputs how many columns come in
     */
    int outputs(int inputs);
}
