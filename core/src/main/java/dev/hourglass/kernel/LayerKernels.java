package dev.hourglass.kernel;

/**
 * The arithmetic of the layers that are not matrix products, forward and backward, and of the optimizer.
 *
 * <p>Letters: {@code rows} is the batch, {@code width} the number of columns, a multiple of {@link Padding#LANES}. A
 * matrix is a {@link View} of contiguous rows, all matrices of a call with the same distance from row to row: {@code
 * width}, or more where the columns are some of a wider matrix. A vector of one value a column is a view of one row.
 * Padding holds zeros before and after every call. Results may be written over the operand of the same shape. Nothing
 * is checked, nothing is allocated.
 *
 * <p>Sums over a column keep one accumulator and take rows in ascending order; every operation is rounded as written
 * here, {@code fma} once. So all implementations give the same bits.
 */
public interface LayerKernels {

    /**
     * Normalizes each column by its mean and variance over the batch, then scales and shifts it (Ioffe and Szegedy,
     * "Batch Normalization", 2015, algorithm 1), lets LeakyReLU follow, and moves the running averages toward the
     * batch's.
     *
     * <pre>
     *   mean = sum(x) / rows              variance = sum(fma(x - mean, x - mean, ·)) / rows
     *   inverse = 1 / sqrt(variance + epsilon)
     *   normalized = (x - mean) * inverse
     *   z = fma(normalized, gamma, beta)           y = z > 0 ? z : slope * z
     *   moving = fma(batch - moving, 1 - momentum, moving)
     * </pre>
     *
     * @param x     rows x width
     * @param state parameters, running averages, and what the backward pass needs, written
     * @param y     rows x width, written
     * @param rows  rows of the batch
     * @param width columns
     */
    void batchNormalization(int rows, int width, View x, BatchNormalizationState state, View y);

    /**
     * The backward pass of {@link #batchNormalization}.
     *
     * <pre>
     *   dz = z > 0 ? dy : slope * dy, z as above
     *   dBeta = sum(dz)      dGamma = sum(fma(dz, normalized, ·))
     *   dx = gamma * inverse * fma(normalized, -dGamma / rows, dz - dBeta / rows)
     * </pre>
     *
     * @param dy    rows x width
     * @param state as the forward pass left it; the gradients of gamma and beta are written
     * @param dx    rows x width, written
     * @param rows  rows of the batch
     * @param width columns
     */
    void batchNormalizationGradient(int rows, int width, View dy, BatchNormalizationState state, View dx);

    /**
     * {@code z = fma(x, scale, shift)}, a scale and a shift for each column, then {@code y = z > 0 ? z : slope * z}: batch
     * normalization with fixed averages, and LeakyReLU where it follows.
     *
     * @param rows  rows of the batch
     * @param width columns
     * @param x     operand
     * @param scale one factor a column
     * @param shift one summand a column
     * @param slope for values that are not positive, 1 for nothing but scale and shift
     * @param y     written
     */
    void scaleAndShift(int rows, int width, View x, View scale, View shift, float slope, View y);

    /**
     * {@code y = x > 0 ? x : slope * x}.
     *
     * @param rows  rows of the batch
     * @param width columns
     * @param slope for values that are not positive
     * @param x     operand
     * @param y     written
     */
    void leakyRelu(int rows, int width, float slope, View x, View y);

    /**
     * {@code dx = y > 0 ? dy : slope * dy}, {@code y} the output of {@link #leakyRelu}.
     *
     * @param rows  rows of the batch
     * @param width columns
     * @param slope for values that are not positive
     * @param y     output of {@link #leakyRelu}
     * @param dy    gradient of the output
     * @param dx    gradient of the input, written
     */
    void leakyReluGradient(int rows, int width, float slope, View y, View dy, View dx);

    /**
     * {@code sums = sum(x)} over the rows of each column: the gradient of a bias.
     *
     * @param rows  rows of the batch
     * @param width columns
     * @param x     operand
     * @param sums  one sum a column, written
     */
    void columnSums(int rows, int width, View x, View sums);

    /**
     * Writes the transpose of a matrix, which moves numbers and computes none.
     *
     * @param rows    of the matrix
     * @param columns of the matrix, any number
     * @param from    rows x columns
     * @param to      columns x rows, with a distance from row to row of its own, written
     */
    void transpose(int rows, int columns, View from, View to);

    /**
     * {@code gradient = factor * (x - target)}: of a squared error, with the right factor.
     *
     * @param rows     rows of the batch
     * @param width    columns
     * @param factor   what differences are multiplied by
     * @param x        operand
     * @param target   what x should be
     * @param gradient written
     */
    void errorGradient(int rows, int width, float factor, View x, View target, View gradient);

    /**
     * One step of Adam (Kingma and Ba, 2015) in the form of Keras, epsilon outside the corrected root.
     *
     * <pre>
     *   m = fma(g - m, 1 - beta1, m)      v = fma(fma(g, g, -v), 1 - beta2, v)
     *   p = p - (rate * m) / (sqrt(v) + epsilon)
     * </pre>
     *
     * @param from      the first element to update, a multiple of {@link Padding#LANES}
     * @param end       the element after the last, such a multiple, too
     * @param step      the factors of this step
     * @param parameter p, updated
     * @param gradient  g
     * @param first     m, updated
     * @param second    v, updated
     */
    void adam(int from, int end, AdamStep step, View parameter, View gradient, View first, View second);
}
