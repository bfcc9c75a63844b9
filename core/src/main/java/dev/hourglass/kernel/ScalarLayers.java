package dev.hourglass.kernel;

/** The layers in plain Java, column after column: the fallback, and what the vector kernels are compared with. */
final class ScalarLayers implements LayerKernels {
    @Override
    public void batchNormalization(int rows, int width, View x, BatchNormalizationState state, View y) {
        for (int j = 0; j < width; j++) {
            float mean = columnSum(rows, width, x, j) / rows;
            float variance = squaredDeviations(rows, width, x, j, mean) / rows;
            float inverse = 1 / (float) Math.sqrt(variance + state.epsilon());
            set(state.mean(), j, mean);
            set(state.inverse(), j, inverse);
            move(state.movingMean(), j, mean, state.averageWeight());
            move(state.movingVariance(), j, variance, state.averageWeight());
        }
        for (int i = 0; i < rows; i++) {
            normalizeRow(i * width, width, x, state, y);
        }
    }

    private static float squaredDeviations(int rows, int width, View x, int column, float mean) {
        float sum = 0;
        for (int i = 0; i < rows; i++) {
            float deviation = get(x, i * width + column) - mean;
            sum = Math.fma(deviation, deviation, sum);
        }
        return sum;
    }

    private static void normalizeRow(int at, int width, View x, BatchNormalizationState state, View y) {
        for (int j = 0; j < width; j++) {
            float normalized = (get(x, at + j) - get(state.mean(), j)) * get(state.inverse(), j);
            set(state.normalized(), at + j, normalized);
            set(y, at + j, Math.fma(normalized, get(state.gamma(), j), get(state.beta(), j)));
        }
    }

    @Override
    public void batchNormalizationGradient(int rows, int width, View dy, BatchNormalizationState state, View dx) {
        for (int j = 0; j < width; j++) {
            float betaGradient = columnSum(rows, width, dy, j);
            float gammaGradient = 0;
            for (int i = 0; i < rows; i++) {
                int at = i * width + j;
                gammaGradient = Math.fma(get(dy, at), get(state.normalized(), at), gammaGradient);
            }
            set(state.betaGradient(), j, betaGradient);
            set(state.gammaGradient(), j, gammaGradient);
            float scale = get(state.gamma(), j) * get(state.inverse(), j);
            float center = betaGradient / rows;
            float slope = -(gammaGradient / rows);
            for (int i = 0; i < rows; i++) {
                int at = i * width + j;
                set(dx, at, scale * Math.fma(get(state.normalized(), at), slope, get(dy, at) - center));
            }
        }
    }

    @Override
    public void scaleAndShift(int rows, int width, View x, View scale, View shift, View y) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                int at = i * width + j;
                set(y, at, Math.fma(get(x, at), get(scale, j), get(shift, j)));
            }
        }
    }

    @Override
    public void leakyRelu(int size, float slope, View x, View y) {
        for (int i = 0; i < size; i++) {
            float value = get(x, i);
            set(y, i, value > 0 ? value : slope * value);
        }
    }

    @Override
    public void leakyReluGradient(int size, float slope, View y, View dy, View dx) {
        for (int i = 0; i < size; i++) {
            float value = get(dy, i);
            set(dx, i, get(y, i) > 0 ? value : slope * value);
        }
    }

    @Override
    public void columnSums(int rows, int width, View x, View sums) {
        for (int j = 0; j < width; j++) {
            set(sums, j, columnSum(rows, width, x, j));
        }
    }

    @Override
    public void errorGradient(int size, float factor, View x, View target, View gradient) {
        for (int i = 0; i < size; i++) {
            set(gradient, i, factor * (get(x, i) - get(target, i)));
        }
    }

    @Override
    public void adam(int from, int end, AdamStep step, View parameter, View gradient, View first, View second) {
        for (int i = from; i < end; i++) {
            float g = get(gradient, i);
            float m = get(first, i);
            float v = get(second, i);
            m = Math.fma(g - m, step.firstWeight, m);
            v = Math.fma(Math.fma(g, g, -v), step.secondWeight, v);
            set(first, i, m);
            set(second, i, v);
            set(parameter, i, get(parameter, i) - (step.rate * m) / ((float) Math.sqrt(v) + step.epsilon));
        }
    }

    private static float columnSum(int rows, int width, View x, int column) {
        float sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += get(x, i * width + column);
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
