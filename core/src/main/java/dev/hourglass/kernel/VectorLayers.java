package dev.hourglass.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;
import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The layers on the Vector API: lanes run across columns, rows are taken in ascending order.
 *
 * <p>Written so that vectors become objects nowhere, however little C2 knows of earlier calls when it compiles, and however
 * much it has inlined by then: no method but the JDK's own, which C2 always inlines, takes or returns a vector; what methods
 * here hand each other lies in memory. And within loops a method is called on a vector that was just read, not on a sum
 * from the step before, whose class C2 has to guess.
 */
final class VectorLayers implements LayerKernels {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
    private static final int LANES = SPECIES.length();

    @Override
    public void batchNormalization(int rows, int width, View x, BatchNormalizationState state, View y) {
        for (int j = 0; j < width; j += LANES) {
            columnSum(rows, j, x, state.mean());
            divide(state.mean(), j, rows);
            squaredDeviations(rows, j, x, state.mean(), state.inverse());
            divide(state.inverse(), j, rows);
            move(state.movingMean(), j, state.mean(), state.averageWeight());
            move(state.movingVariance(), j, state.inverse(), state.averageWeight());
            invertRoot(state.inverse(), j, state.epsilon());
            normalize(rows, j, x, state, y);
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

    /** A variance becomes what deviations are multiplied by. */
    private static void invertRoot(View variances, int column, float epsilon) {
        int at = variances.offset() + column;
        FloatVector deviation = fromArray(SPECIES, variances.array(), at).add(epsilon).sqrt();
        broadcast(SPECIES, 1).div(deviation).intoArray(variances.array(), at);
    }

    private static void normalize(int rows, int column, View x, BatchNormalizationState state, View y) {
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
            value.mul(state.slope()).blend(value, value.compare(GT, 0)).intoArray(y.array(), y.offset() + at);
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
        View normal = state.normalized();
        FloatVector gamma = fromArray(SPECIES, state.gamma().array(), state.gamma().offset() + column);
        FloatVector beta = fromArray(SPECIES, state.beta().array(), state.beta().offset() + column);
        FloatVector betaGradient = zero(SPECIES);
        FloatVector gammaGradient = zero(SPECIES);
        for (int i = 0; i < rows; i++) {
            int at = i * dy.rowStride() + column;
            FloatVector normalized = fromArray(SPECIES, normal.array(), normal.offset() + at);
            FloatVector gradient = fromArray(SPECIES, dy.array(), dy.offset() + at);
            gradient = gradient.mul(state.slope()).blend(gradient, normalized.fma(gamma, beta).compare(GT, 0));
            betaGradient = gradient.add(betaGradient);
            gammaGradient = gradient.fma(normalized, gammaGradient);
        }
        betaGradient.intoArray(state.betaGradient().array(), state.betaGradient().offset() + column);
        gammaGradient.intoArray(state.gammaGradient().array(), state.gammaGradient().offset() + column);
    }

    private static void inputGradient(int rows, int column, View dy, BatchNormalizationState state, View dx) {
        View normal = state.normalized();
        View betas = state.betaGradient();
        View gammas = state.gammaGradient();
        FloatVector gamma = fromArray(SPECIES, state.gamma().array(), state.gamma().offset() + column);
        FloatVector beta = fromArray(SPECIES, state.beta().array(), state.beta().offset() + column);
        FloatVector center = fromArray(SPECIES, betas.array(), betas.offset() + column).div(rows);
        FloatVector negativeSlope = fromArray(SPECIES, gammas.array(), gammas.offset() + column).div(rows).neg();
        FloatVector scale = fromArray(SPECIES, state.inverse().array(), state.inverse().offset() + column).mul(gamma);
        for (int i = 0; i < rows; i++) {
            int at = i * dy.rowStride() + column;
            FloatVector normalized = fromArray(SPECIES, normal.array(), normal.offset() + at);
            FloatVector gradient = fromArray(SPECIES, dy.array(), dy.offset() + at);
            gradient = gradient.mul(state.slope()).blend(gradient, normalized.fma(gamma, beta).compare(GT, 0));
            normalized.fma(negativeSlope, gradient.sub(center)).mul(scale).intoArray(dx.array(), dx.offset() + at);
        }
    }

    @Override
    public void scaleAndShift(int rows, int width, View x, View scale, View shift, float slope, View y) {
        for (int row = 0; row < rows * x.rowStride(); row += x.rowStride()) {
            for (int j = 0; j < width; j += LANES) {
                FloatVector value = fromArray(SPECIES, x.array(), x.offset() + row + j).fma(
                        fromArray(SPECIES, scale.array(), scale.offset() + j),
                        fromArray(SPECIES, shift.array(), shift.offset() + j));
                value.mul(slope).blend(value, value.compare(GT, 0)).intoArray(y.array(), y.offset() + row + j);
            }
        }
    }

    @Override
    public void leakyRelu(int rows, int width, float slope, View x, View y) {
        int run = run(rows, width, x);
        for (int row = 0; row < rows * x.rowStride(); row += Math.max(run, x.rowStride())) {
            for (int i = row; i < row + run; i += LANES) {
                FloatVector value = fromArray(SPECIES, x.array(), x.offset() + i);
                value.mul(slope).blend(value, value.compare(GT, 0)).intoArray(y.array(), y.offset() + i);
            }
        }
    }

    @Override
    public void leakyReluGradient(int rows, int width, float slope, View y, View dy, View dx) {
        int run = run(rows, width, y);
        for (int row = 0; row < rows * y.rowStride(); row += Math.max(run, y.rowStride())) {
            for (int i = row; i < row + run; i += LANES) {
                FloatVector gradient = fromArray(SPECIES, dy.array(), dy.offset() + i);
                FloatVector value = fromArray(SPECIES, y.array(), y.offset() + i);
                gradient.mul(slope).blend(gradient, value.compare(GT, 0)).intoArray(dx.array(), dx.offset() + i);
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

    private static void columnSum(int rows, int column, View x, View sums) {
        FloatVector sum = zero(SPECIES);
        int at = x.offset() + column;
        for (int i = 0; i < rows; i++) {
            sum = fromArray(SPECIES, x.array(), at + i * x.rowStride()).add(sum);
        }
        sum.intoArray(sums.array(), sums.offset() + column);
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
                FloatVector wanted = fromArray(SPECIES, target.array(), target.offset() + i);
                fromArray(SPECIES, x.array(), x.offset() + i).sub(wanted).mul(factor)
                        .intoArray(gradient.array(), gradient.offset() + i);
            }
        }
    }

    @Override
    public void adam(int from, int end, AdamStep step, View parameter, View gradient, View first, View second) {
        float rate = step.rate;
        for (int i = from; i < end; i += LANES) {
            FloatVector g = fromArray(SPECIES, gradient.array(), gradient.offset() + i);
            FloatVector m = fromArray(SPECIES, first.array(), first.offset() + i);
            FloatVector v = fromArray(SPECIES, second.array(), second.offset() + i);
            m = g.sub(m).fma(broadcast(SPECIES, step.firstWeight), m);
            v = g.fma(g, v.neg()).fma(broadcast(SPECIES, step.secondWeight), v);
            m.intoArray(first.array(), first.offset() + i);
            v.intoArray(second.array(), second.offset() + i);
            fromArray(SPECIES, parameter.array(), parameter.offset() + i)
                    .sub(m.mul(rate).div(v.sqrt().add(step.epsilon)))
                    .intoArray(parameter.array(), parameter.offset() + i);
        }
    }
}
