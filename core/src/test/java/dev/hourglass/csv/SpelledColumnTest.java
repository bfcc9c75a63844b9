package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.SpelledColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpelledColumnTest {
    private static final CsvOptions BOTH =
            new CsvOptions().withTextColumns(List.of("a")).withFeatureColumns(List.of("a"));
    private static final String CSV = "b,a\nx, 1.50\ny,\"+2e0\"\nz,007\n";

    @Test
    void aColumnNamedAsTextAndAsNumberIsBoth() throws IOException {
        Table table = Csv.read(CSV, BOTH);
        assertEquals(List.of("a"), table.numericNames());
        assertArrayEquals(new double[] {1.5, 2, 7}, table.matrix(List.of("a")).values());
        assertArrayEquals(new String[] {" 1.50", "+2e0", "007"}, table.text("a"));
    }

    @Test
    void itIsWrittenAsItWasSpelled() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter.write(Csv.read(CSV, BOTH).selectRows(new int[] {2, 0}), out);
        assertEquals("a\n007\n 1.50\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void itHoldsNumbersOnly() {
        CsvException inOneCell = Csv.refusal("a\n1\nx\n", BOTH);
        assertEquals(3, inOneCell.line());
        CsvException everywhere = Csv.refusal("a\nx\ny\n", BOTH);
        assertEquals(2, everywhere.line());
    }

    @Test
    void bothPartsAreOneColumn() {
        NumericColumn numbers = new NumericColumn("a", new double[] {1});
        assertThrows(IllegalArgumentException.class,
                () -> new SpelledColumn(numbers, new TextColumn("b", new String[] {"1"})));
        assertThrows(IllegalArgumentException.class,
                () -> new SpelledColumn(numbers, new TextColumn("a", new String[] {"1", "2"})));
    }
}
