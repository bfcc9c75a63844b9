package dev.hourglass.outofcore;

import dev.hourglass.csv.CsvTable;
import java.io.IOException;
import java.util.Optional;

/** A table that is read block by block, as {@link dev.hourglass.csv.CsvBlocks} does. */
@FunctionalInterface
public interface TableBlocks {

    /**
     * Reads on.
     *
     * @param rows how many rows to read at most, 1 or more
     * @return some of them; empty after the last block. There always is a first one
     * @throws IOException                    if the table cannot be read
     * @throws dev.hourglass.csv.CsvException if it is refused
     */
    Optional<CsvTable> next(int rows) throws IOException;
}
