package dev.hourglass.outofcore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hourglass.cache.TableCacheWriter;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvPlaces;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.inspection.RowDivision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DividedTableTest {
    private static final RowDivision DIVISION = new RowDivision(0.25, 1);

    @TempDir
    private Path folder;

    /** The numbers of the rows to learn from, and those of the rows to measure on. */
    private List<int[]> parts(int rows) throws IOException {
        Path beside = folder.resolve("out");
        CsvPlaces places = CsvReader.readPlaced(Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n"),
                new CsvOptions()).places();
        double[] numbers = IntStream.range(0, rows).asDoubleStream().toArray();
        try (ScratchFiles files = new ScratchFiles();
                TableCacheWriter writer = new TableCacheWriter(files.beside(beside), 3)) {
            writer.add(new double[][] {numbers, numbers, numbers}, rows);
            DividedTable.Parts parts = DividedTable.of(new StoredTable(List.of("a", "b"),
                    List.of(List.of(), List.of()), writer.finish(), places), DIVISION, files, beside);
            return List.of(numbers(parts.training()), numbers(parts.validation().orElseThrow()));
        }
    }

    private static int[] numbers(StoredTable table) {
        IntStream.Builder all = IntStream.builder();
        table.forEach(0, values -> Arrays.stream(values).forEach(value -> all.add((int) value)));
        return all.build().toArray();
    }

    /** The line that each row keeps is no cell of the table. */
    @Test
    void tablesOfOneGroupAreDividedAsInMemory() throws IOException {
        int most = (1 << 22) / 2;
        List<int[]> found = parts(most);
        assertArrayEquals(DIVISION.of(most).learn(), found.get(0));
        assertArrayEquals(DIVISION.of(most).validation(), found.get(1));
    }

    @Test
    void largerTablesKeepTheOrderOfTheFile() throws IOException {
        int rows = (1 << 22) / 2 + 1;
        List<int[]> found = parts(rows);
        for (int[] part : found) {
            assertArrayEquals(Arrays.stream(part).sorted().toArray(), part);
        }
        assertEquals(DIVISION.of(rows).validation().length, found.get(1).length);
        assertFalse(Arrays.equals(DIVISION.of(rows).learn(), found.get(0)));
    }
}
