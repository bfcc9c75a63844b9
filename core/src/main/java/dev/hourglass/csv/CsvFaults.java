package dev.hourglass.csv;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.text.ShellWord;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;

/** Makes the refusals of one file: knows its name and, once the header is read, the names of its columns. */
final class CsvFaults {
    private static final String CSV = ".csv";

    private final String source;
    private List<String> names = List.of();

    CsvFaults(String source) {
        this.source = source;
    }

    /** From here on refusals name their column. */
    void header(List<String> columnNames) {
        names = List.copyOf(columnNames);
    }

    /** A fix whose commands can be pasted: the file's name stands where FILE stands, another beside it for NEW. */
    String pasteable(String fix) {
        try {
            if (!Files.isRegularFile(Path.of(source))) {
                return fix;
            }
        } catch (InvalidPathException noPath) {
            return fix;
        }
        return fix.replaceAll("\\bFILE\\b", Matcher.quoteReplacement(ShellWord.ofPath(source)))
                .replaceAll("\\bNEW\\b", Matcher.quoteReplacement(ShellWord.ofPath(free(source))));
    }

    /** The name of a CSV file that is not there yet. */
    private static String free(String source) {
        String stem = source.replaceFirst("\\.[^./\\\\]+$", "");
        String name = stem.endsWith(CSV) ? stem : stem + CSV;
        for (int number = 1; Files.exists(Path.of(name)); number++) {
            name = stem + '-' + number + CSV;
        }
        return name;
    }

    /** A refusal at a field; a column beyond the header has no name. */
    CsvException at(long line, int column, String problem, Remedy remedy) {
        String name = column <= names.size() ? names.get(column - 1) : null;
        return new CsvException(source, line, column, name, problem, remedy);
    }

    /** A refusal at a field, with a remedy in words. */
    CsvException at(long line, int column, String problem, String fix) {
        return at(line, column, problem, Remedy.of(fix));
    }

    /** A refusal at a column of the header. */
    CsvException at(long line, String column, String problem, Remedy remedy) {
        return new CsvException(source, line, names.indexOf(column) + 1, column, problem, remedy);
    }

    /** A refusal of a whole row or file. */
    CsvException at(long line, String problem, Remedy remedy) {
        return new CsvException(source, line, 1, null, problem, remedy);
    }

    /** A refusal of a whole row or file, with a remedy in words. */
    CsvException at(long line, String problem, String fix) {
        return at(line, problem, Remedy.of(fix));
    }
}
