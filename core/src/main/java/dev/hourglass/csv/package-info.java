/**
 * CSV files: tables read from them, whatever programs wrote them, and written to them.
 *
 * <p>{@link dev.hourglass.csv.CsvReader} reads a file at once or opens it to be read in
 * {@link dev.hourglass.csv.CsvBlocks}, of which one that holds all rows is a file read at once. They drive a chain in
 * which every link knows the next one only: {@code CsvInput}
 * (bytes, unpacked if need be, and files that are not CSV) &rarr; {@code CsvScanner} (rows and fields;
 * {@code PlainRows} cuts those that need no care) &rarr; {@code CsvRow} (the bytes of one row) &rarr; {@code CsvHeader}
 * once, then {@code CsvColumns}, with one {@code ColumnReader} a column; {@code RowRules} hold for every row,
 * {@code RowsLeftOut} are those that its cells rule out. What {@link dev.hourglass.csv.CsvOptions} say
 * is taken as it is; a look at the first lines ({@code CsvSample}) only tells where they do not fit: {@code CsvLayout}
 * finds the delimiter and the line at which the table begins, {@code HeaderLook} a row of data in the place of names.
 * All refusals are {@link dev.hourglass.csv.CsvException}s made by {@code CsvFaults}, later ones by way of
 * {@link dev.hourglass.csv.CsvPlaces}. {@link dev.hourglass.csv.CsvWriter} is the way back.
 * {@link dev.hourglass.csv.TextKind} says what a column of texts holds, where it holds no categories.
 *
 * <p>Rules for whoever adds to this package: a file is checked here and nowhere else, so that all later code may trust
 * its numbers to be finite; a refusal names line and column, what was found, what was expected and how to mend it; a
 * table that was written reads back to the same bits.
 */
package dev.hourglass.csv;
