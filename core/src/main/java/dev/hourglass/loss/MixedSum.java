package dev.hourglass.loss;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.loss.ColumnGroups.Run;
import dev.hourglass.loss.TransposedRows.TransposedRun;

/** The sum of {@code MixedLoss}: numbers row after row, then categories, some rows at a time, from left to right. */
final class MixedSum implements LossSum {
    private final Run[] numbers;
    private final View output;
    private final View target;
    private final TransposedRows transposed;
    private final MixedPass[] passes;
    /** For each category what the other exponentials add to 1, then the logarithm of the sum, then the error. */
    private final View[] errors;

    MixedSum(ColumnGroups groups, int rows, View output, View target, MixedArithmetic arithmetic) {
        Run[] runs = groups.categories().toArray(new Run[0]);
        this.numbers = groups.numbers().toArray(new Run[0]);
        this.output = output;
        this.target = target;
        int first = runs.length == 0 ? 0 : runs[0].first();
        int end = runs.length == 0 ? 0 : runs[runs.length - 1].end();
        this.transposed = new TransposedRows(rows, first, end, output, target);
        View errorRows = transposed.room(runs.length);
        this.errors = rows(runs.length, errorRows);
        this.passes = passes(runs, errorRows, arithmetic);
    }

    private MixedPass[] passes(Run[] runs, View errorRows, MixedArithmetic arithmetic) {
        int columns = ColumnGroups.width(runs);
        View exponentials = transposed.room(columns);
        TransposedRun[] categories = transposed.runs(runs, exponentials);
        View[] shares = rows(runs.length, transposed.room(runs.length));
        View[] distances = rows(runs.length, transposed.room(runs.length));
        return new MixedPass[] {
            new MixedPass.Shift(arithmetic.groups(), categories),
            new MixedPass.Distances(arithmetic.groups(), categories, shares, distances),
            new MixedPass.Function(arithmetic.exp(), columns, exponentials),
            new MixedPass.Others(arithmetic.groups(), categories, errors),
            new MixedPass.Function(arithmetic.log1p(), runs.length, errorRows),
            new MixedPass.Errors(arithmetic.groups(), shares, distances, errors)};
    }

    private static View[] rows(int count, View of) {
        View[] rows = new View[count];
        for (int g = 0; g < count; g++) {
            rows[g] = of.fromRow(g);
        }
        return rows;
    }

    @Override
    public double of(int rows) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += squares(i);
        }
        if (errors.length > 0) {
            for (int chunk = 0; chunk < transposed.count(rows); chunk++) {
                sum += crossEntropies(chunk, transposed.rows(rows, chunk));
            }
        }
        return sum;
    }

    private double squares(int row) {
        double sum = 0;
        for (Run run : numbers) {
            sum += RowSum.ofSquares(output.array(), output.at(row, run.first()), target.array(),
                    target.at(row, run.first()), run.width());
        }
        return sum;
    }

    private double crossEntropies(int chunk, int rows) {
        transposed.turn(chunk, rows);
        for (MixedPass pass : passes) {
            pass.run(Padding.padded(rows), 0);
        }
        double sum = 0;
        for (View of : errors) {
            sum += RowSum.of(of.array(), of.offset(), rows);
        }
        return sum;
    }
}
