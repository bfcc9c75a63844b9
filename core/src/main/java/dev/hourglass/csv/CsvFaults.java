package dev.hourglass.csv;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.ShellWord;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Makes the refusals of a table: knows the names of its files, which of them is being read, and, after the header, the
 * names of the columns.
 *
 * <p>A place in one of several files is a single number: its line, counted from 1, plus the lines of all files before.
 * In a single file, line and place are the same. Other threads than the one that reads may ask for places.
 */
final class CsvFaults {
    private static final String CSV = ".csv";

    private final List<String> sources;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** How many lines come before each of the files so far. Replaced, never changed. */
    private volatile long[] starts = {};
    private List<String> names = List.of();

    /**
     * The refusals of a table whose first file has not been begun.
     *
     * @param sources names of its files, all different
     */
    CsvFaults(List<String> sources) {
        this.sources = List.copyOf(sources);
        for (String source : sources) {
            numbers.put(source, numbers.size());
        }
    }

    /**
     * Begins with the next file.
     *
     * @param lines of the file before it, if there is one
     */
    void enter(long lines) {
        int number = starts.length;
        long[] more = Arrays.copyOf(starts, number + 1);
        more[number] = number == 0 ? 0 : starts[number - 1] + lines;
        starts = more;
    }

    /** From here on, refusals name their column. */
    void header(List<String> columnNames) {
        names = List.copyOf(columnNames);
    }

    /** The name of the file that is being read. */
    private String source() {
        return sources.get(starts.length - 1);
    }

    /** The name of the first file. */
    String first() {
        return sources.get(0);
    }

    /** Whether there are several files. */
    boolean isDivided() {
        return sources.size() > 1;
    }

    /** The name of all files together. */
    String table() {
        int others = sources.size() - 1;
        return first() + (others == 0 ? "" : " and " + others + (others == 1 ? " other" : " others"));
    }

    /** Whether the file that is being read is not the first. */
    boolean isLater() {
        return starts.length > 1;
    }

    /** Ends a count of all rows if there are several files. */
    String inFiles() {
        return sources.size() == 1 ? "" : " in " + sources.size() + " files";
    }

    /** The place of a line in the file that is being read. */
    long place(long line) {
        return starts[starts.length - 1] + line;
    }

    /** The place of a row that was left out. */
    long placeOf(SkippedRow row) {
        return starts[numbers.get(row.source())] + row.line();
    }

    /** The name of the file that a place is in. */
    String source(long place) {
        return sources.get(number(place));
    }

    /** The line of a place in its file, counted from 1. */
    long line(long place) {
        return place - starts[number(place)];
    }

    private int number(long place) {
        int found = Arrays.binarySearch(starts, place);
        return (found >= 0 ? found : -found - 1) - 1;
    }

    /** A line in words, with the file if there are several. */
    String words(long place) {
        return "line " + line(place) + " of " + (sources.size() == 1 ? "the data" : Escaped.path(source(place)));
    }

    /** Lines in words, with the files if there are several. */
    String words(List<Long> places) {
        return sources.size() == 1 ? "line " + places.stream().map(this::line).map(String::valueOf)
                .collect(Collectors.joining(", "))
                : places.stream().map(place -> Escaped.path(source(place)) + ':' + line(place))
                        .collect(Collectors.joining(", "));
    }

    /**
     * A fix whose commands can be pasted: with the file's name in place of FILE, and that of a new file beside it in
     * place of NEW.
     */
    String pasteable(String fix) {
        String file = source();
        try {
            if (!Files.isRegularFile(Path.of(file))) {
                return fix;
            }
        } catch (InvalidPathException noPath) {
            return fix;
        }
        return fix.replaceAll("\\bFILE\\b", Matcher.quoteReplacement(ShellWord.ofPath(file)))
                .replaceAll("\\bNEW\\b", Matcher.quoteReplacement(ShellWord.ofPath(free(file))));
    }

    /** The name of a CSV file that does not exist yet. */
    private static String free(String source) {
        String stem = source.replaceFirst("\\.[^./\\\\]+$", "");
        String name = stem.endsWith(CSV) ? stem : stem + CSV;
        for (int number = 1; Files.exists(Path.of(name)); number++) {
            name = stem + '-' + number + CSV;
        }
        return name;
    }

    /** A refusal at a field of the file that is being read; a column beyond the header has no name. */
    CsvException at(long line, int column, String problem, Remedy remedy) {
        String name = column <= names.size() ? names.get(column - 1) : null;
        return new CsvException(source(), line, column, name, problem, remedy);
    }

    /** A refusal at a field, with a remedy in words. */
    CsvException at(long line, int column, String problem, String fix) {
        return at(line, column, problem, Remedy.of(fix));
    }

    /** A refusal of a whole row or of the file that is being read. */
    CsvException at(long line, String problem, Remedy remedy) {
        return new CsvException(source(), line, 1, null, problem, remedy);
    }

    /** A refusal of a whole row or of the file that is being read, with a remedy in words. */
    CsvException at(long line, String problem, String fix) {
        return at(line, problem, Remedy.of(fix));
    }

    /** A refusal at a field of another header than the first. */
    CsvException atHeader(long line, int column, String problem, Remedy remedy) {
        return new CsvException(source(), line, column, null, problem, remedy);
    }

    /** A refusal of all files, with a remedy in words. */
    CsvException atStart(String problem, String fix) {
        return atStart(problem, Remedy.of(fix));
    }

    /** A refusal of all files. */
    CsvException atStart(String problem, Remedy remedy) {
        return new CsvException(first(), 1, 1, null, problem, remedy);
    }

    /** A refusal at a column of the header, in any of the files so far. */
    CsvException atPlace(long place, String column, String problem, Remedy remedy) {
        return new CsvException(source(place), line(place), names.indexOf(column) + 1, column, problem, remedy);
    }

    /** A refusal where a row was left out. */
    CsvException at(SkippedRow row, String problem, String fix) {
        return new CsvException(row.source(), row.line(), 1, null, problem, Remedy.of(fix));
    }

    /** A refusal at the place of an earlier one, with another text. */
    static CsvException again(CsvException earlier, String problem, Remedy remedy) {
        return new CsvException(earlier.source(), earlier.line(), earlier.column(), earlier.columnName().orElse(null),
                problem, remedy);
    }
}
