package dev.hourglass.csv;

import dev.hourglass.remedy.Refused;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.text.Escaped;
import java.util.Optional;

/**
 * A CSV file that cannot be read: where, what was found, what was expected, and how to mend it.
 *
 * <p>The message is one line, {@code FILE:LINE:COLUMN (column "name"): problem}, safe to show on a terminal.
 */
public final class CsvException extends RuntimeException implements Refused {
    private static final long serialVersionUID = 1L;

    /** The file's name. */
    private final String source;
    /** The physical line, from 1. */
    private final long line;
    /** The field, from 1. */
    private final int column;
    /** The column's name or null. */
    private final String columnName;
    /** What was found and expected. */
    private final String problem;
    /** How to mend it. */
    private final Remedy remedy;

    /**
     * A refusal.
     *
     * @param source     the file's name as the user gave it
     * @param line       the physical line, counted from 1, where the cell, row or quote begins
     * @param column     the number of the field in its row, counted from 1
     * @param columnName the name of the column, null if it is not known or not to the point
     * @param problem    what was found and what was expected; foreign text in it is {@link Escaped}
     * @param remedy     how to mend it
     */
    CsvException(String source, long line, int column, String columnName, String problem, Remedy remedy) {
        super(Escaped.path(source) + ':' + line + ':' + column
                + (columnName == null ? "" : " (column " + Escaped.quoted(columnName) + ')') + ": " + problem);
        this.source = source;
        this.line = line;
        this.column = column;
        this.columnName = columnName;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** {@return the file's name as the user gave it} */
    public String source() {
        return source;
    }

    /** {@return the physical line, counted from 1} */
    public long line() {
        return line;
    }

    /** {@return the number of the field in its row, counted from 1} */
    public int column() {
        return column;
    }

    /** {@return the name of the column; empty if it is not known or not to the point} */
    public Optional<String> columnName() {
        return Optional.ofNullable(columnName);
    }

    /** {@return what was found and what was expected, without the place} */
    public String problem() {
        return problem;
    }

    /** {@return how to mend it} */
    @Override
    public Remedy remedy() {
        return remedy;
    }
}
