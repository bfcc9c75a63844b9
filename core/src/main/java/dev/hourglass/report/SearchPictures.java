package dev.hourglass.report;

import dev.hourglass.search.Measure;
import dev.hourglass.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The files of the pictures of what a search measured against the width.
 *
 * @param files of each measure that is drawn, in order
 */
public record SearchPictures(Map<Measure, Path> files) {
    /**
     * Keeps an unmodifiable view of a copy.
     *
     * @param files of each measure that is drawn, in order
     */
    public SearchPictures {
        Objects.requireNonNull(files, "files");
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * {@return the files in a folder}
     *
     * @param folder     that is made when they are written
     * @param hasClasses whether a classifier is measured on codes
     */
    public static SearchPictures in(Path folder, boolean hasClasses) {
        Map<Measure, Path> files = new LinkedHashMap<>();
        files.put(Measure.UNEXPLAINED, folder.resolve("unexplained_by_width.svg"));
        if (hasClasses) {
            files.put(Measure.LOG_LOSS, folder.resolve("log_loss_by_width.svg"));
        }
        return new SearchPictures(files);
    }

    /** {@return all of them} */
    public List<Path> all() {
        return List.copyOf(files.values());
    }

    /**
     * Draws all of them; nothing where no candidate came to finite numbers.
     *
     * @param result of the search
     * @throws IOException if one of them cannot be written
     */
    public void write(SearchResult result) throws IOException {
        if (result.bestByWidth().isEmpty()) {
            return;
        }
        for (Map.Entry<Measure, Path> file : files.entrySet()) {
            Pictures.write(file.getValue(), SearchCurves.svg(file.getKey(), result));
        }
    }
}
