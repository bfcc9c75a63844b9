package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.export.TableFile;
import dev.hourglass.file.AtomicFile;
import dev.hourglass.file.OutputPlaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that commands write, each complete or not there at all. */
public final class Outputs {
    private Outputs() {
    }

    /** Whether a table goes to standard output: by {@code -}, or by one of the names that Unix has for it. */
    public static boolean isStandardOutput(Path file) {
        return InputFiles.isStandardStream(file) || AtomicFile.isStandardOutput(file);
    }

    /**
     * Where a command writes: nowhere yet, and never over its table or another input.
     *
     * @param others that it reads besides the table
     */
    public static OutputPlaces places(Invocation invocation, Path... others) {
        List<Path> inputs = new ArrayList<>(invocation.all(DataOptions.DATA));
        inputs.addAll(List.of(others));
        return new OutputPlaces(inputs);
    }

    /** Makes sure, before the work, that a table can be written: to standard output it always can. */
    public static void addTable(OutputPlaces places, Path file) throws IOException {
        if (!isStandardOutput(file)) {
            places.add(file);
        }
    }

    /**
     * Writes a table as it is made, to a file or to standard output: there each block is to be seen at once. A file is
     * there once all of it was made.
     */
    public static void table(Invocation invocation, Path file, TableFile.Content content) throws IOException {
        if (isStandardOutput(file)) {
            TableFile.stream(invocation.out(), content);
        } else {
            TableFile.write(file, content);
        }
    }
}
