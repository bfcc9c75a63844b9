package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.SkippedCount;
import dev.hourglass.export.TableFile;
import dev.hourglass.inspection.ColumnInspection;
import dev.hourglass.preparation.TableSource;
import java.io.IOException;

/** The table of an invocation, read at once. */
public record InvocationTable(Invocation invocation) implements TableSource {
    @Override
    public CsvTable read(CsvOptions options) throws IOException {
        CsvTable table = CsvReader.readPlaced(DataOptions.sources(invocation), options);
        ColumnInspection.ofRemarks(table.remarks(), invocation::tell);
        return table;
    }

    /** Warns of the rows with the first few, and writes all of them into the file that was asked for. */
    @Override
    public void leftOut(CsvTable usable) throws IOException {
        SkippedCount count = SkippedCount.of(usable);
        SkippedRows.tell(invocation, count);
        TableFile.write(invocation.find(DataOptions.BAD_ROWS_LIST),
                list -> list.write(count.table(usable.skipped())));
    }
}
