package dev.hourglass.cli.commands;

import dev.hourglass.cli.data.Outputs;
import dev.hourglass.report.SearchCurves;
import dev.hourglass.search.Measure;
import dev.hourglass.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        if (result.bestByWidth().isEmpty()) {
            return;
        }
        Outputs.text(unexplained, SearchCurves.svg(Measure.UNEXPLAINED, result));
        for (Path file : logLoss) {
            Outputs.text(file, SearchCurves.svg(Measure.LOG_LOSS, result));
        }
    }
}
