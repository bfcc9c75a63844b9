package dev.hourglass.outofcore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.csv.CsvDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of memory before a table is read: 1000 cells are 8000 bytes, of which learning takes 6 copies. */
class MemoryEstimateTest {
    private static final CsvDialect COMMAS = new CsvDialect();

    @TempDir
    private Path folder;

    private Path table(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "1,2\n".repeat(500));
    }

    private static OptionalLong learning(long limit, Path... files) {
        return MemoryEstimate.ofLearning(List.of(files), true, COMMAS, limit);
    }

    @Test
    void filesCountTogether() throws IOException {
        assertEquals(OptionalLong.of(48_000), learning(0, table("a")));
        assertEquals(OptionalLong.of(96_000), learning(1_000_000, table("a"), table("b")));
        assertEquals(OptionalLong.of(0), learning(0));
    }

    /** A folder tells nothing of its cells. */
    @Test
    void whatDoesNotTellMattersUnlessOthersAreEnough() throws IOException {
        assertEquals(OptionalLong.empty(), learning(48_000, table("a"), folder));
        assertEquals(OptionalLong.of(48_000), learning(47_999, folder, table("a")));
    }

    @Test
    void streamsDoNotTell() throws IOException {
        List<Path> files = List.of(table("a"));
        assertEquals(OptionalLong.empty(), MemoryEstimate.ofLearning(files, false, COMMAS, 48_000));
        assertEquals(OptionalLong.of(48_000), MemoryEstimate.ofLearning(files, false, COMMAS, 47_999));
        assertEquals(OptionalLong.empty(), MemoryEstimate.ofLearning(List.of(), false, COMMAS, 0));
    }
}
