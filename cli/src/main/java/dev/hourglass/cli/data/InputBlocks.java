package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvBlocks;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.ColumnInspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** The table of an invocation, read block by block. */
public final class InputBlocks implements AutoCloseable {
    private final Invocation invocation;
    private final CsvBlocks blocks;
    private final Optional<BasicFileAttributes> before;

    /**
     * Blocks of a file or of standard input.
     *
     * @param before what the file was when it was opened, if it is one
     */
    private InputBlocks(Invocation invocation, CsvBlocks blocks, Optional<BasicFileAttributes> before) {
        this.invocation = invocation;
        this.blocks = blocks;
        this.before = before;
    }

    /** Opens the table. */
    public static InputBlocks open(Invocation invocation, CsvOptions options) throws IOException {
        return DataOptions.reading(invocation, () -> openAsItIs(invocation, options));
    }

    private static InputBlocks openAsItIs(Invocation invocation, CsvOptions options) throws IOException {
        Path file = invocation.get(DataOptions.DATA);
        if (InputFiles.isStandardStream(file)) {
            return new InputBlocks(invocation, CsvReader.open(invocation.in(), DataOptions.name(invocation), options),
                    Optional.empty());
        }
        InputFiles.require(file);
        BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
        return new InputBlocks(invocation, CsvReader.open(file, options), Optional.of(before));
    }

    /** The next block, of so many rows at most, or nothing after the last. */
    public Optional<CsvTable> next(int rows) throws IOException {
        return DataOptions.reading(invocation, () -> {
            Optional<CsvTable> block = blocks.next(rows);
            if (block.isEmpty() && before.isPresent()) {
                InputFiles.requireUnchanged(invocation.get(DataOptions.DATA), before.get());
            }
            return block;
        });
    }

    /** Warns of what the columns look like to who learns from them, when all was read. */
    public void tellRemarks() {
        ColumnInspection.ofRemarks(blocks.remarks(), invocation::tell);
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
