package dev.hourglass.nn;

/**
 * Where the optimizer Adam stands: its running averages, each in the shape of the network, zero where nothing is
 * trained, and how far their correction has come.
 *
 * @param first      of gradients
 * @param second     of squared gradients
 * @param beta1Power beta1 to the power of the steps made, as a product
 * @param beta2Power beta2 to the power of the steps made, as a product
 */
public record Moments(Network first, Network second, double beta1Power, double beta2Power) {

    /**
     * Refuses powers that no optimizer has.
     *
     * @param first      of gradients
     * @param second     of squared gradients
     * @param beta1Power from 0 to 1
     * @param beta2Power from 0 to 1
     */
    public Moments {
        if (!(beta1Power >= 0 && beta1Power <= 1 && beta2Power >= 0 && beta2Power <= 1)) {
            throw new IllegalArgumentException("powers of beta lie from 0 to 1, found " + beta1Power + " and "
                    + beta2Power);
        }
    }
}
