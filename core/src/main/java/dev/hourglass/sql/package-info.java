/**
 * Read rows of a database, as {@code java.sql} has them. A program that is a module itself and uses this package has to
 * require {@code java.sql}.
 *
 * <pre>{@code
 * import dev.hourglass.sql.ResultSetLayout;
 * import dev.hourglass.table.Table;
 * import java.sql.Connection;
 * import java.sql.DriverManager;
 * import java.sql.ResultSet;
 * import java.sql.Statement;
 * import java.util.List;
 *
 * try (Connection connection = DriverManager.getConnection("jdbc:postgresql:shop");
 *         Statement statement = connection.createStatement();
 *         ResultSet answer = statement.executeQuery("select age, income, city from people")) {
 *     ResultSetLayout layout = new ResultSetLayout(answer);
 *     Table table = Table.ofRows(layout, List.of("age", "income"), List.of("city"), layout.rows());
 *     System.out.println(table.rows() + " rows");
 * }
 * }</pre>
 */
package dev.hourglass.sql;

/*
 * For contributors:
 *
 * This package alone may name java.sql, nothing else of the engine refers to it, and so the engine runs where that
 * module is missing.
 */
