package dev.hourglass.preparation;

import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvTable;
import java.io.IOException;

/** Where a table comes from, for what knows best how it is to be read. */
@FunctionalInterface
public interface TableSource {

    /**
     * {@return the table, as {@link dev.hourglass.csv.CsvReader#readPlaced(java.nio.file.Path, CsvOptions)} gives it}
     *
     * @param options how it is to be read
     * @throws IOException                    if it cannot be read
     * @throws dev.hourglass.csv.CsvException if it is refused
     */
    CsvTable read(CsvOptions options) throws IOException;

    /**
     * Is told which rows of the table cannot be used, as soon as that is known.
     *
     * @param usable the table without them; its {@link CsvTable#skipped} are they
     * @throws IOException if they cannot be told, or not be written to where they are listed
     */
    default void leftOut(CsvTable usable) throws IOException {
    }
}
