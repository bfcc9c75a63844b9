package dev.hourglass.inspection;

import dev.hourglass.csv.ColumnRoles;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables of one column of texts, {@code t}, read from {@code data.csv}: row i stands on line i + 2. */
final class PlacedTable {
    private PlacedTable() {
    }

    static CsvTable of(List<String> texts) throws IOException {
        StringBuilder csv = new StringBuilder("n,t\n");
        texts.forEach(text -> csv.append("1,\"").append(text).append("\"\n"));
        CsvOptions options = new CsvOptions().withRoles(new ColumnRoles().withTexts(List.of("t")));
        return CsvReader.readPlaced(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
                "data.csv", options);
    }
}
