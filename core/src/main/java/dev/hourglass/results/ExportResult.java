package dev.hourglass.results;

import dev.hourglass.export.ModelExport;
import dev.hourglass.json.JsonObject;
import java.util.List;
import java.util.Objects;

/** The files that a model was exported to. */
public final class ExportResult {
    private ExportResult() {
    }

    /**
     * {@return the model's own file, the format, the name of the model, and what stands beside that file, if anything
     * does}
     *
     * @param export  that was made
     * @param written the files, the model's own first
     */
    public static JsonObject of(ModelExport export, List<ModelExport.Written> written) {
        Objects.requireNonNull(export, "export");
        Objects.requireNonNull(written, "written");
        JsonObject result = of(written.get(0)).put("format", export.format().name())
                .put("name", export.settings().name());
        return written.size() == 1 ? result
                : result.put("beside", written.subList(1, written.size()).stream().map(ExportResult::of).toList());
    }

    private static JsonObject of(ModelExport.Written file) {
        return new JsonObject().put("file", file.file().toString()).put("bytes", file.bytes())
                .put("sha256", file.sha256());
    }
}
