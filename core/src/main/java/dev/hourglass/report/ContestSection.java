package dev.hourglass.report;

import dev.hourglass.evaluation.CrossScores;
import dev.hourglass.evaluation.DifferenceInterval;
import dev.hourglass.evaluation.Spread;
import dev.hourglass.plot.Whiskers;
import dev.hourglass.report.Listing.Cell;
import dev.hourglass.report.Listing.Column;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;

/** How contestants do by cross-validation: what sets them apart from the first, with intervals, and their scores. */
public final class ContestSection {
    private static final double CONFIDENCE = 0.95;
    private static final int POINTS = 100;

    private ContestSection() {
    }

    /**
     * {@return the section}
     *
     * @param scores    of all contestants, the one that others are compared with first
     * @param testShare test rows of a fold by its training rows, such as 1/4 for 5 folds
     */
    public static Section of(List<CrossScores> scores, double testShare) {
        List<Block> blocks = new ArrayList<>();
        if (scores.size() > 1) {
            blocks.add(Block.figure(differences(scores, testShare)));
        }
        blocks.add(Block.table(table(scores, testShare)));
        return new Section("The comparison", blocks);
    }

    private static Figure differences(List<CrossScores> scores, double testShare) {
        CrossScores first = scores.get(0);
        List<Whiskers.Interval> intervals = new ArrayList<>();
        for (CrossScores other : scores.subList(1, scores.size())) {
            DifferenceInterval interval = interval(first, other, testShare);
            intervals.add(new Whiskers.Interval(Escaped.text(other.name()), POINTS * interval.low(),
                    POINTS * interval.difference(), POINTS * interval.high()));
        }
        return new Figure(Whiskers.svg("Accuracy against " + Escaped.text(first.name()),
                "difference in points of accuracy", intervals),
                "Each dot is the mean difference of the folds, each line its 95 % interval by the corrected resampled"
                        + " t-test. A full dot: zero lies outside, the difference is more than chance may make. The"
                        + " test is made for each contestant alone: of many, one in twenty may look better by chance.");
    }

    private static DifferenceInterval interval(CrossScores first, CrossScores other, double testShare) {
        return DifferenceInterval.of(first.accuracies(), other.accuracies(), testShare, first.accuracyStep(),
                CONFIDENCE);
    }

    private static Listing table(List<CrossScores> scores, double testShare) {
        CrossScores first = scores.get(0);
        List<List<Cell>> rows = new ArrayList<>();
        for (CrossScores each : scores) {
            DifferenceInterval interval = interval(first, each, testShare);
            rows.add(List.of(Cell.of(Escaped.text(each.name())), Cell.of(Integer.toString(each.columns())),
                    spread(each.accuracies()), Cell.of(each == first ? "" : points(interval)),
                    spread(each.balancedAccuracies()), spread(each.logLosses()), spread(each.rocAucs())));
        }
        return new Listing("Means and standard deviations of the folds; the difference in points of accuracy with its"
                + " 95 % interval", List.of(Column.words("contestant"), Column.numbers("columns"),
                Column.numbers("accuracy"), Column.numbers("difference"), Column.numbers("balanced"),
                Column.numbers("log loss"), Column.numbers("ROC AUC")), rows);
    }

    private static String points(DifferenceInterval interval) {
        return Rounded.signed(POINTS * interval.difference(), 1) + " (" + Rounded.signed(POINTS * interval.low(), 1)
                + " to " + Rounded.signed(POINTS * interval.high(), 1) + ")";
    }

    private static Cell spread(double[] scores) {
        Spread spread = Spread.of(scores);
        return Cell.of(Double.isNaN(spread.mean()) ? "not defined"
                : Rounded.fixed(spread.mean(), 3) + " ± " + Rounded.fixed(spread.deviation(), 3));
    }
}
