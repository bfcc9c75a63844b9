package dev.hourglass.export;

import java.util.List;

/** The formats that there are. */
public final class ExportFormats {
    /** All of them, in the order of help texts. */
    public static final List<ExportFormat> ALL = List.of(new OnnxFormat(), new JavaFormat(), new KerasH5Format(),
            new KerasFormat(), new TensorFlowJsFormat());

    private ExportFormats() {
    }
}
