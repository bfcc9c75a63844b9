package dev.hourglass.report;

import dev.hourglass.plot.WidthCurves;
import dev.hourglass.search.Measure;
import dev.hourglass.search.SearchResult;
import dev.hourglass.search.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** Pictures of what a search measured against the width. */
public final class SearchCurves {
    private SearchCurves() {
    }

    /**
     * {@return the best of each width, beside principal components where these were measured, the recommended width
     * marked, as an SVG document}
     *
     * @param measure to draw
     * @param result  in which some candidate came to finite numbers
     * @throws IllegalArgumentException if none did
     */
    public static String svg(Measure measure, SearchResult result) {
        Objects.requireNonNull(measure, "measure");
        List<WidthCurves.Series> series = new ArrayList<>();
        series.add(new WidthCurves.Series("best settings", points(result.bestByWidth(), measure)));
        if (!result.components().isEmpty()) {
            series.add(new WidthCurves.Series("principal components", points(result.components(), measure)));
        }
        OptionalInt recommended = result.recommendation()
                .map(recommendation -> OptionalInt.of(recommendation.chosen().width())).orElse(OptionalInt.empty());
        return measure == Measure.LOG_LOSS
                ? WidthCurves.svg("Log loss by width of the code", "log loss", series, recommended)
                : WidthCurves.svg("Unexplained variance by width of the code", "share of variance not explained",
                        series, recommended);
    }

    private static List<WidthCurves.Point> points(List<Trial> trials, Measure measure) {
        return trials.stream().map(trial -> new WidthCurves.Point(trial.width(), trial.mean(measure),
                trial.standardError(measure))).toList();
    }
}
