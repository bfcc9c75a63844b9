package dev.hourglass.nn;

/**
 * One part's share of a group of layers in a training step: some of its columns, or for products some rows of the
 * batch. Schedules say when each method is called; this is all they know of a stage.
 *
 * <pre>
 *   fetch            reads the other parts' columns of X                   writes only scratch memory
 *   product          reads the output of the stage before, all columns     writes its own columns or rows of Y
 *   forward          reads its own columns of Y                            goes through the columnwise layers
 *   backward         reads the gradient of its own columns                 goes through the columnwise layers, to dY
 *   inputGradient    reads dY, its own columns or rows of it, and W        begins or goes on with dX
 *   receive          reads all of dX                                       writes its own columns of the gradient below
 *   update           reads X and dY                                        changes its own part of W
 * </pre>
 */
interface Stage {

    /**
     * Brings what other parts have written, and the product reads, into the cache of this part's core. Of use where
     * parts run at the same time and products are short: {@link RelaySchedule}.
     */
    void fetch(int rows);

    /** Computes its share of Y. */
    void product(int rows);

    /** Computes its columns of the layers after Y. */
    void forward(int rows);

    /** Computes dY from the gradient of the output of {@link #forward}. */
    void backward(int rows);

    /** Whether dX is needed. */
    boolean hasInputGradient();

    /** Computes its share of dX. */
    void inputGradient(int rows);

    /** Takes from dX, once it is complete, the columns that this part needs for the stage below. */
    void receive(int rows);

    /** Computes the gradient of its part of W and updates that part, after dX. */
    void update(int rows);
}
