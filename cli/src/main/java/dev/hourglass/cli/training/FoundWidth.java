package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.search.Measure;
import dev.hourglass.search.Recommendation;
import dev.hourglass.search.SearchData;
import dev.hourglass.search.Trial;
import dev.hourglass.search.WidthChoice;
import java.util.List;

/** The bottleneck of a training, where it is to be found by a search. */
public final class FoundWidth {
    private static final int DIGITS = 4;

    private FoundWidth() {
    }

    /**
     * Settings with the width that a search finds, which tells what it chose and why; as they are where a width is
     * given.
     *
     * @param data rows to learn from
     */
    public static AutoencoderSettings of(Invocation invocation, SearchData data, AutoencoderSettings settings) {
        if (!LayerOptions.findsWidth(invocation)) {
            return settings;
        }
        List<Integer> widths = WidthChoice.widths(data.columns(), settings);
        NetworkChecks.check(data.rows(), data.columns(), settings.withBottleneck(widths.get(widths.size() - 1)));
        try (StepBar bar = StepBar.start(invocation, WidthChoice.search(data.columns(), settings).tasks())) {
            WidthChoice choice = WidthChoice.of(data, settings, invocation.threads(), (task, score) -> bar.next());
            invocation.note("--bottleneck " + choice.recommendation().chosen().width() + ", of " + widths + ": "
                    + why(choice.recommendation()));
            return choice.settings();
        }
    }

    /** Why a width is recommended, as a part of a sentence. */
    public static String why(Recommendation recommendation) {
        Measure measure = recommendation.measure();
        Trial best = recommendation.best();
        String margin = recommendation.margin() > best.standardError(measure)
                ? fixed(recommendation.margin()) + " (more than one standard error, "
                        + fixed(best.standardError(measure)) + ")"
                : "one standard error (" + fixed(recommendation.margin()) + ")";
        if (best == recommendation.chosen()) {
            return "the least " + name(measure) + ", " + fixed(best.mean(measure)) + "; that of no smaller width lies"
                    + " within " + margin + " of it";
        }
        return "the smallest width whose " + name(measure) + ", " + fixed(recommendation.chosen().mean(measure))
                + ", lies within " + margin + " of the least, " + fixed(best.mean(measure)) + " at a width of "
                + best.width();
    }

    private static String fixed(double value) {
        return FixedDecimal.fixed(value, DIGITS);
    }

    /** What people call a measure. */
    public static String name(Measure measure) {
        return measure == Measure.LOG_LOSS ? "log loss" : "unexplained variance";
    }
}
