package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SkippedCountTest {
    private static List<SkippedRow> rows(int from, int to) {
        return IntStream.range(from, to).mapToObj(line -> new SkippedRow("part-" + line % 2 + ".csv", line, "bad"))
                .toList();
    }

    private static Optional<String> sentence(SkippedCount count, boolean isListed) {
        return count.sentence(isListed).map(Object::toString);
    }

    @Test
    void theFirstFewAreTold() {
        SkippedCount count = new SkippedCount(false);
        assertEquals(Optional.empty(), sentence(count, false));
        count.add(rows(1, 2));
        assertEquals(Optional.of("left out 1 row that cannot be used: line 1, bad"), sentence(count, false));
        count.add(rows(2, 4));
        assertEquals(Optional.of("left out 3 rows that cannot be used: line 1, bad; line 2, bad; line 3, bad"),
                sentence(count, false));
        count.add(rows(4, 9));
        assertEquals(8, count.rows());
        assertEquals(Optional.of("left out 8 rows that cannot be used: line 1, bad; line 2, bad; line 3, bad and 5"
                + " more, which badRowsList lists"), sentence(count, false));
        assertEquals(Optional.of("left out 8 rows that cannot be used: line 1, bad; line 2, bad; line 3, bad and 5"
                + " more"), sentence(count, true));
    }

    @Test
    void ofSeveralFilesARowIsToldWithItsOwn() {
        SkippedCount count = new SkippedCount(true);
        count.add(rows(1, 3));
        assertEquals(Optional.of("left out 2 rows that cannot be used: part-1.csv, line 1, bad; part-0.csv, line 2,"
                + " bad"), sentence(count, false));
        Table table = count.table(rows(1, 3));
        assertEquals(List.of("file", "line", "problem"), table.names());
        assertEquals(List.of("part-1.csv", "part-0.csv"), List.of(table.text("file")));
        assertEquals(List.of("line", "problem"), new SkippedCount(false).table(List.of()).names());
    }
}
