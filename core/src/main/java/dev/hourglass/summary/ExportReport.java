package dev.hourglass.summary;

import dev.hourglass.export.ModelExport;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The files that a model was exported to.
 *
 * @param export  that was made
 * @param written the files, the model's own first
 */
public record ExportReport(ModelExport export, List<ModelExport.Written> written) {

    /**
     * Keeps an unmodifiable copy.
     *
     * @param export  that was made
     * @param written the files, the model's own first
     */
    public ExportReport {
        Objects.requireNonNull(export, "export");
        Objects.requireNonNull(written, "written");
        written = List.copyOf(written);
    }

    /** {@return a line for each file, and one for what else is to be done before it can be used, if anything is} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (ModelExport.Written file : written) {
            lines.add((lines.isEmpty() ? export.format().name() : "beside it") + ": " + Escaped.path(file.file())
                    + " (SHA-256 " + file.sha256() + ")");
        }
        export.advice().ifPresent(lines::add);
        return lines;
    }
}
