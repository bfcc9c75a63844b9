package dev.hourglass.bench;

import dev.hourglass.bench.oracle.NaiveNormalization;
import dev.hourglass.kernel.AdamStep;
import dev.hourglass.kernel.BatchNormalizationState;
import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.nn.Adam;
import dev.hourglass.nn.BatchNormalization;
import dev.hourglass.nn.LeakyReLU;
import dev.hourglass.random.RandomState;
import java.util.Arrays;
import java.util.List;

/** A random batch and all memory that one operation of a layer, or a step of Adam on as many numbers, needs. */
final class LayerBatch {
    /** Settings of the optimizer under measurement. */
    static final Adam ADAM = new Adam();

    /** The slope of the activation under measurement. */
    static final float SLOPE = (float) LeakyReLU.DEFAULT_SLOPE;

    final int rows;
    final int columns;
    final int width;
    final View x;
    final View dy;
    final View y;
    final View dx;
    final View first;
    final View second;
    final BatchNormalizationState state;
    final AdamStep step;

    /** The last sum of squared errors: stored, so that no compiler takes it for unused. */
    double loss;

    LayerBatch(int rows, int columns) {
        RandomState random = new RandomState(1);
        this.rows = rows;
        this.columns = columns;
        this.width = Padding.padded(columns);
        this.x = RandomBatch.rows(rows, columns, random);
        this.dy = RandomBatch.rows(rows, columns, random);
        this.y = zeros();
        this.dx = zeros();
        this.first = zeros();
        this.second = zeros();
        this.state = state(random);
        this.step = firstStep();
    }

    private View zeros() {
        return View.ofRows(new float[rows * width], 0, width);
    }

    private BatchNormalizationState state(RandomState random) {
        BatchNormalization settings = new BatchNormalization();
        return new BatchNormalizationState(RandomBatch.row(columns, random), RandomBatch.row(columns, random),
                row(), row(), row(), row(), row(), row(), zeros(),
                (float) settings.epsilon(), (float) (1 - settings.momentum()), 1);
    }

    private View row() {
        return View.ofRepeatedRow(new float[width], 0);
    }

    private static AdamStep firstStep() {
        AdamStep step = new AdamStep((float) (1 - ADAM.beta1()), (float) (1 - ADAM.beta2()), (float) ADAM.epsilon());
        step.rate = (float) (ADAM.learningRate() * Math.sqrt(1 - ADAM.beta2()) / (1 - ADAM.beta1()));
        return step;
    }

    /** {@return how many numbers the batch has, padding counted, as the kernels do} */
    int size() {
        return rows * width;
    }

    /** {@return a matrix of this batch as rows, without padding; a copy} */
    float[][] matrix(View view) {
        return RandomBatch.matrix(rows, columns, view);
    }

    /** {@return batch normalization with this batch's gamma and beta, by its definition} */
    NaiveNormalization naiveNormalization() {
        List<float[]> blocks = List.of(Arrays.copyOf(state.gamma().array(), columns),
                Arrays.copyOf(state.beta().array(), columns), new float[columns], new float[columns]);
        return new NaiveNormalization(blocks, state.epsilon(), state.averageWeight());
    }

    /** Refuses a matrix of this batch that differs from the oracle's. */
    void check(LayerOperation operation, float[][] expected, View actual) {
        float[][] found = matrix(actual);
        for (int i = 0; i < rows; i++) {
            Guard.requireSameBits(operation + ", row " + i, expected[i], found[i]);
        }
    }
}
