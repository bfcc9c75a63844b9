package dev.hourglass.nn;

/**
 * What one part of a training step does of a group of layers: some of its columns, or for products some rows of the
 * batch. Schedules say when; all they know of a stage is here.
 *
 * <pre>
 *   product          reads the output of the stage before, all columns     writes its own columns or rows of Y
 *   forward          reads its own columns of Y                            goes through the columnwise layers
 *   backward         reads the gradient of its own columns                 goes through the columnwise layers, to dY
 *   inputGradient    reads dY, its own columns or rows of it, and W        begins or goes on with dX
 *   receive          reads all of dX                                       writes its own columns of the gradient below
 *   update           reads X and dY                                        changes its own part of W
 * </pre>
 */
interface Stage {

    /** Its share of Y. */
    void product(int rows);

    /** Its columns of the layers after Y. */
    void forward(int rows);

    /** From the gradient of what {@link #forward} computed to dY. */
    void backward(int rows);

    /** Whether anybody asks for dX. */
    boolean hasInputGradient();

    /** Computes its share of dX. */
    void inputGradient(int rows);

    /** Takes from dX, once it is finished, the columns that this part needs of the stage below. */
    void receive(int rows);

    /** The gradient of its part of W, and the update with it, after dX. */
    void update(int rows);
}
