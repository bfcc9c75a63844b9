package dev.hourglass.loss;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.Transpose;
import dev.hourglass.kernel.View;
import dev.hourglass.loss.ColumnGroups.Run;
import dev.hourglass.loss.TurnedRows.TurnedRun;

/**
 * The gradient of {@code MixedLoss} by a block of columns, some rows at a time. Categories that the block cuts through
 * are computed as a whole, of which other blocks do the same.
 */
final class MixedGradient implements LossGradient {
    private final LossBlock block;
    private final MixedArithmetic arithmetic;
    private final TurnedRun[] numbers;
    private final TurnedRows turned;
    private final TurnedRun[] categories;
    private final int categoryColumns;
    private final View exponentials;
    private final int valid;
    /** Where gradients of the block's columns are computed, each a row, and where they go. */
    private final View result;
    private final View[] gradients;

    MixedGradient(ColumnGroups groups, LossBlock block, MixedArithmetic arithmetic) {
        int end = Math.min(block.columns(), block.first() + block.width());
        Run[] runs = groups.categoriesIn(block.first(), end);
        this.block = block;
        this.arithmetic = arithmetic;
        this.valid = Math.max(0, end - block.first());
        int first = Math.min(block.first(), runs.length == 0 ? end : runs[0].first());
        int last = Math.max(end, runs.length == 0 ? end : runs[runs.length - 1].end());
        this.turned = new TurnedRows(block.rows(), first, last, block.output(), block.target());
        this.categoryColumns = ColumnGroups.width(runs);
        this.exponentials = turned.room(categoryColumns);
        this.numbers = turned.runs(groups.numbersIn(block.first(), end), null);
        this.categories = turned.runs(runs, exponentials);
        this.result = turned.output(block.first());
        this.gradients = turned.chunks(block.rows(), block.gradient().fromColumn(block.first()));
    }

    @Override
    public void run(int rows) {
        float factor = (float) (1 / ((double) rows * block.columns()));
        for (int chunk = 0; chunk < turned.count(rows); chunk++) {
            int count = turned.rows(rows, chunk);
            turned.turn(chunk, count);
            compute(Padding.padded(count), factor);
            Transpose.KERNEL.run(valid, count, result, gradients[chunk]);
        }
        block.clearPadding(rows);
    }

    /** Over the outputs, which are not needed any more. */
    private void compute(int count, float factor) {
        for (TurnedRun run : numbers) {
            arithmetic.squares().gradient(run.width(), count, factor, run.output(), run.target(), run.output());
        }
        for (TurnedRun of : categories) {
            arithmetic.groups().shift(of.width(), count, of.output(), of.exponentials());
        }
        arithmetic.exp().run(categoryColumns, count, exponentials, exponentials);
        for (TurnedRun of : categories) {
            arithmetic.groups().gradient(of.width(), count, factor, of.exponentials(), of.target(), of.output());
        }
    }
}
