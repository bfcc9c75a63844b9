package dev.hourglass.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The layers on the Vector API: lanes run across columns, rows are taken in ascending order. */
final class VectorLayers implements LayerKernels {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
    private static final int LANES = SPECIES.length();

    @Override
    public void batchNormalization(int rows, int width, View x, BatchNormalizationState state, View y) {
        for (int j = 0; j < width; j += LANES) {
            FloatVector mean = columnSum(rows, width, x, j).div(rows);
            FloatVector variance = squaredDeviations(rows, width, x, j, mean).div(rows);
            FloatVector inverse = FloatVector.broadcast(SPECIES, 1).div(variance.add(state.epsilon()).sqrt());
            set(state.mean(), j, mean);
            set(state.inverse(), j, inverse);
            move(state.movingMean(), j, mean, state.averageWeight());
            move(state.movingVariance(), j, variance, state.averageWeight());
            normalize(rows, width, j, x, mean, inverse, state, y);
        }
    }

    private static FloatVector squaredDeviations(int rows, int width, View x, int column, FloatVector mean) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = 0; i < rows; i++) {
            FloatVector deviation = get(x, i * width + column).sub(mean);
            sum = deviation.fma(deviation, sum);
        }
        return sum;
    }

    private static void normalize(int rows, int width, int column, View x, FloatVector mean, FloatVector inverse,
            BatchNormalizationState state, View y) {
        FloatVector gamma = get(state.gamma(), column);
        FloatVector beta = get(state.beta(), column);
        for (int i = 0; i < rows; i++) {
            int at = i * width + column;
            FloatVector normalized = get(x, at).sub(mean).mul(inverse);
            set(state.normalized(), at, normalized);
            set(y, at, normalized.fma(gamma, beta));
        }
    }

    @Override
    public void batchNormalizationGradient(int rows, int width, View dy, BatchNormalizationState state, View dx) {
        for (int j = 0; j < width; j += LANES) {
            FloatVector betaGradient = FloatVector.zero(SPECIES);
            FloatVector gammaGradient = FloatVector.zero(SPECIES);
            for (int i = 0; i < rows; i++) {
                FloatVector gradient = get(dy, i * width + j);
                betaGradient = betaGradient.add(gradient);
                gammaGradient = gradient.fma(get(state.normalized(), i * width + j), gammaGradient);
            }
            set(state.betaGradient(), j, betaGradient);
            set(state.gammaGradient(), j, gammaGradient);
            FloatVector scale = get(state.gamma(), j).mul(get(state.inverse(), j));
            denormalize(rows, width, j, dy, scale, betaGradient.div(rows), gammaGradient.div(rows).neg(), state, dx);
        }
    }

    private static void denormalize(int rows, int width, int column, View dy, FloatVector scale, FloatVector center,
            FloatVector slope, BatchNormalizationState state, View dx) {
        for (int i = 0; i < rows; i++) {
            int at = i * width + column;
            set(dx, at, scale.mul(get(state.normalized(), at).fma(slope, get(dy, at).sub(center))));
        }
    }

    @Override
    public void scaleAndShift(int rows, int width, View x, View scale, View shift, float slope, View y) {
        for (int row = 0; row < rows * width; row += width) {
            for (int j = 0; j < width; j += LANES) {
                FloatVector value = get(x, row + j).fma(get(scale, j), get(shift, j));
                set(y, row + j, value.mul(slope).blend(value, value.compare(VectorOperators.GT, 0)));
            }
        }
    }

    @Override
    public void leakyRelu(int size, float slope, View x, View y) {
        for (int i = 0; i < size; i += LANES) {
            FloatVector value = get(x, i);
            set(y, i, value.mul(slope).blend(value, value.compare(VectorOperators.GT, 0)));
        }
    }

    @Override
    public void leakyReluGradient(int size, float slope, View y, View dy, View dx) {
        for (int i = 0; i < size; i += LANES) {
            FloatVector value = get(dy, i);
            set(dx, i, value.mul(slope).blend(value, get(y, i).compare(VectorOperators.GT, 0)));
        }
    }

    @Override
    public void columnSums(int rows, int width, View x, View sums) {
        for (int j = 0; j < width; j += LANES) {
            set(sums, j, columnSum(rows, width, x, j));
        }
    }

    @Override
    public void errorGradient(int size, float factor, View x, View target, View gradient) {
        for (int i = 0; i < size; i += LANES) {
            set(gradient, i, get(x, i).sub(get(target, i)).mul(factor));
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

    private static FloatVector columnSum(int rows, int width, View x, int column) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = 0; i < rows; i++) {
            sum = sum.add(get(x, i * width + column));
        }
        return sum;
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
