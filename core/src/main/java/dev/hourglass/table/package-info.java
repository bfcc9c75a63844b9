/**
 * Hold tables of named columns: a {@link dev.hourglass.table.Table} is immutable and has {@link
 * dev.hourglass.table.Column}s of equal length, float64 numbers (with their spellings, where they are passed on),
 * float32 numbers or texts. Rows that come from a program are read by a {@link dev.hourglass.table.RowLayout}, whether
 * they become a table or are encoded as they come.
 *
 * <pre>{@code
 * import dev.hourglass.table.NumericColumn;
 * import dev.hourglass.table.Table;
 * import dev.hourglass.table.TextColumn;
 * import java.util.List;
 *
 * Table table = new Table(List.of(new NumericColumn("age", new double[] {31, 45}),
 *         new TextColumn("city", new String[] {"Bern", "Chur"})));
 * System.out.println(table.matrix(List.of("age")).get(1, 0) + " in " + table.text("city")[1]);
 * }</pre>
 */
package dev.hourglass.table;

/*
 * For contributors:
 *
 * It knows nothing of files: csv reads and writes it.
 */
