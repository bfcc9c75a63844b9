package dev.hourglass.table;

import java.util.List;

/** Makes the refusals of one file: knows its name and, once the header is read, the names of its columns. */
final class CsvFaults {
    private final String source;
    private List<String> names = List.of();

    CsvFaults(String source) {
        this.source = source;
    }

    /** From here on refusals name their column. */
    void header(List<String> columnNames) {
        names = List.copyOf(columnNames);
    }

    /** A refusal at a field; a column beyond the header has no name. */
    CsvException at(long line, int column, String problem, String fix) {
        String name = column <= names.size() ? names.get(column - 1) : null;
        return new CsvException(source, line, column, name, problem, fix);
    }

    /** A refusal at a column of the header. */
    CsvException at(long line, String column, String problem, String fix) {
        return new CsvException(source, line, names.indexOf(column) + 1, column, problem, fix);
    }

    /** A refusal of a whole row or file. */
    CsvException at(long line, String problem, String fix) {
        return new CsvException(source, line, 1, null, problem, fix);
    }
}
