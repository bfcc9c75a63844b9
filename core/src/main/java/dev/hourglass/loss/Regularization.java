package dev.hourglass.loss;

import dev.hourglass.kernel.View;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Part;

/**
 * A penalty on the kernels of a network, added to the loss that training makes smaller, as Keras's
 * {@code kernel_regularizer} on every Dense layer. Losses that are reported are those of the data, without it.
 */
@SuppressWarnings("exports")
public interface Regularization extends Part {

    @Override
    Kind<? extends Regularization> kind();

    /** {@return whether there is no penalty at all} */
    boolean isNone();

    /** {@return the arithmetic in use} */
    PenaltyKernel kernel();

    /** The arithmetic of a penalty. Number i of each view is its element i. */
    @FunctionalInterface
    interface PenaltyKernel {
        /**
         * Adds the gradient of the penalty to that of the loss.
         *
         * @param from      the first number, a multiple of 16
         * @param end       the one after the last, such a multiple, too
         * @param parameter numbers of kernels
         * @param gradient  their gradients, added to
         */
        void addGradient(int from, int end, View parameter, View gradient);
    }
}
