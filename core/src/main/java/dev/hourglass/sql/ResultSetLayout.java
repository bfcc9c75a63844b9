package dev.hourglass.sql;

import dev.hourglass.table.ColumnPlaces;
import dev.hourglass.table.RowCells;
import dev.hourglass.table.RowLayout;
import dev.hourglass.text.Escaped;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The rows of a {@link ResultSet}, each of which is the result set itself, standing at that row. Columns are found by
 * their labels, in any case, when they are bound; SQL's {@code null} is a missing cell.
 *
 * <pre>{@code
 * try (ResultSet answer = statement.executeQuery("select age, income, city from people")) {
 *     ResultSetLayout layout = new ResultSetLayout(answer);
 *     Table table = Table.ofRows(layout, List.of("age", "income"), List.of("city"), layout.rows());
 * }
 * }</pre>
 *
 * <p>What the database throws comes as the cause of an {@link IllegalStateException}.
 */
@SuppressWarnings("exports")
public final class ResultSetLayout implements RowLayout<ResultSet> {
    private final ResultSet answer;

    /**
     * The layout of the rows of a result set.
     *
     * @param answer of a query; stays the caller's to close
     */
    public ResultSetLayout(ResultSet answer) {
        this.answer = Objects.requireNonNull(answer, "answer");
    }

    /** A question to a database. */
    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T answered(Supplier<String> what, Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException failure) {
            throw new IllegalStateException("the database failed to " + what.get() + ": " + failure.getMessage(),
                    failure);
        }
    }

    @Override
    public RowCells<ResultSet> bind(List<String> columns) {
        List<String> labels = answered(() -> "describe its answer", this::labels);
        int[] places = ColumnPlaces.of(columns.stream().map(name -> labelOf(name, labels)).toList(), labels);
        return new Cells(List.copyOf(columns), places);
    }

    private List<String> labels() throws SQLException {
        ResultSetMetaData about = answer.getMetaData();
        List<String> labels = new ArrayList<>();
        for (int column = 1; column <= about.getColumnCount(); column++) {
            labels.add(about.getColumnLabel(column));
        }
        return labels;
    }

    /** Databases write names in capitals, or not, as they like. */
    private static String labelOf(String name, List<String> labels) {
        List<String> alike = labels.stream().filter(name::equalsIgnoreCase).toList();
        if (labels.contains(name) || alike.isEmpty()) {
            return name;
        }
        if (alike.size() > 1) {
            throw new IllegalArgumentException("several columns have the name " + Escaped.quoted(name)
                    + " but for capitals: " + Escaped.list(alike));
        }
        return alike.get(0);
    }

    /**
     * {@return the rows from where the result set stands to its end} Asking for a row moves the result set there.
     */
    public Iterator<ResultSet> rows() {
        return new Rows(answer);
    }

    private record Cells(List<String> columns, int[] places) implements RowCells<ResultSet> {
        @Override
        public double number(ResultSet row, int column) {
            return answered(() -> giving(column), () -> {
                double number = row.getDouble(places[column] + 1);
                return row.wasNull() ? Double.NaN : number;
            });
        }

        @Override
        public String text(ResultSet row, int column) {
            return answered(() -> giving(column), () -> {
                String text = row.getString(places[column] + 1);
                return text == null ? "" : text;
            });
        }

        private String giving(int column) {
            return "give column " + Escaped.quoted(columns.get(column));
        }
    }

    private static final class Rows implements Iterator<ResultSet> {
        private final ResultSet answer;
        /** Whether the result set stands at a row that was not handed out yet. */
        private boolean isAhead;
        private boolean isAtEnd;

        Rows(ResultSet answer) {
            this.answer = answer;
        }

        @Override
        public boolean hasNext() {
            if (!isAhead && !isAtEnd) {
                isAhead = answered(() -> "go on to the next row", answer::next);
                isAtEnd = !isAhead;
            }
            return isAhead;
        }

        @Override
        public ResultSet next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            isAhead = false;
            return answer;
        }
    }
}
