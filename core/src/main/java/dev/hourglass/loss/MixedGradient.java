package dev.hourglass.loss;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.Transpose;
import dev.hourglass.kernel.View;
import dev.hourglass.loss.ColumnGroups.Run;
import dev.hourglass.loss.TransposedRows.TransposedRun;

/**
 * The gradient of {@code MixedLoss} by a block of columns, some rows at a time. Categories that the block cuts through
 * are computed as a whole, of which other blocks do the same.
 */
final class MixedGradient implements LossGradient {
    private final LossBlock block;
    private final TransposedRows transposed;
    private final MixedPass[] passes;
    private final int valid;
    /** Where gradients of the block's columns are computed, each a row, over the outputs; and where they go. */
    private final View result;
    private final View[] gradients;

    MixedGradient(ColumnGroups groups, LossBlock block, MixedArithmetic arithmetic) {
        int end = Math.min(block.columns(), block.first() + block.width());
        Run[] runs = groups.categoriesIn(block.first(), end);
        int first = Math.min(block.first(), runs.length == 0 ? end : runs[0].first());
        int last = Math.max(end, runs.length == 0 ? end : runs[runs.length - 1].end());
        this.block = block;
        this.valid = Math.max(0, end - block.first());
        this.transposed = new TransposedRows(block.rows(), first, last, block.output(), block.target());
        this.passes = passes(runs, groups.numbersIn(block.first(), end), arithmetic);
        this.result = transposed.output(block.first());
        this.gradients = transposed.chunks(block.rows(), block.gradient().fromColumn(block.first()));
    }

    private MixedPass[] passes(Run[] runs, Run[] numbers, MixedArithmetic arithmetic) {
        int columns = ColumnGroups.width(runs);
        View exponentials = transposed.room(columns);
        TransposedRun[] categories = transposed.runs(runs, exponentials);
        return new MixedPass[] {
            new MixedPass.NumberGradient(arithmetic.squares(), transposed.runs(numbers, null)),
            new MixedPass.Shift(arithmetic.groups(), categories),
            new MixedPass.Function(arithmetic.exp(), columns, exponentials),
            new MixedPass.CategoryGradient(arithmetic.groups(), categories)};
    }

    @Override
    public void run(int rows) {
        float factor = (float) (1 / ((double) rows * block.columns()));
        for (int chunk = 0; chunk < transposed.count(rows); chunk++) {
            int count = transposed.rows(rows, chunk);
            transposed.turn(chunk, count);
            for (MixedPass pass : passes) {
                pass.run(Padding.padded(count), factor);
            }
            Transpose.KERNEL.run(valid, count, result, gradients[chunk]);
        }
        block.clearPadding(rows);
    }
}
