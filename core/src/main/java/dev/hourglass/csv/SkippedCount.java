package dev.hourglass.csv;

import dev.hourglass.remedy.Problem;
import dev.hourglass.remedy.Setting;
import dev.hourglass.table.Column;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TextColumn;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Counts, block by block, the rows of a table that were left out because they cannot be used, and keeps the first few.
 * Not for several threads at once.
 */
public final class SkippedCount {
    private static final int SHOWN = 3;

    private final boolean isDivided;
    private final List<SkippedRow> first = new ArrayList<>();
    private long rows;

    /**
     * None so far.
     *
     * @param isDivided whether the table is in several files, so that rows are reported with their file
     */
    public SkippedCount(boolean isDivided) {
        this.isDivided = isDivided;
    }

    /**
     * {@return the count for a table that was read at once}
     *
     * @param data the table
     */
    public static SkippedCount of(CsvTable data) {
        SkippedCount count = new SkippedCount(data.places().isDivided());
        count.add(data.skipped());
        return count;
    }

    /**
     * Counts the next ones.
     *
     * @param more in the order of the files
     */
    public void add(List<SkippedRow> more) {
        more.stream().limit(SHOWN - first.size()).forEach(first::add);
        rows += more.size();
    }

    /** {@return how many there are} */
    public long rows() {
        return rows;
    }

    /**
     * {@return how many there are and what is wrong with the first few, in a sentence; empty where there are none}
     *
     * @param isListed whether all of them are listed elsewhere, so that the sentence need not say how
     */
    public Optional<Problem> sentence(boolean isListed) {
        if (rows == 0) {
            return Optional.empty();
        }
        Problem sentence = Problem.of("left out " + rows + (rows == 1 ? " row" : " rows") + " that cannot be used: "
                + first.stream().map(this::words).collect(Collectors.joining("; "))
                + (rows > SHOWN ? " and " + (rows - SHOWN) + " more" : ""));
        return Optional.of(rows <= SHOWN || isListed ? sentence
                : sentence.and(", which ").choosing(Setting.BAD_ROWS_LIST).and(" lists"));
    }

    private String words(SkippedRow row) {
        return (isDivided ? Escaped.path(row.source()) + ", " : "") + "line " + row.line() + ", " + row.problem();
    }

    /**
     * {@return some of them as a table: where there are several files {@code file}, {@code line}, {@code problem}}
     *
     * @param some of the same files
     */
    public Table table(List<SkippedRow> some) {
        Objects.requireNonNull(some, "some");
        List<Column> columns = new ArrayList<>();
        if (isDivided) {
            columns.add(new TextColumn("file", some.stream().map(SkippedRow::source).toArray(String[]::new)));
        }
        columns.add(new NumericColumn("line", some.stream().mapToDouble(SkippedRow::line).toArray()));
        columns.add(new TextColumn("problem", some.stream().map(SkippedRow::problem).toArray(String[]::new)));
        return new Table(columns);
    }
}
