package dev.hourglass.cli.data;

import dev.hourglass.csv.CsvSource;
import dev.hourglass.csv.TableFiles;
import dev.hourglass.file.FilePattern;
import dev.hourglass.text.ValueType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files of a table as command lines name them: by patterns, and standard input by a dash. */
public final class InputFiles {
    /** A path, or several. */
    static final ValueType<List<Path>> TYPE = new ValueType<>("a path", InputFiles::named);

    private static final Path STANDARD_STREAM = Path.of("-");

    private InputFiles() {
    }

    private static List<Path> named(String text) {
        try {
            return FilePattern.files(text);
        } catch (IOException refusal) {
            throw new UncheckedIOException(refusal);
        }
    }

    /**
     * Where the rows of a table come from, in order; no file is opened yet.
     *
     * @param in standard input, which may be one of the files
     */
    static List<CsvSource> sources(List<Path> files, InputStream in) throws IOException {
        return TableFiles.sources(files, Map.of(STANDARD_STREAM, CsvSource.of(in, "standard input")));
    }

    /** Whether a path stands for standard input or output. */
    public static boolean isStandardStream(Path file) {
        return file.equals(STANDARD_STREAM);
    }
}
