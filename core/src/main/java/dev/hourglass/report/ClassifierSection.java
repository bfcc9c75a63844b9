package dev.hourglass.report;

import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.metrics.ConfusionMatrix;
import dev.hourglass.metrics.RocCurve;
import dev.hourglass.plot.CountGrid;
import dev.hourglass.plot.RatePlot;
import dev.hourglass.report.Listing.Cell;
import dev.hourglass.report.Listing.Column;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;

/** How well a classifier does on raw and on encoded columns: scores, confusion matrices, ROC curves. */
public final class ClassifierSection {
    private static final int DIGITS = 4;

    private ClassifierSection() {
    }

    /**
     * {@return the section}
     *
     * @param raw     scores on raw columns
     * @param encoded scores on encoded columns, of the same test rows
     * @param labels  the classes
     */
    public static Section of(ClassifierScores raw, ClassifierScores encoded, List<String> labels) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.table(scores(raw, encoded)));
        if (labels.size() <= CountGrid.MOST_CLASSES) {
            blocks.add(Block.figures(List.of(
                    new Figure(CountGrid.svg("Raw columns", names(labels), counts(raw.confusion())),
                            "What the classifier on raw columns made of the test rows."),
                    new Figure(CountGrid.svg("Encoded columns", names(labels), counts(encoded.confusion())),
                            "What the classifier on encoded columns made of the same rows."))));
        }
        List<Figure> curves = curves(raw, encoded, labels);
        if (!curves.isEmpty()) {
            blocks.add(Block.figures(curves));
        }
        return new Section("The classifiers", blocks);
    }

    private static List<String> names(List<String> labels) {
        return labels.stream().map(Escaped::text).toList();
    }

    private static Listing scores(ClassifierScores raw, ClassifierScores encoded) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("accuracy", raw.accuracy(), encoded.accuracy()));
        rows.add(row("balanced accuracy", raw.balancedAccuracy(), encoded.balancedAccuracy()));
        rows.add(row("log loss", raw.logLoss(), encoded.logLoss()));
        rows.add(row("ROC AUC", raw.rocAuc().orElse(Double.NaN), encoded.rocAuc().orElse(Double.NaN)));
        rows.add(List.of(Cell.of("C"), Cell.of(Rounded.number(raw.c())), Cell.of(Rounded.number(encoded.c())),
                Cell.of("")));
        return new Listing("Logistic regression, measured on the same " + rowsOf(raw.confusion())
                + " test rows. Of log loss, less is better; of the others, more.", List.of(Column.words("score"),
                Column.numbers("raw columns"), Column.numbers("encoded columns"), Column.numbers("difference")), rows);
    }

    private static List<Cell> row(String name, double raw, double encoded) {
        return List.of(Cell.of(name), Cell.of(Rounded.fixed(raw, DIGITS)), Cell.of(Rounded.fixed(encoded, DIGITS)),
                Cell.of(Double.isNaN(encoded - raw) ? "" : Rounded.signed(encoded - raw, DIGITS)));
    }

    private static long rowsOf(ConfusionMatrix matrix) {
        long rows = 0;
        for (int label = 0; label < matrix.classes(); label++) {
            rows += matrix.support(label);
        }
        return rows;
    }

    private static long[][] counts(ConfusionMatrix matrix) {
        long[][] counts = new long[matrix.classes()][matrix.classes()];
        for (int truth = 0; truth < counts.length; truth++) {
            for (int predicted = 0; predicted < counts.length; predicted++) {
                counts[truth][predicted] = matrix.count(truth, predicted);
            }
        }
        return counts;
    }

    /** One picture for two classes, else one for each class against the rest. */
    private static List<Figure> curves(ClassifierScores raw, ClassifierScores encoded, List<String> labels) {
        List<Figure> figures = new ArrayList<>();
        int classes = Math.min(raw.rocCurves().size(), encoded.rocCurves().size());
        for (int label = classes == 2 ? 1 : 0; label < classes; label++) {
            String name = Escaped.quoted(labels.get(label));
            figures.add(new Figure(RatePlot.svg("ROC: " + name + (classes == 2 ? "" : " against the rest"),
                    List.of(rates("encoded", encoded.rocCurves().get(label)),
                            rates("raw", raw.rocCurves().get(label)))),
                    "How many rows of " + name + " are found (up) at the price of how many others (right)."
                            + " The straight line is chance."));
        }
        return figures;
    }

    private static RatePlot.Rates rates(String columns, RocCurve curve) {
        return new RatePlot.Rates(columns + " columns", curve.falsePositiveRates(), curve.truePositiveRates());
    }
}
