package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.csv.CsvBlocks;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.file.OutputFileException;
import dev.hourglass.inspection.ColumnInspection;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** The table of an invocation for who takes it block by block, and writes it elsewhere. */
public final class DataBlocks {
    private DataBlocks() {
    }

    /**
     * Who takes a table.
     *
     * @param <T> what becomes of it
     */
    @FunctionalInterface
    public interface Taker<T> {
        /** Takes all blocks. */
        T take(CsvBlocks blocks) throws IOException;
    }

    /** Has the table of an invocation taken. */
    public static <T> T take(Invocation invocation, CsvOptions options, Taker<T> taker) throws IOException {
        try {
            return readAsItIs(invocation, options, taker);
        } catch (FileSystemException | OutputFileException known) {
            throw known;
        } catch (IOException broken) {
            throw new CommandException(ExitCode.IO_ERROR,
                    DataOptions.name(invocation) + ": cannot be read: " + broken.getMessage(),
                    "check that it is a file, and the disk that it is on", broken);
        }
    }

    private static <T> T readAsItIs(Invocation invocation, CsvOptions options, Taker<T> taker) throws IOException {
        Path file = invocation.get(DataOptions.DATA);
        if (InputFiles.isStandardStream(file)) {
            try (CsvBlocks blocks = CsvReader.open(invocation.in(), DataOptions.name(invocation), options)) {
                return taken(invocation, blocks, taker);
            }
        }
        InputFiles.require(file);
        BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
        try (CsvBlocks blocks = CsvReader.open(file, options)) {
            T taken = taken(invocation, blocks, taker);
            InputFiles.requireUnchanged(file, before);
            return taken;
        }
    }

    private static <T> T taken(Invocation invocation, CsvBlocks blocks, Taker<T> taker) throws IOException {
        T taken = taker.take(blocks);
        ColumnInspection.ofRemarks(blocks.remarks(), invocation::tell);
        return taken;
    }
}
