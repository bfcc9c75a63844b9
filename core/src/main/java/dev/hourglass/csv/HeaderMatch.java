package dev.hourglass.csv;

import dev.hourglass.csv.CsvSample.Line;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.Spellings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the header of a further file with that of the first: the same names in the same order; says what differs.
 */
final class HeaderMatch {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};

    private final List<String> expected;
    private final List<String> found;
    /** The line on which the header begins. */
    private final long line;
    private final CsvDialect dialect;
    private final CsvFaults faults;

    private HeaderMatch(List<String> expected, List<String> found, long line, CsvDialect dialect, CsvFaults faults) {
        this.expected = expected;
        this.found = found;
        this.line = line;
        this.dialect = dialect;
        this.faults = faults;
    }

    /**
     * Refuses another header.
     *
     * @param expected the names of the first file
     * @param row      the header of this one
     * @param scanner  positioned after it
     * @throws CsvException if it is another
     */
    static void require(List<String> expected, CsvRow row, CsvScanner scanner, CsvDialect dialect, CsvFaults faults)
            throws IOException {
        List<String> found = CsvHeader.names(row, dialect);
        if (!found.equals(expected)) {
            List<String> texts = row.texts();
            HeaderMatch match = new HeaderMatch(expected, found, row.line(0), dialect, faults);
            long below = scanner.line();
            throw match.refusal(texts, scanner.sample(), below);
        }
    }

    /**
     * Says what differs.
     *
     * @param texts the fields as they are in the file
     * @param below what follows
     * @param start the line on which what follows begins
     */
    private CsvException refusal(List<String> texts, CsvSample below, long start) {
        String first = Escaped.path(faults.first());
        for (char other : CANDIDATES) {
            if (found.size() == 1 && expected.size() > 1 && CsvSample.count(texts.get(0), other) == expected.size()) {
                return at(1, "found one column " + Escaped.quoted(texts.get(0)) + ", expected "
                        + expected.size() + " as in " + first + "; the fields seem to be separated by "
                        + CsvLayout.words(other), Remedy.of("write all files of a table with the same delimiter"));
            }
        }
        Optional<Long> lower = lower(below, start);
        if (lower.isPresent()) {
            return at(1, "found another line above the header, which stands on line " + lower.get(), Remedy.of(
                    faults.pasteable("take the lines above it away, for example: sed "
                            + (line == lower.get() - 1 ? "" : line + ",") + (lower.get() - 1) + "d FILE > NEW")));
        }
        Optional<String> data = dialect.header() == HeaderRow.EXPECTED && found.stream().noneMatch(expected::contains)
                ? HeaderDetector.whyData(texts, below, -1, dialect) : Optional.empty();
        if (data.isPresent()) {
            return at(1, "the first line looks like data, " + data.get() + ", expected the header of " + first,
                    Remedy.of("put that header above it: each file of a table needs it"));
        }
        return otherNames(first);
    }

    /** The line, further below, on which the header is found. */
    private Optional<Long> lower(CsvSample below, long start) {
        return below.lines().stream().filter(candidate -> names(candidate).equals(expected)).findFirst()
                .map(candidate -> start + candidate.before());
    }

    private List<String> names(Line candidate) {
        return CsvHeader.names(CsvSample.split(candidate.text(), dialect.delimiter()), dialect);
    }

    private CsvException otherNames(String first) {
        List<String> missing = without(expected, found);
        List<String> extra = without(found, expected);
        int place = 0;
        while (place < found.size() && place < expected.size() && found.get(place).equals(expected.get(place))) {
            place++;
        }
        int column = Math.min(place + 1, found.size());
        if (missing.isEmpty() && extra.isEmpty()) {
            return at(column, "found the columns of " + first + " in another order: column " + column + " is "
                    + Escaped.quoted(found.get(place)) + ", expected " + Escaped.quoted(expected.get(place)),
                    Remedy.of("put its columns in the order of " + first));
        }
        List<String> differences = new ArrayList<>();
        if (!missing.isEmpty()) {
            differences.add((missing.size() == 1 ? "a column is missing: " : "columns are missing: ")
                    + Escaped.list(missing));
        }
        if (!extra.isEmpty()) {
            differences.add((extra.size() == 1 ? "a column is too many: " : "columns are too many: ")
                    + Escaped.list(extra));
        }
        return at(column, "found another header than in " + first + ": " + String.join("; ", differences)
                + Spellings.hint(missing, extra),
                Spellings.stripHelps(missing, extra)
                        ? Remedy.of("read all files with ").with(Setting.STRIP).and(", or write the names alike")
                        : Remedy.of("give all files of a table the same columns in the same order"));
    }

    /** Names without others, each removed as often as it occurs. */
    private static List<String> without(List<String> names, List<String> others) {
        List<String> left = new ArrayList<>(names);
        others.forEach(left::remove);
        return left;
    }

    private CsvException at(int column, String problem, Remedy remedy) {
        return faults.atHeader(line, column, problem, remedy);
    }
}
