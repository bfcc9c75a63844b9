package dev.hourglass.inference;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.preparation.BlockPreparation;
import dev.hourglass.table.Column;
import java.util.List;
import java.util.Objects;

/** What a model makes of the rows of a table, as columns: block by block the same as of the whole table. */
public interface RowResults {
    /**
     * What came of a block.
     *
     * @param data    the rows of it that can be used, and those that were left out
     * @param columns one for each name, with a value for each row that can be used
     */
    record Made(CsvTable data, List<Column> columns) {
        /**
         * Refuses null.
         *
         * @param data    the rows of the block that can be used, and those that were left out
         * @param columns one for each name
         */
        public Made {
            Objects.requireNonNull(data, "data");
            Objects.requireNonNull(columns, "columns");
            columns = List.copyOf(columns);
        }
    }

    /** {@return the encoder whose columns the table has to have} */
    Encoder encoder();

    /** {@return what the columns are called, in their order} */
    List<String> names();

    /**
     * {@return what comes of a block; where it is refused, what was counted so far is told first}
     *
     * @param block   the next one of the table
     * @param blocks  those before
     * @param threads threads to use, 1 or more; changes no bit
     * @throws dev.hourglass.csv.CsvException                 if a row is refused, with its place
     * @throws dev.hourglass.inspection.UnusableDataException if the model, and no row, is to blame
     */
    Made of(CsvTable block, BlockPreparation blocks, int threads);
}
