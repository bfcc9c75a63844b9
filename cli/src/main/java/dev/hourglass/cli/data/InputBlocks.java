package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvBlocks;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.ColumnInspection;
import java.io.IOException;
import java.util.Optional;

/** The table of an invocation, read block by block. */
public final class InputBlocks implements AutoCloseable {
    private final Invocation invocation;
    private final InputFiles files;
    private final CsvBlocks blocks;

    private InputBlocks(Invocation invocation, InputFiles files, CsvBlocks blocks) {
        this.invocation = invocation;
        this.files = files;
        this.blocks = blocks;
    }

    /** Opens the table. */
    public static InputBlocks open(Invocation invocation, CsvOptions options) throws IOException {
        InputFiles files = InputFiles.of(invocation.all(DataOptions.DATA), invocation.in());
        return new InputBlocks(invocation, files, CsvReader.open(files.sources(), options));
    }

    /** The next block, of so many rows at most, or nothing after the last. */
    public Optional<CsvTable> next(int rows) throws IOException {
        Optional<CsvTable> block = blocks.next(rows);
        if (block.isEmpty()) {
            files.requireUnchanged();
        }
        return block;
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
