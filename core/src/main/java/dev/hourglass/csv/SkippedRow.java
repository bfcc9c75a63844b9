package dev.hourglass.csv;

import dev.hourglass.text.Escaped;
import java.util.Objects;

/**
 * A row that was left out because it could not be used.
 *
 * @param source  the name of the file
 * @param line    the physical line, counted from 1, where the row, or the cell that is to blame, begins
 * @param problem what was found and what was expected, with the name of the column where there is one
 */
public record SkippedRow(String source, long line, String problem) {
    /**
     * Refuses null.
     *
     * @param source  the name of the file
     * @param line    the physical line, counted from 1, where the row, or the cell that is to blame, begins
     * @param problem what was found and what was expected, with the name of the column where there is one
     */
    public SkippedRow {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(problem, "problem");
    }

    /**
     * {@return the row that a refusal is about}
     *
     * @param refusal of a row or of a cell in it
     */
    public static SkippedRow of(CsvException refusal) {
        String column = refusal.columnName().map(name -> "column " + Escaped.quoted(name) + ": ").orElse("");
        return new SkippedRow(refusal.source(), refusal.line(), column + refusal.problem());
    }
}
