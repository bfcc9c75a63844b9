package dev.hourglass.export;

import dev.hourglass.text.Escaped;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
        Objects.requireNonNull(name, "name");
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no format " + Escaped.quoted(name)));
    }

    /**
     * {@return the names of some formats, with commas between, in the order of help texts}
     *
     * @param which says whether a format is one of them
     */
    public static String listed(Predicate<ExportFormat> which) {
        Objects.requireNonNull(which, "which");
        return ALL.stream().filter(which).map(ExportFormat::name).collect(Collectors.joining(", "));
    }

    /**
     * {@return the format of a file, if its name says one, in capital letters or small ones}
     *
     * @param file to write
     */
    public static Optional<ExportFormat> of(Path file) {
        return ALL.stream().filter(format -> FileEnding.isOf(file.toString(), format.ending())).findFirst();
    }

    /**
     * {@return the name of a file without its folder, and without the ending of a format if it has one}
     *
     * @param file to write
     */
    public static String stem(Path file) {
        String name = file.getFileName().toString();
        return of(file).map(format -> name.substring(0, name.length() - format.ending().length())).orElse(name);
    }
}
