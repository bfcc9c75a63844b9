package dev.hourglass.nn;

/**
 * A fully connected layer: {@code y = x W + b}, with W of inputs x units and b of units.
 *
 * <p>W begins as Glorot and Bengio (2010) propose, uniform within sqrt(6 / (inputs + units)); b begins at zero.
 *
 * @param units columns that go out, 1 or more
 */
public record Dense(int units) implements Layer {

    /**
     * Refuses a layer without units.
     *
     * @param units columns that go out
     */
    public Dense {
        if (units < 1) {
            throw new IllegalArgumentException("a Dense layer needs 1 unit or more, found " + units);
        }
    }

    @Override
    public String type() {
        return "Dense";
    }

    @Override
    public int outputs(int inputs) {
        return units;
    }
}
