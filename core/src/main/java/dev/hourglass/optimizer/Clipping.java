package dev.hourglass.optimizer;

import dev.hourglass.number.Ranges;

/**
 * Bounds on gradients before the optimizer follows them, as Keras's {@code clipvalue} and {@code global_clipnorm}. With
 * both, values are clipped first.
 *
 * @param value      no element of a gradient is to be further from 0; 0 for no bound
 * @param globalNorm the root of the sum of all squares is to be no greater, or all are made smaller together; 0 for no
 *                   bound
 */
public record Clipping(double value, double globalNorm) {
    /** Gradients as they are. */
    public static final Clipping NONE = new Clipping(0, 0);

    /**
     * Refuses numbers out of range.
     *
     * @param value      bound of an element
     * @param globalNorm bound of the norm
     */
    public Clipping {
        Ranges.requireNotNegative("the bound of a gradient's elements", value);
        Ranges.requireNotNegative("the bound of the gradients' norm", globalNorm);
    }
}
