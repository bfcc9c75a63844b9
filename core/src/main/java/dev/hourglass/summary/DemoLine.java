package dev.hourglass.summary;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.dataset.ClassificationSamples;
import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.SeedTrials;
import dev.hourglass.evaluation.Spread;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.number.ShortestDecimal;
import java.util.Objects;

/**
 * A step of the tutorial's experiment and what came of it.
 *
 * @param title what was done
 * @param text  what came of it
 */
public record DemoLine(String title, String text) {
    private static final int TITLE_WIDTH = 44;

    /**
     * Refuses null.
     *
     * @param title what was done
     * @param text  what came of it
     */
    public DemoLine {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
    }

    /** Of the title and the text, and the seconds, which end there. */
    private static final int WIDTH = 98;

    /**
     * {@return that data was made}
     *
     * @param samples it
     */
    public static DemoLine data(ClassificationSamples samples) {
        return new DemoLine("data", shape(samples.x()) + " (" + samples.y().length + ",)");
    }

    /**
     * {@return that the rows were split}
     *
     * @param train rows to learn from
     * @param test  rows to test on
     */
    public static DemoLine split(DoubleMatrix train, DoubleMatrix test) {
        Objects.requireNonNull(train, "train");
        Objects.requireNonNull(test, "test");
        return new DemoLine("split", shape(train) + " to learn from, " + shape(test) + " to test on");
    }

    /**
     * {@return that an autoencoder was trained}
     *
     * @param trained it
     */
    public static DemoLine trained(Autoencoder trained) {
        return new DemoLine("autoencoder, bottleneck " + trained.encoder().codeSize(),
                TrainingReport.losses(trained.history()));
    }

    /**
     * {@return that a classifier was measured}
     *
     * @param columns on which, in words
     * @param scores  of it
     */
    public static DemoLine classifier(String columns, ClassifierScores scores) {
        Objects.requireNonNull(columns, "columns");
        return new DemoLine("logistic regression on " + columns, ShortestDecimal.of(scores.accuracy()));
    }

    /**
     * {@return that a recipe was trained with several seeds}
     *
     * @param recipe     that was trained
     * @param columns    that classifiers got of it
     * @param accuracies of these, one a seed
     * @param raw        accuracy of a classifier on raw columns
     */
    public static DemoLine seeds(String recipe, int columns, double[] accuracies, double raw) {
        Objects.requireNonNull(recipe, "recipe");
        Objects.requireNonNull(accuracies, "accuracies");
        Spread spread = Spread.of(accuracies);
        return new DemoLine("recipe " + recipe + ", " + columns + " columns, " + accuracies.length
                + (accuracies.length == 1 ? " seed" : " seeds"), FixedDecimal.fixed(spread.mean(), 4) + " +- "
                + FixedDecimal.fixed(spread.deviation(), 4) + ", above raw in " + SeedTrials.above(accuracies, raw)
                + " of " + accuracies.length);
    }

    private static String shape(DoubleMatrix matrix) {
        return "(" + matrix.rows() + ", " + matrix.columns() + ")";
    }

    /**
     * {@return the line, with the time at its end}
     *
     * @param seconds that the step took
     */
    public String in(double seconds) {
        String time = FixedDecimal.fixed(seconds, 2);
        String left = title + " ".repeat(Math.max(1, TITLE_WIDTH - title.length())) + text;
        return left + " ".repeat(Math.max(2, WIDTH - left.length() - time.length())) + time + " s";
    }
}
