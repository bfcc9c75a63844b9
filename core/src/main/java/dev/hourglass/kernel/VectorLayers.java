package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The layers on the Vector API: lanes run across columns, rows are taken in ascending order.
 *
 * <p>Written so that vectors become objects in no loop, however little C2 knows of earlier calls when it compiles: only methods
 * of a line or two, which it always inlines, take or return vectors, others leave them in memory; and within loops a method
 * is called on a vector that was just read, not on a sum from the step before, whose class C2 has to guess.
 */
final class VectorLayers implements LayerKernels {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
    private static final int LANES = SPECIES.length();

    @Override
    public void batchNormalization(int rows, int width, View x, BatchNormalizationState state, View y) {
        for (int j = 0; j < width; j += LANES) {
            columnSum(rows, j, x, state.mean());
            FloatVector mean = get(state.mean(), j).div(rows);
            set(state.mean(), j, mean);
            squaredDeviations(rows, j, x, state.mean(), state.inverse());
            FloatVector variance = get(state.inverse(), j).div(rows);
            set(state.inverse(), j, FloatVector.broadcast(SPECIES, 1).div(variance.add(state.epsilon()).sqrt()));
            move(state.movingMean(), j, mean, state.averageWeight());
            move(state.movingVariance(), j, variance, state.averageWeight());
            normalize(rows, j, x, state, y);
        }
    }

    private static void squaredDeviations(int rows, int column, View x, View means, View sums) {
        FloatVector mean = get(means, column);
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = 0; i < rows; i++) {
            FloatVector deviation = get(x, i * x.rowStride() + column).sub(mean);
            sum = deviation.fma(deviation, sum);
        }
        set(sums, column, sum);
    }

    private static void normalize(int rows, int column, View x, BatchNormalizationState state, View y) {
        FloatVector mean = get(state.mean(), column);
        FloatVector inverse = get(state.inverse(), column);
        FloatVector gamma = get(state.gamma(), column);
        FloatVector beta = get(state.beta(), column);
        for (int i = 0; i < rows; i++) {
            int at = i * x.rowStride() + column;
            FloatVector normalized = get(x, at).sub(mean).mul(inverse);
            set(state.normalized(), at, normalized);
            FloatVector value = normalized.fma(gamma, beta);
            set(y, at, leaky(value, value, state.slope()));
        }
    }

    @Override
    public void batchNormalizationGradient(int rows, int width, View dy, BatchNormalizationState state, View dx) {
        for (int j = 0; j < width; j += LANES) {
            parameterGradients(rows, j, dy, state);
            inputGradient(rows, j, dy, state, dx);
        }
    }

    private static void parameterGradients(int rows, int column, View dy, BatchNormalizationState state) {
        FloatVector gamma = get(state.gamma(), column);
        FloatVector beta = get(state.beta(), column);
        FloatVector betaGradient = FloatVector.zero(SPECIES);
        FloatVector gammaGradient = FloatVector.zero(SPECIES);
        for (int i = 0; i < rows; i++) {
            int at = i * dy.rowStride() + column;
            FloatVector normalized = get(state.normalized(), at);
            FloatVector gradient = leaky(get(dy, at), normalized.fma(gamma, beta), state.slope());
            betaGradient = gradient.add(betaGradient);
            gammaGradient = gradient.fma(normalized, gammaGradient);
        }
        set(state.betaGradient(), column, betaGradient);
        set(state.gammaGradient(), column, gammaGradient);
    }

    private static void inputGradient(int rows, int column, View dy, BatchNormalizationState state, View dx) {
        FloatVector gamma = get(state.gamma(), column);
        FloatVector beta = get(state.beta(), column);
        FloatVector center = get(state.betaGradient(), column).div(rows);
        FloatVector negativeSlope = get(state.gammaGradient(), column).div(rows).neg();
        FloatVector scale = gamma.mul(get(state.inverse(), column));
        for (int i = 0; i < rows; i++) {
            int at = i * dy.rowStride() + column;
            FloatVector normalized = get(state.normalized(), at);
            FloatVector gradient = leaky(get(dy, at), normalized.fma(gamma, beta), state.slope());
            set(dx, at, scale.mul(normalized.fma(negativeSlope, gradient.sub(center))));
        }
    }

    /** The value where z is positive, the value times the slope elsewhere. */
    private static FloatVector leaky(FloatVector value, FloatVector z, float slope) {
        return value.mul(slope).blend(value, z.compare(VectorOperators.GT, 0));
    }

    @Override
    public void scaleAndShift(int rows, int width, View x, View scale, View shift, float slope, View y) {
        for (int row = 0; row < rows * x.rowStride(); row += x.rowStride()) {
            for (int j = 0; j < width; j += LANES) {
                FloatVector value = get(x, row + j).fma(get(scale, j), get(shift, j));
                set(y, row + j, leaky(value, value, slope));
            }
        }
    }

    @Override
    public void leakyRelu(int rows, int width, float slope, View x, View y) {
        int run = run(rows, width, x);
        for (int row = 0; row < rows * x.rowStride(); row += Math.max(run, x.rowStride())) {
            for (int i = row; i < row + run; i += LANES) {
                FloatVector value = get(x, i);
                set(y, i, leaky(value, value, slope));
            }
        }
    }

    @Override
    public void leakyReluGradient(int rows, int width, float slope, View y, View dy, View dx) {
        int run = run(rows, width, y);
        for (int row = 0; row < rows * y.rowStride(); row += Math.max(run, y.rowStride())) {
            for (int i = row; i < row + run; i += LANES) {
                set(dx, i, leaky(get(dy, i), get(y, i), slope));
            }
        }
    }

    /** How many elements follow one another: all, where rows have no gaps, else those of a row. */
    private static int run(int rows, int width, View x) {
        return width == x.rowStride() ? rows * width : width;
    }

    @Override
    public void columnSums(int rows, int width, View x, View sums) {
        for (int j = 0; j < width; j += LANES) {
            columnSum(rows, j, x, sums);
        }
    }

    @Override
    public void transpose(int rows, int columns, View from, View to) {
        Transposition.run(rows, columns, from.array(), from.offset(), from.rowStride(), to.array(), to.offset(),
                to.rowStride());
    }

    @Override
    public void errorGradient(int rows, int width, float factor, View x, View target, View gradient) {
        for (int row = 0; row < rows * x.rowStride(); row += x.rowStride()) {
            for (int i = row; i < row + width; i += LANES) {
                set(gradient, i, get(x, i).sub(get(target, i)).mul(factor));
            }
        }
    }

    @Override
    public void adam(int from, int end, AdamStep step, View parameter, View gradient, View first, View second) {
        float rate = step.rate;
        for (int i = from; i < end; i += LANES) {
            FloatVector g = get(gradient, i);
            FloatVector m = get(first, i);
            FloatVector v = get(second, i);
            m = g.sub(m).fma(FloatVector.broadcast(SPECIES, step.firstWeight), m);
            v = g.fma(g, v.neg()).fma(FloatVector.broadcast(SPECIES, step.secondWeight), v);
            set(first, i, m);
            set(second, i, v);
            set(parameter, i, get(parameter, i).sub(m.mul(rate).div(v.sqrt().add(step.epsilon))));
        }
    }

    private static void columnSum(int rows, int column, View x, View sums) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = 0; i < rows; i++) {
            sum = get(x, i * x.rowStride() + column).add(sum);
        }
        set(sums, column, sum);
    }

    private static void move(View average, int column, FloatVector batch, float weight) {
        FloatVector old = get(average, column);
        set(average, column, batch.sub(old).fma(FloatVector.broadcast(SPECIES, weight), old));
    }

    private static FloatVector get(View view, int index) {
        return FloatVector.fromArray(SPECIES, view.array(), view.offset() + index);
    }

    private static void set(View view, int index, FloatVector vector) {
        vector.intoArray(view.array(), view.offset() + index);
    }
}
