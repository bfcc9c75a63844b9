package dev.hourglass.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;
import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Normalizes each column by its mean and variance over the batch, then scales and shifts it (Ioffe and Szegedy, "Batch
 * Normalization", 2015, algorithm 1), lets LeakyReLU follow, and moves the running averages toward the batch's.
 *
 * <pre>
 *   mean = sum(x) / rows              variance = sum(fma(x - mean, x - mean, ·)) / rows
 *   inverse = 1 / sqrt(variance + epsilon)
 *   normalized = (x - mean) * inverse
 *   z = fma(normalized, gamma, beta)           y = z > 0 ? z : slope * z
 *   moving = fma(batch - moving, 1 - momentum, moving)
 * </pre>
 *
 * <p>And backward:
 *
 * <pre>
 *   dz = z > 0 ? dy : slope * dy, z as above
 *   dBeta = sum(dz)      dGamma = sum(fma(dz, normalized, ·))
 *   dx = gamma * inverse * fma(normalized, -dGamma / rows, dz - dBeta / rows)
 * </pre>
 *
 * <p>With a slope of 1 there is only batch normalization. Both together give the same bits as one after the other, but
 * the backward pass need not read the output again, which is no longer in the caches after a large batch.
 *
 * <p>All matrices of a call have the same row stride. Each column is summed in one accumulator, in ascending order of
 * rows.
 */
public interface BatchNormalizationKernel {
    /** The one in use. */
    BatchNormalizationKernel KERNEL = Kernels.CHOICE.isVector() ? new Vectors() : new Scalars();

    /**
     * The forward pass, in training.
     *
     * @param rows  of the batch
     * @param width columns, a multiple of {@link Padding#LANES}
     * @param x     rows x width
     * @param state parameters, running averages, and what the backward pass needs, written
     * @param slope of the LeakyReLU that follows; 1 if none does
     * @param y     rows x width, written; may be x
     */
    void forward(int rows, int width, View x, BatchNormalizationState state, float slope, View y);

    /**
     * The backward pass.
     *
     * @param rows  of the batch
     * @param width columns
     * @param dy    rows x width
     * @param state as {@link #forward} left it; the gradients of gamma and beta are written to it
     * @param slope as forward
     * @param dx    rows x width, written; may be dy
     */
    void backward(int rows, int width, View dy, BatchNormalizationState state, float slope, View dx);

    /** Column after column. */
    record Scalars() implements BatchNormalizationKernel {
        @Override
        public void forward(int rows, int width, View x, BatchNormalizationState state, float slope, View y) {
            for (int j = 0; j < width; j++) {
                float mean = ColumnSums.Scalars.sum(rows, x, j) / rows;
                float variance = squaredDeviations(rows, x, j, mean) / rows;
                set(state.mean(), j, mean);
                set(state.inverse(), j, 1 / (float) Math.sqrt(variance + state.epsilon()));
                move(state.movingMean(), j, mean, state.averageWeight());
                move(state.movingVariance(), j, variance, state.averageWeight());
            }
            for (int i = 0; i < rows; i++) {
                normalizeRow(i * x.rowStride(), width, x, state, slope, y);
            }
        }

        private static float squaredDeviations(int rows, View x, int column, float mean) {
            float sum = 0;
            for (int i = 0; i < rows; i++) {
                float deviation = get(x, i * x.rowStride() + column) - mean;
                sum = Math.fma(deviation, deviation, sum);
            }
            return sum;
        }

        private static void move(View average, int column, float batch, float weight) {
            float old = get(average, column);
            set(average, column, Math.fma(batch - old, weight, old));
        }

        private static void normalizeRow(int at, int width, View x, BatchNormalizationState state, float slope,
                View y) {
            for (int j = 0; j < width; j++) {
                float normalized = (get(x, at + j) - get(state.mean(), j)) * get(state.inverse(), j);
                set(state.normalized(), at + j, normalized);
                float value = Math.fma(normalized, get(state.gamma(), j), get(state.beta(), j));
                set(y, at + j, value * Positive.choose(value, 1, slope));
            }
        }

        @Override
        public void backward(int rows, int width, View dy, BatchNormalizationState state, float slope, View dx) {
            for (int j = 0; j < width; j++) {
                parameterGradients(rows, j, dy, state, slope);
                inputGradient(rows, j, dy, state, slope, dx);
            }
        }

        private static void parameterGradients(int rows, int column, View dy, BatchNormalizationState state,
                float slope) {
            float beta = 0;
            float gamma = 0;
            for (int i = 0; i < rows; i++) {
                int at = i * dy.rowStride() + column;
                float gradient = gradient(at, column, dy, state, slope);
                beta += gradient;
                gamma = Math.fma(gradient, get(state.normalized(), at), gamma);
            }
            set(state.betaGradient(), column, beta);
            set(state.gammaGradient(), column, gamma);
        }

        private static void inputGradient(int rows, int column, View dy, BatchNormalizationState state, float slope,
                View dx) {
            float scale = get(state.gamma(), column) * get(state.inverse(), column);
            float center = get(state.betaGradient(), column) / rows;
            float tilt = -(get(state.gammaGradient(), column) / rows);
            for (int i = 0; i < rows; i++) {
                int at = i * dy.rowStride() + column;
                float gradient = gradient(at, column, dy, state, slope);
                set(dx, at, scale * Math.fma(get(state.normalized(), at), tilt, gradient - center));
            }
        }

        /** The gradient before LeakyReLU. */
        private static float gradient(int at, int column, View dy, BatchNormalizationState state, float slope) {
            float value = Math.fma(get(state.normalized(), at), get(state.gamma(), column), get(state.beta(), column));
            return get(dy, at) * Positive.choose(value, 1, slope);
        }

        private static float get(View view, int index) {
            return view.array()[view.offset() + index];
        }

        private static void set(View view, int index, float value) {
            view.array()[view.offset() + index] = value;
        }
    }

    /**
     * As many columns at a time as a vector has lanes.
     *
     * <p>Written so that vectors never become objects, however little C2 knows of earlier calls when it compiles, and
     * however much it has inlined by then: methods here pass each other nothing but arrays.
     */
    record Vectors() implements BatchNormalizationKernel {
        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
        private static final int LANES = SPECIES.length();

        @Override
        public void forward(int rows, int width, View x, BatchNormalizationState state, float slope, View y) {
            for (int j = 0; j < width; j += LANES) {
                ColumnSums.Vectors.sum(rows, j, x, state.mean());
                divide(state.mean(), j, rows);
                squaredDeviations(rows, j, x, state.mean(), state.inverse());
                divide(state.inverse(), j, rows);
                move(state.movingMean(), j, state.mean(), state.averageWeight());
                move(state.movingVariance(), j, state.inverse(), state.averageWeight());
                invertRoot(state.inverse(), j, state.epsilon());
                normalize(rows, j, x, state, slope, y);
            }
        }

        private static void divide(View sums, int column, float divisor) {
            int at = sums.offset() + column;
            fromArray(SPECIES, sums.array(), at).div(divisor).intoArray(sums.array(), at);
        }

        private static void squaredDeviations(int rows, int column, View x, View means, View sums) {
            FloatVector mean = fromArray(SPECIES, means.array(), means.offset() + column);
            FloatVector sum = zero(SPECIES);
            int at = x.offset() + column;
            for (int i = 0; i < rows; i++) {
                FloatVector deviation = fromArray(SPECIES, x.array(), at + i * x.rowStride()).sub(mean);
                sum = deviation.fma(deviation, sum);
            }
            sum.intoArray(sums.array(), sums.offset() + column);
        }

        private static void move(View average, int column, View batch, float weight) {
            int at = average.offset() + column;
            FloatVector old = fromArray(SPECIES, average.array(), at);
            fromArray(SPECIES, batch.array(), batch.offset() + column).sub(old).fma(broadcast(SPECIES, weight), old)
                    .intoArray(average.array(), at);
        }

        /** Replaces variances by 1 / sqrt(variance + epsilon). */
        private static void invertRoot(View variances, int column, float epsilon) {
            int at = variances.offset() + column;
            FloatVector deviation = fromArray(SPECIES, variances.array(), at).add(epsilon).sqrt();
            broadcast(SPECIES, 1).div(deviation).intoArray(variances.array(), at);
        }

        private static void normalize(int rows, int column, View x, BatchNormalizationState state, float slope,
                View y) {
            View normal = state.normalized();
            FloatVector mean = fromArray(SPECIES, state.mean().array(), state.mean().offset() + column);
            FloatVector inverse = fromArray(SPECIES, state.inverse().array(), state.inverse().offset() + column);
            FloatVector gamma = fromArray(SPECIES, state.gamma().array(), state.gamma().offset() + column);
            FloatVector beta = fromArray(SPECIES, state.beta().array(), state.beta().offset() + column);
            for (int i = 0; i < rows; i++) {
                int at = i * x.rowStride() + column;
                FloatVector normalized = fromArray(SPECIES, x.array(), x.offset() + at).sub(mean).mul(inverse);
                normalized.intoArray(normal.array(), normal.offset() + at);
                FloatVector value = normalized.fma(gamma, beta);
                value.mul(slope).blend(value, value.compare(GT, 0)).intoArray(y.array(), y.offset() + at);
            }
        }

        @Override
        public void backward(int rows, int width, View dy, BatchNormalizationState state, float slope, View dx) {
            for (int j = 0; j < width; j += LANES) {
                parameterGradients(rows, j, dy, state, slope);
                inputGradient(rows, j, dy, state, slope, dx);
            }
        }

        private static void parameterGradients(int rows, int column, View dy, BatchNormalizationState state,
                float slope) {
            View normal = state.normalized();
            FloatVector gamma = fromArray(SPECIES, state.gamma().array(), state.gamma().offset() + column);
            FloatVector beta = fromArray(SPECIES, state.beta().array(), state.beta().offset() + column);
            FloatVector betaGradient = zero(SPECIES);
            FloatVector gammaGradient = zero(SPECIES);
            for (int i = 0; i < rows; i++) {
                int at = i * dy.rowStride() + column;
                FloatVector normalized = fromArray(SPECIES, normal.array(), normal.offset() + at);
                FloatVector gradient = fromArray(SPECIES, dy.array(), dy.offset() + at);
                gradient = gradient.mul(slope).blend(gradient, normalized.fma(gamma, beta).compare(GT, 0));
                betaGradient = gradient.add(betaGradient);
                gammaGradient = gradient.fma(normalized, gammaGradient);
            }
            betaGradient.intoArray(state.betaGradient().array(), state.betaGradient().offset() + column);
            gammaGradient.intoArray(state.gammaGradient().array(), state.gammaGradient().offset() + column);
        }

        private static void inputGradient(int rows, int column, View dy, BatchNormalizationState state, float slope,
                View dx) {
            View normal = state.normalized();
            View betas = state.betaGradient();
            View gammas = state.gammaGradient();
            FloatVector gamma = fromArray(SPECIES, state.gamma().array(), state.gamma().offset() + column);
            FloatVector beta = fromArray(SPECIES, state.beta().array(), state.beta().offset() + column);
            FloatVector center = fromArray(SPECIES, betas.array(), betas.offset() + column).div(rows);
            FloatVector tilt = fromArray(SPECIES, gammas.array(), gammas.offset() + column).div(rows).neg();
            FloatVector scale = fromArray(SPECIES, state.inverse().array(), state.inverse().offset() + column)
                    .mul(gamma);
            for (int i = 0; i < rows; i++) {
                int at = i * dy.rowStride() + column;
                FloatVector normalized = fromArray(SPECIES, normal.array(), normal.offset() + at);
                FloatVector gradient = fromArray(SPECIES, dy.array(), dy.offset() + at);
                gradient = gradient.mul(slope).blend(gradient, normalized.fma(gamma, beta).compare(GT, 0));
                normalized.fma(tilt, gradient.sub(center)).mul(scale).intoArray(dx.array(), dx.offset() + at);
            }
        }
    }
}
