/**
 * Read tables from CSV files, whichever program wrote them, and write them.
 *
 * <p>{@link dev.hourglass.csv.CsvReader} reads at once, or block by block ({@link dev.hourglass.csv.CsvBlocks}) what
 * does not fit into memory, one file or several with the same header ({@link dev.hourglass.csv.CsvSource},
 * {@link dev.hourglass.csv.TableFiles}); {@link dev.hourglass.csv.CsvOptions} say what the files and their columns are:
 * delimiter, header, target, categories, missing cells. Numbers of a table that was read are finite. What cannot be
 * read is a {@link dev.hourglass.csv.CsvException} with file, line and column, what was found, what was expected and
 * how to mend it; {@link dev.hourglass.csv.CsvPlaces} lets later code refuse rows with their places as well, and
 * {@link dev.hourglass.csv.SkippedCount} reports rows that were left out. {@link dev.hourglass.csv.CsvWriter} writes
 * tables, which read back to the same bits. {@link dev.hourglass.csv.TextKind} says what a column of texts holds, if
 * not categories.
 *
 * <pre>{@code
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.csv.CsvWriter;
 * import dev.hourglass.table.Table;
 * import java.io.OutputStream;
 * import java.nio.file.Files;
 * import java.nio.file.Path;
 *
 * Table table = CsvReader.read(Path.of("data.csv"), new CsvOptions().withTarget("target"));
 * System.out.println(table.rows() + " rows of " + table.names());
 * try (OutputStream out = Files.newOutputStream(Path.of("copy.csv"))) {
 *     CsvWriter.write(table, out);
 * }
 * }</pre>
 */
package dev.hourglass.csv;

/*
 * For contributors:
 *
 * A file is checked here and nowhere else, so that all later code may trust its numbers to be finite; a refusal names
 * line and column, what was found, what was expected and how to mend it; a table that was written reads back to the
 * same bits.
 *
 * CsvReader reads a table in CsvBlocks, or at once, which is a single block with all rows. They drive a chain in which
 * every link knows only the next one: CsvFiles (one file after the other); for each file CsvInput (bytes, unpacked if
 * necessary; refuses files that are not CSV) and CsvScanner (rows and fields; PlainRows splits plain ones); CsvRow (the
 * bytes of one row); CsvHeader once, and HeaderMatch for each further file; then CsvColumns, with one ColumnReader for
 * each column. RowRules apply to every row; RowsLeftOut are those that their cells rule out. CsvOptions are taken as
 * they are; the first lines (CsvSample) only show where they do not fit: CsvLayout finds the delimiter and the line at
 * which the table begins, HeaderDetector a row of data in place of names; of further files only the header is examined.
 * CsvFaults makes all refusals, later ones through CsvPlaces: it knows which file is being read, and the file and line
 * of each place, which is a line plus the lines of all files before.
 */
