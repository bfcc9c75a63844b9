package dev.hourglass.kernel;

/** The layers in plain Java, column after column: the fallback, and what the vector kernels are compared with. */
final class ScalarLayers implements LayerKernels {
    private static final int ONE = 0x3f800000;
    private static final int INFINITY = 0x7f800000;
    private static final int BLOCK = Tuning.SCALAR_BLOCK;

    /**
     * Where each thread updates numbers, block by block, in four arrays at one index: C2 turns such a loop into SIMD,
     * but no loop in which arrays have offsets of their own.
     */
    private final ThreadLocal<float[][]> blocks = ThreadLocal.withInitial(() -> new float[4][BLOCK]);

    @Override
    public void batchNormalization(int rows, int width, View x, BatchNormalizationState state, View y) {
        for (int j = 0; j < width; j++) {
            float mean = columnSum(rows, x, j) / rows;
            float variance = squaredDeviations(rows, x, j, mean) / rows;
            float inverse = 1 / (float) Math.sqrt(variance + state.epsilon());
            set(state.mean(), j, mean);
            set(state.inverse(), j, inverse);
            move(state.movingMean(), j, mean, state.averageWeight());
            move(state.movingVariance(), j, variance, state.averageWeight());
        }
        for (int i = 0; i < rows; i++) {
            normalizeRow(i * x.rowStride(), width, x, state, y);
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

    private static void normalizeRow(int at, int width, View x, BatchNormalizationState state, View y) {
        for (int j = 0; j < width; j++) {
            float normalized = (get(x, at + j) - get(state.mean(), j)) * get(state.inverse(), j);
            set(state.normalized(), at + j, normalized);
            float value = Math.fma(normalized, get(state.gamma(), j), get(state.beta(), j));
            set(y, at + j, value * factor(value, state.slope()));
        }
    }

    @Override
    public void batchNormalizationGradient(int rows, int width, View dy, BatchNormalizationState state, View dx) {
        for (int j = 0; j < width; j++) {
            float betaGradient = 0;
            float gammaGradient = 0;
            for (int i = 0; i < rows; i++) {
                int at = i * dy.rowStride() + j;
                float gradient = gradient(at, j, dy, state);
                betaGradient += gradient;
                gammaGradient = Math.fma(gradient, get(state.normalized(), at), gammaGradient);
            }
            set(state.betaGradient(), j, betaGradient);
            set(state.gammaGradient(), j, gammaGradient);
            float scale = get(state.gamma(), j) * get(state.inverse(), j);
            float center = betaGradient / rows;
            float negativeSlope = -(gammaGradient / rows);
            for (int i = 0; i < rows; i++) {
                int at = i * dy.rowStride() + j;
                float gradient = gradient(at, j, dy, state);
                set(dx, at, scale * Math.fma(get(state.normalized(), at), negativeSlope, gradient - center));
            }
        }
    }

    /** The gradient before LeakyReLU, of an element in column j. */
    private static float gradient(int at, int j, View dy, BatchNormalizationState state) {
        float value = Math.fma(get(state.normalized(), at), get(state.gamma(), j), get(state.beta(), j));
        return get(dy, at) * factor(value, state.slope());
    }

    @Override
    public void scaleAndShift(int rows, int width, View x, View scale, View shift, float slope, View y) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                int at = i * x.rowStride() + j;
                float value = Math.fma(get(x, at), get(scale, j), get(shift, j));
                set(y, at, value * factor(value, slope));
            }
        }
    }

    @Override
    public void leakyRelu(int rows, int width, float slope, View x, View y) {
        for (int row = 0; row < rows * x.rowStride(); row += x.rowStride()) {
            for (int i = row; i < row + width; i++) {
                float value = get(x, i);
                set(y, i, value * factor(value, slope));
            }
        }
    }

    @Override
    public void leakyReluGradient(int rows, int width, float slope, View y, View dy, View dx) {
        for (int row = 0; row < rows * y.rowStride(); row += y.rowStride()) {
            for (int i = row; i < row + width; i++) {
                set(dx, i, get(dy, i) * factor(get(y, i), slope));
            }
        }
    }

    /** 1 for a value above 0, else the slope, by its bits: every other branch on a sign would be mispredicted. */
    private static float factor(float value, float slope) {
        int bits = Float.floatToRawIntBits(value);
        int notPositive = (bits - 1 | INFINITY - bits) >> 31;
        return Float.intBitsToFloat(ONE ^ (ONE ^ Float.floatToRawIntBits(slope)) & notPositive);
    }

    @Override
    public void columnSums(int rows, int width, View x, View sums) {
        for (int j = 0; j < width; j++) {
            set(sums, j, columnSum(rows, x, j));
        }
    }

    @Override
    public void transpose(int rows, int columns, View from, View to) {
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                to.array()[to.at(j, i)] = from.array()[from.at(i, j)];
            }
        }
    }

    @Override
    public void errorGradient(int rows, int width, float factor, View x, View target, View gradient) {
        for (int row = 0; row < rows * x.rowStride(); row += x.rowStride()) {
            for (int i = row; i < row + width; i++) {
                set(gradient, i, factor * (get(x, i) - get(target, i)));
            }
        }
    }

    @Override
    public void adam(int from, int end, AdamStep step, View parameter, View gradient, View first, View second) {
        float[][] block = blocks.get();
        for (int at = from; at < end; at += BLOCK) {
            int size = Math.min(BLOCK, end - at);
            load(parameter, at, size, block[0]);
            load(gradient, at, size, block[1]);
            load(first, at, size, block[2]);
            load(second, at, size, block[3]);
            adam(size, step, block[0], block[1], block[2], block[3]);
            store(block[0], size, parameter, at);
            store(block[2], size, first, at);
            store(block[3], size, second, at);
        }
    }

    private static void adam(int size, AdamStep step, float[] parameter, float[] gradient, float[] first,
            float[] second) {
        float firstWeight = step.firstWeight;
        float secondWeight = step.secondWeight;
        float rate = step.rate;
        float epsilon = step.epsilon;
        for (int i = 0; i < size; i++) {
            float g = gradient[i];
            float m = first[i];
            float v = second[i];
            m = Math.fma(g - m, firstWeight, m);
            v = Math.fma(Math.fma(g, g, -v), secondWeight, v);
            first[i] = m;
            second[i] = v;
            parameter[i] = parameter[i] - (rate * m) / ((float) Math.sqrt(v) + epsilon);
        }
    }

    private static void load(View from, int at, int size, float[] to) {
        System.arraycopy(from.array(), from.offset() + at, to, 0, size);
    }

    private static void store(float[] from, int size, View to, int at) {
        System.arraycopy(from, 0, to.array(), to.offset() + at, size);
    }

    private static float columnSum(int rows, View x, int column) {
        float sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += get(x, i * x.rowStride() + column);
        }
        return sum;
    }

    private static void move(View average, int column, float batch, float weight) {
        float old = get(average, column);
        set(average, column, Math.fma(batch - old, weight, old));
    }

    private static float get(View view, int index) {
        return view.array()[view.offset() + index];
    }

    private static void set(View view, int index, float value) {
        view.array()[view.offset() + index] = value;
    }
}
