package dev.hourglass.loss;

import dev.hourglass.kernel.Padding;
import dev.hourglass.kernel.View;
import dev.hourglass.loss.ColumnGroups.Run;
import dev.hourglass.loss.TurnedRows.TurnedRun;

/** The sum of {@code MixedLoss}: numbers row after row, then categories, some rows at a time, from left to right. */
final class MixedSum implements LossSum {
    private final Run[] numbers;
    private final View output;
    private final View target;
    private final MixedArithmetic arithmetic;
    private final TurnedRows turned;
    private final TurnedRun[] categories;
    private final int columns;
    private final View exponentials;
    /** For each category a row: what the other exponentials add to 1, then the logarithm of the sum, then errors. */
    private final View errors;
    private final View shares;
    private final View distances;
    private final View[] errorRows;
    private final View[] shareRows;
    private final View[] distanceRows;

    MixedSum(ColumnGroups groups, int rows, View output, View target, MixedArithmetic arithmetic) {
        Run[] runs = groups.categories().toArray(new Run[0]);
        this.numbers = groups.numbers().toArray(new Run[0]);
        this.output = output;
        this.target = target;
        this.arithmetic = arithmetic;
        int first = runs.length == 0 ? 0 : runs[0].first();
        int end = runs.length == 0 ? 0 : runs[runs.length - 1].end();
        this.turned = new TurnedRows(rows, first, end, output, target);
        this.columns = ColumnGroups.width(runs);
        this.exponentials = turned.room(columns);
        this.categories = turned.runs(runs, exponentials);
        this.errors = turned.room(runs.length);
        this.shares = turned.room(runs.length);
        this.distances = turned.room(runs.length);
        this.errorRows = rows(runs.length, errors);
        this.shareRows = rows(runs.length, shares);
        this.distanceRows = rows(runs.length, distances);
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
        if (categories.length > 0) {
            for (int chunk = 0; chunk < turned.count(rows); chunk++) {
                sum += crossEntropies(chunk, turned.rows(rows, chunk));
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
        turned.turn(chunk, rows);
        int count = Padding.padded(rows);
        GroupKernel kernel = arithmetic.groups();
        for (int g = 0; g < categories.length; g++) {
            TurnedRun of = categories[g];
            kernel.shift(of.width(), count, of.output(), of.exponentials());
            kernel.distances(of.width(), count, of.exponentials(), of.target(), shareRows[g], distanceRows[g]);
        }
        arithmetic.exp().run(columns, count, exponentials, exponentials);
        for (int g = 0; g < categories.length; g++) {
            kernel.others(categories[g].width(), count, categories[g].exponentials(), errorRows[g]);
        }
        arithmetic.log1p().run(categories.length, count, errors, errors);
        double sum = 0;
        for (int g = 0; g < categories.length; g++) {
            kernel.errors(count, shareRows[g], errorRows[g], distanceRows[g], errorRows[g]);
            sum += RowSum.of(errors.array(), errors.at(g, 0), rows);
        }
        return sum;
    }
}
