package dev.hourglass.layer;

import dev.hourglass.kernel.CounterRandom;
import dev.hourglass.kernel.RandomUniform;
import dev.hourglass.kernel.View;
import dev.hourglass.number.Ranges;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import java.util.List;

/**
 * Swap noise of a denoising autoencoder for tables (Michael Jahrer's first place in Kaggle's "Porto Seguro's Safe
 * Driver
 * Prediction", 2017): in training each cell takes, with a probability, the value that another row has in the same
 * column. All other rows of the batch are equally probable. The loss compares with the rows as they were.
 *
 * <p>A swapped cell holds a value that its column really has, as often as the column has it, whatever that is: numbers,
 * categories, or a peak at 0. Only its relation to the other columns is broken, and that is what a network has to learn
 * to mend it. Columns of one category are swapped each by itself, like all others.
 *
 * <p>The batch stands for the table: rows come in a new random order every epoch, so that the other rows of a batch are
 * a random sample of all others, and one of them is as good as any row of the table. Without shuffling that holds only
 * for rows that are in no order. A batch of one row stays as it is.
 *
 * @param rate how probable it is that a cell is swapped, from 0 to below 1
 */
public record SwapNoise(double rate) implements TrainingOnly {
    /** How it is known. */
    public static final Kind<SwapNoise> KIND = new Kind<>("SwapNoise", List.of("swap"),
            List.of(Parameter.real("rate")), settings -> new SwapNoise(settings.real("rate")));

    /**
     * Refuses a rate out of range.
     *
     * @param rate how probable it is that a cell is swapped
     */
    public SwapNoise {
        Ranges.requireBelowOne("rate", rate);
    }

    @Override
    public Kind<SwapNoise> kind() {
        return KIND;
    }

    @Override
    public List<Object> values() {
        return List.of(rate);
    }

    /** Its output takes from all rows of its input. */
    @Override
    public boolean needsInput() {
        return true;
    }

    /** The numbers that decide which cells are swapped. */
    @Override
    public int keptMatrices() {
        return 1;
    }

    @Override
    @SuppressWarnings("exports")
    public LayerPass training(ColumnBlock block) {
        return new Swap(block, block.matrices().get(0), (float) rate, new int[block.valid()]);
    }

    /**
     * A block of columns in training.
     *
     * @param swapped the columns of a row that are swapped, while it is treated
     */
    private record Swap(ColumnBlock block, View random, float rate, int[] swapped) implements LayerPass {
        /** What sets the numbers that choose rows apart from those that decide whether there is anything to choose. */
        private static final long CHOICE = 1;

        @Override
        public void forward(int rows) {
            View x = block.x();
            View y = block.y();
            x.copyTo(y, rows, block.width());
            if (rows == 1) {
                return;
            }
            block.draw(RandomUniform.KERNEL, rows, random);
            long key = choiceKey();
            for (int i = 0; i < rows; i++) {
                int count = findSwapped(i);
                for (int k = 0; k < count; k++) {
                    int j = swapped[k];
                    y.array()[y.at(i, j)] = x.array()[x.at(other(key, i, j, rows), j)];
                }
            }
        }

        /**
         * Lists the columns of a row that are swapped, without a branch, which would be mispredicted at every one of
         * them.
         */
        private int findSwapped(int row) {
            float[] numbers = random.array();
            int at = random.at(row, 0);
            int count = 0;
            for (int j = 0; j < swapped.length; j++) {
                swapped[count] = j;
                count += Float.floatToRawIntBits(numbers[at + j] - rate) >>> Integer.SIZE - 1;
            }
            return count;
        }

        /** What was taken from a row in several places, goes back to it from all of them, in the order of rows. */
        @Override
        public void backward(int rows) {
            if (rows == 1) {
                return;
            }
            View gradient = block.gradient();
            View sums = block.scratch();
            sums.clear(rows, block.width());
            long key = choiceKey();
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < swapped.length; j++) {
                    int source = random.array()[random.at(i, j)] < rate ? other(key, i, j, rows) : i;
                    sums.array()[sums.at(source, j)] += gradient.array()[gradient.at(i, j)];
                }
            }
            sums.copyTo(gradient, rows, block.width());
        }

        private long choiceKey() {
            return CounterRandom.key(block.moment().key(block.layer()), CHOICE);
        }

        /** One of the other rows: so many rows further, and round. */
        private int other(long key, int row, int column, int rows) {
            int bits = CounterRandom.bits(key, block.counter(row, column));
            int further = 1 + (int) (Integer.toUnsignedLong(bits) * (rows - 1) >>> Integer.SIZE);
            return further < rows - row ? row + further : row + further - rows;
        }
    }
}
