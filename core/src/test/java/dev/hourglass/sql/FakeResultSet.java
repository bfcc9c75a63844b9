package dev.hourglass.sql;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;

/** A database's answer in memory, with the few methods that drivers are asked for here; it fails at any other. */
final class FakeResultSet {
    private final List<String> labels;
    private final Object[][] rows;
    private int at = -1;
    private boolean wasNull;

    private FakeResultSet(List<String> labels, Object[][] rows) {
        this.labels = labels;
        this.rows = rows;
    }

    /** {@return an answer with rows of numbers, texts and nulls} */
    static ResultSet of(List<String> labels, Object[]... rows) {
        FakeResultSet fake = new FakeResultSet(labels, rows);
        return proxy(ResultSet.class, (method, argument) -> fake.answer(method, argument));
    }

    private interface Answer {
        Object to(String method, Object argument) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments == null ? null : arguments[0])));
    }

    private Object answer(String method, Object argument) throws SQLException {
        return switch (method) {
            case "getMetaData" -> proxy(ResultSetMetaData.class, this::describe);
            case "next" -> ++at < rows.length;
            case "wasNull" -> wasNull;
            case "getDouble" -> number((Integer) argument);
            case "getString" -> cell((Integer) argument) == null ? null : cell((Integer) argument).toString();
            default -> throw new SQLException("not asked for: " + method);
        };
    }

    private Object describe(String method, Object argument) throws SQLException {
        return switch (method) {
            case "getColumnCount" -> labels.size();
            case "getColumnLabel" -> labels.get((Integer) argument - 1);
            default -> throw new SQLException("not asked for: " + method);
        };
    }

    private Object cell(int column) {
        return rows[at][column - 1];
    }

    private double number(int column) throws SQLException {
        Object cell = cell(column);
        wasNull = cell == null;
        if (cell instanceof String text) {
            throw new SQLException("no number: " + text);
        }
        return cell == null ? 0 : ((Number) cell).doubleValue();
    }
}
