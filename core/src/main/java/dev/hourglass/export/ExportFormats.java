package dev.hourglass.export;

import dev.hourglass.text.Escaped;
import java.util.List;

/** The formats that there are. */
public final class ExportFormats {
    /** All of them, in the order of help texts. */
    public static final List<ExportFormat> ALL = List.of(new OnnxFormat(), new JavaFormat(), new KerasH5Format(),
            new KerasFormat(), new TensorFlowJsFormat());

    private ExportFormats() {
    }

    /**
     * {@return the format of a name}
     *
     * @param name as {@link ExportFormat#name} gives it
     * @throws IllegalArgumentException if there is none
     */
    public static ExportFormat named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no format " + Escaped.quoted(name)));
    }
}
