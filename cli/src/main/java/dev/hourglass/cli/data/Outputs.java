package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.csv.CsvWriter;
import dev.hourglass.export.TableFormat;
import dev.hourglass.file.AtomicFile;
import dev.hourglass.file.SamePlace;
import dev.hourglass.table.Table;
import dev.hourglass.table.TableWriter;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

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

    /** Makes the blocks of a table. */
    @FunctionalInterface
    public interface Blocks {
        /**
         * Writes all blocks, one at least.
         *
         * @param writer takes them
         */
        void writeTo(TableWriter writer) throws IOException;
    }

    /** Writes a table to a file, or to standard output. */
    public static void table(Invocation invocation, Path file, Table table) throws IOException {
        blocks(invocation, file, writer -> writer.write(table));
    }

    /** Writes a table to a file, in the format that its name ends in: CSV if it is none of the others. */
    public static void table(Path file, Table table) throws IOException {
        blocks(file, writer -> writer.write(table));
    }

    /**
     * Writes a table as it is made, to a file or to standard output: there each block is to be seen at once. A file is
     * there once all of it was made.
     */
    public static void blocks(Invocation invocation, Path file, Blocks content) throws IOException {
        if (isStandardOutput(file)) {
            CsvWriter writer = new CsvWriter(invocation.out());
            content.writeTo(new FlushedWriter(writer));
            writer.finish();
        } else {
            blocks(file, content);
        }
    }

    /** Writes a table as it is made, in the format that the name of the file ends in. */
    public static void blocks(Path file, Blocks content) throws IOException {
        Optional<TableFormat> format = TableFormat.of(file);
        AtomicFile.write(file, out -> {
            TableWriter writer = format.isPresent() ? format.get().writer(out) : new CsvWriter(out);
            content.writeTo(writer);
            writer.finish();
        });
    }

    /** Hands on what each block says before the next one is made. */
    private record FlushedWriter(TableWriter writer) implements TableWriter {
        @Override
        public void write(Table block) throws IOException {
            writer.write(block);
            writer.finish();
        }

        @Override
        public void finish() throws IOException {
            writer.finish();
        }
    }

    /** Writes a text, such as a picture. */
    public static void text(Path file, String content) throws IOException {
        AtomicFile.write(file, content.getBytes(StandardCharsets.UTF_8));
    }
}
