package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code inspect} shows of the columns. */
class InspectTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void openBench() {
        bench = new Workbench(folder);
    }

    private List<String> columns() {
        return bench.done("inspect m.st").out().lines().dropWhile(line -> !line.startsWith("columns")).skip(1).toList();
    }

    @Test
    void columnsStandOneBelowTheOther() throws IOException {
        bench.write("data.csv", "area,heat,a rather long name\n1,gas,-100.25\n20,wood,7\n,,8\n");
        bench.done("train data.csv --categorical heat --impute mean --epochs 1 --quiet -o m.st");
        assertEquals(List.of(
                "  area                      1 to 20             missing cells become 10.5",
                "  heat                categories \"gas\", \"wood\"  missing cells become \"gas\"",
                "  a rather long name  -100.25 to  8             missing cells become -28.416666666666668"), columns());
    }

    /** Chinese characters take two columns, marks none. */
    @Test
    void namesOfAllScriptsKeepTheOthersInPlace() throws IOException {
        bench.write("data.csv", "宽度,Kö,ko\u0308,한국\n1,2,3,4\n4,5,6,7\n");
        bench.done("train data.csv --epochs 1 --quiet -o m.st");
        assertEquals(List.of("  宽度  1 to 4", "  Kö    2 to 5", "  ko\u0308    3 to 6", "  한국  4 to 7"), columns());
    }

    /** A name of one character that needs four shows as four, and one that is very long moves its own line only. */
    @Test
    void namesAreShownEscapedAndKeepTheOthersInPlace() throws IOException {
        bench.write("data.csv", "\u001b[2Jx,b," + "w".repeat(70) + "\n1,2,3\n4,5,6\n");
        bench.done("train data.csv --epochs 1 --quiet -o m.st");
        assertEquals(List.of("  \\x1b[2Jx" + " ".repeat(34) + "1 to 4", "  b" + " ".repeat(41) + "2 to 5",
                "  " + "w".repeat(70) + "  3 to 6"), columns());
    }

    @Test
    void wideTablesHaveALineForEachColumn() throws IOException {
        String names = IntStream.range(0, 300).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 300).mapToObj(String::valueOf).collect(Collectors.joining(","));
        bench.write("data.csv", names + "\n" + row + "\n" + row.replace("7", "8") + "\n");
        bench.done("train data.csv --epochs 1 --hidden 4 --bottleneck 2 --quiet -o m.st");
        Program inspect = bench.done("inspect m.st");
        assertEquals("", inspect.err());
        assertEquals(300, columns().size());
        assertTrue(columns().get(0).startsWith("  c0      0 to   0"), columns().get(0));
    }
}
