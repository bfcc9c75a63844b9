package dev.hourglass.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFileTest {
    @TempDir
    Path folder;

    private static Table table(double... values) {
        return new Table(List.of(new NumericColumn("a", values)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"t.csv|a,1,2,3", "t.jsonl|{\"a\":1},{\"a\":2},{\"a\":3}", "t|a,1,2,3"})
    void theNameTellsTheFormat(String name, String lines) throws IOException {
        Path file = folder.resolve(name);
        TableFile.write(file, table(1, 2, 3));
        assertEquals(lines, String.join(",", Files.readAllLines(file)));
        TableFile.write(file, writer -> {
            writer.write(table(1, 2));
            writer.write(table(3));
        });
        assertEquals(lines, String.join(",", Files.readAllLines(file)));
    }

    @Test
    void whatFailsLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "old");
        assertThrows(IOException.class, () -> TableFile.write(file, writer -> {
            writer.write(table(1));
            throw new IOException("no more rows");
        }));
        assertEquals("old", Files.readString(file));
    }

    @Test
    void whatIsNotKeptIsMadeAllTheSame() throws IOException {
        List<String> made = new ArrayList<>();
        TableFile.Content content = writer -> {
            writer.write(table(1));
            made.add("made");
        };
        TableFile.write(Optional.empty(), content);
        assertEquals(List.of("made"), made);
        Path file = folder.resolve("kept.csv");
        TableFile.write(Optional.of(file), content);
        assertEquals("a\n1\n", Files.readString(file));
    }

    @Test
    void aStreamSeesEachBlockAtOnce() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> seen = new ArrayList<>();
        TableFile.stream(out, writer -> {
            writer.write(table(1));
            seen.add(out.toString(StandardCharsets.UTF_8));
            writer.write(table(2));
        });
        assertEquals(List.of("a\n1\n"), seen);
        assertEquals("a\n1\n2\n", out.toString(StandardCharsets.UTF_8));
    }
}
