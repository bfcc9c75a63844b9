package dev.hourglass.loss;

import dev.hourglass.kernel.Elementwise;
import dev.hourglass.kernel.View;
import dev.hourglass.loss.TransposedRows.TransposedRun;

/**
 * One thing that is done to all categories of a chunk of rows, or to all numbers.
 *
 * <p>They are called one after the other from a list, through this interface, so that each is compiled by itself. Where
 * the compiler took all of them into one method, it gave up half way, and vectors became objects.
 */
interface MixedPass {

    /**
     * Does it.
     *
     * @param count  rows of the table, a multiple of 16
     * @param factor of gradients: 1 / (rows * columns) of the whole batch
     */
    void run(int count, float factor);

    /** Subtracts the greatest logits. */
    record Shift(GroupKernel kernel, TransposedRun[] categories) implements MixedPass {
        @Override
        public void run(int count, float factor) {
            for (TransposedRun of : categories) {
                kernel.shift(of.width(), count, of.output(), of.exponentials());
            }
        }
    }

    /** Sums up shares, and distances times shares, a row of each for each category. */
    record Distances(GroupKernel kernel, TransposedRun[] categories, View[] shares, View[] distances)
            implements MixedPass {
        @Override
        public void run(int count, float factor) {
            for (int g = 0; g < categories.length; g++) {
                TransposedRun of = categories[g];
                kernel.distances(of.width(), count, of.exponentials(), of.target(), shares[g], distances[g]);
            }
        }
    }

    /** A function of each number of some rows, in place. */
    record Function(Elementwise function, int rows, View numbers) implements MixedPass {
        @Override
        public void run(int count, float factor) {
            function.run(rows, count, numbers, numbers);
        }
    }

    /** Sums up exponentials, a row for each category. */
    record Others(GroupKernel kernel, TransposedRun[] categories, View[] others) implements MixedPass {
        @Override
        public void run(int count, float factor) {
            for (int g = 0; g < categories.length; g++) {
                kernel.others(categories[g].width(), count, categories[g].exponentials(), others[g]);
            }
        }
    }

    /** Makes errors of logarithms, a row for each category, in place. */
    record Errors(GroupKernel kernel, View[] shares, View[] distances, View[] errors) implements MixedPass {
        @Override
        public void run(int count, float factor) {
            for (int g = 0; g < errors.length; g++) {
                kernel.errors(count, shares[g], errors[g], distances[g], errors[g]);
            }
        }
    }

    /** The gradient of numbers, over the outputs. */
    record NumberGradient(LossKernel squares, TransposedRun[] numbers) implements MixedPass {
        @Override
        public void run(int count, float factor) {
            for (TransposedRun of : numbers) {
                squares.gradient(of.width(), count, factor, of.output(), of.target(), of.output());
            }
        }
    }

    /** The gradient of categories, over the outputs. */
    record CategoryGradient(GroupKernel kernel, TransposedRun[] categories) implements MixedPass {
        @Override
        public void run(int count, float factor) {
            for (TransposedRun of : categories) {
                kernel.gradient(of.width(), count, factor, of.exponentials(), of.target(), of.output());
            }
        }
    }
}
