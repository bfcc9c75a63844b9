package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells are counted as they are read: by the delimiter that the table has, outside quotes. */
class CellEstimateTest {
    private static final char SPACES = CsvDialect.SPACES;

    @TempDir
    private Path folder;

    private OptionalLong cells(String content, char delimiter) throws IOException {
        return cells(content.getBytes(StandardCharsets.UTF_8), delimiter);
    }

    private OptionalLong cells(byte[] content, char delimiter) throws IOException {
        Path table = Files.write(folder.resolve("table"), content);
        return CellEstimate.of(table, new CsvDialect().withDelimiter(delimiter));
    }

    /** Whole texts: S stands for any spaces, T for a tab, _ for a space, / for the end of a line. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '!', value = {
        ", ! a,b;c|d/1,,2/ ! 5", "; ! a,b;c|d/1,5;2/ ! 4", "| ! a,b|c;d/1|2/ ! 4", "T ! aTb_c/1T2/ ! 4",
        "T ! aT/T2/ ! 4", "^ ! a^b,c/ ! 2",
        "S ! a_b__c/1_2_3/ ! 6", "S ! __a_bT_c_/1T2_3__/ ! 6", "S ! a,b_c/ ! 2",
        ", ! \"a,b\",c/\"1//2\",\"x\"\"y,\"/ ! 4", "S ! \"a_b\"_c/ ! 2", ", ! 3\",4\"/ ! 2", ", ! \"\",\"\"/ ! 2",
        ", ! a,b//1,2/// ! 4"})
    void cellsAreThoseThatAreRead(String delimiter, String text, long expected) throws IOException {
        char sign = delimiter.equals("S") ? SPACES : delimiter.equals("T") ? '\t' : delimiter.charAt(0);
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            assertEquals(OptionalLong.of(expected),
                    cells(text.replace('_', ' ').replace('T', '\t').replace("/", end), sign), text);
        }
    }

    @Test
    void laterCellsAreTakenToBeAsLongAsTheFirst() throws IOException {
        long found = cells("1234567 1\n".repeat(100_000), SPACES).orElseThrow();
        assertEquals(200_000, found, 50);
        assertEquals(OptionalLong.of(0), cells("", ','));
    }

    @Test
    void packedTablesDoNotTell() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write("1,2\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(OptionalLong.empty(), cells(packed.toByteArray(), ','));
    }

    /** Who opens a pipe waits for who writes. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void pipesAreNotOpened() throws Exception {
        Path pipe = folder.resolve("pipe");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0);
        assertEquals(OptionalLong.empty(), CellEstimate.of(pipe, new CsvDialect()));
    }
}
