package dev.hourglass.cli.commands;

import dev.hourglass.cli.data.Outputs;
import dev.hourglass.plot.WidthCurves;
import dev.hourglass.search.Measure;
import dev.hourglass.search.SearchResult;
import dev.hourglass.search.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Pictures of what a search measured against the width.
 *
 * @param unexplained place of the curve of what the reconstruction misses
 * @param logLoss     place of the curve of log loss, or none without classes
 */
record SearchPictures(Path unexplained, List<Path> logLoss) {

    /** The places in a folder. */
    static SearchPictures in(Path folder, boolean hasClasses) {
        return new SearchPictures(folder.resolve("unexplained_by_width.svg"),
                hasClasses ? List.of(folder.resolve("log_loss_by_width.svg")) : List.of());
    }

    /** All of them. */
    List<Path> all() {
        List<Path> all = new ArrayList<>(List.of(unexplained));
        all.addAll(logLoss);
        return all;
    }

    /** Draws all of them; nothing where no candidate came to finite numbers. */
    void write(SearchResult result) throws IOException {
        List<Trial> best = SearchCurve.best(result);
        if (best.isEmpty()) {
            return;
        }
        Outputs.text(unexplained, svg(Measure.UNEXPLAINED, result, best));
        for (Path file : logLoss) {
            Outputs.text(file, svg(Measure.LOG_LOSS, result, best));
        }
    }

    /**
     * Draws a measure against the width.
     *
     * @param best the best trial of each width, one or more
     */
    static String svg(Measure measure, SearchResult result, List<Trial> best) {
        List<WidthCurves.Series> series = new ArrayList<>();
        series.add(new WidthCurves.Series("best settings", points(best, measure)));
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
