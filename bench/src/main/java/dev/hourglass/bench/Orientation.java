package dev.hourglass.bench;

/** How the operands of C = A B lie in memory: N as they are multiplied, T the other way round. */
public enum Orientation {
    /** Both as multiplied: the way forward through a Dense layer. */
    NN(false, false),

    /** B transposed: the gradient of a Dense layer's input. */
    NT(false, true),

    /** A transposed: the gradient of a Dense layer's weights. */
    TN(true, false);

    private final boolean leftTransposed;
    private final boolean rightTransposed;

    Orientation(boolean leftTransposed, boolean rightTransposed) {
        this.leftTransposed = leftTransposed;
        this.rightTransposed = rightTransposed;
    }

    /** {@return whether A is stored transposed} */
    public boolean leftTransposed() {
        return leftTransposed;
    }

    /** {@return whether B is stored transposed} */
    public boolean rightTransposed() {
        return rightTransposed;
    }
}
