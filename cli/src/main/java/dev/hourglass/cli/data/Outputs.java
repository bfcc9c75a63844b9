package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.export.TableFile;
import dev.hourglass.file.AtomicFile;
import dev.hourglass.file.SamePlace;
import dev.hourglass.table.Table;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;

/** The files that commands write, each complete or not there at all. */
public final class Outputs {
    private Outputs() {
    }

    /** Whether a table goes to standard output: by {@code -}, or by one of the names that Unix has for it. */
    public static boolean isStandardOutput(Path file) {
        return InputFiles.isStandardStream(file) || AtomicFile.isStandardOutput(file);
    }

    /**
     * Makes sure, before the work, that a table can be written and takes the place of no input.
     *
     * @throws CommandException if it is an input: those are never written
     */
    public static void probeTable(Path file, Path... inputs) throws IOException {
        if (!isStandardOutput(file)) {
            probe(file, inputs);
        }
    }

    /**
     * Makes sure, before the work, that a file can be written and is none of the inputs.
     *
     * @throws CommandException if it is an input: those are never written
     */
    public static void probe(Path file, Path... inputs) throws IOException {
        if (AtomicFile.isStandardOutput(file)) {
            throw new CommandException(ExitCode.CANNOT_CREATE,
                    Escaped.path(file) + ": cannot write: the report of the command goes there", "name a file");
        }
        for (Path input : inputs) {
            if (SamePlace.ofInput(file, input)) {
                throw CommandException.usage(Escaped.path(file) + " would be both read and written",
                        "name another place for the output");
            }
        }
        AtomicFile.probe(file);
    }

    /** Makes sure, before the work, that an output does not take the place of another, there already or not. */
    public static void requireApart(Path file, Path... others) throws IOException {
        for (Path other : others) {
            if (SamePlace.ofOutputs(file, other)) {
                throw CommandException.usage(Escaped.path(file) + " would be written twice, as two outputs",
                        "name another place for one of them");
            }
        }
    }

    /** Writes a table to a file, or to standard output. */
    public static void table(Invocation invocation, Path file, Table table) throws IOException {
        table(invocation, file, writer -> writer.write(table));
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
