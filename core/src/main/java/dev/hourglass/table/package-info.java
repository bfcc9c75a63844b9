/**
 * Tables of named columns: where data comes from, and how it is put on file.
 *
 * <p>A {@link dev.hourglass.table.Table} is immutable and holds {@link dev.hourglass.table.Column}s: float64 numbers
 * (with their spellings, where they are passed on), float32 numbers or texts. Five groups of classes work on tables.
 * <ul>
 * <li>CSV. {@link dev.hourglass.table.CsvReader} drives a chain in which every link knows the next one only:
 *     {@code CsvInput} (bytes, unpacked if need be, and formats that are not CSV: {@code FileSignature}) &rarr;
 *     {@code CsvScanner} (rows and fields; {@code PlainRows} cuts those that need no care) &rarr; {@code CsvRow} (the
 * bytes
 *     of one row) &rarr; {@code CsvHeader} once, then {@code CsvColumns}, with one {@code ColumnReader} a column. What
 *     {@link dev.hourglass.table.CsvOptions} say is taken as it is; a look at the first lines ({@code CsvSample}) only
 * tells
 *     where they do not fit: {@code CsvLayout} finds the delimiter and the line at which the table begins,
 *     {@code HeaderLook} a row of data in the place of names. All
 *     refusals are {@link dev.hourglass.table.CsvException}s made by {@code CsvFaults}, later ones by way of
 *     {@link dev.hourglass.table.CsvPlaces}.
 *     {@link dev.hourglass.table.CsvWriter} is the way back.
 * <li>Numbers as text. {@link dev.hourglass.table.DecimalParser} and {@link dev.hourglass.table.ShortestDecimal} share
 *     the powers of ten and are each other's inverse, the same on every JDK.
 * <li>Messages. {@link dev.hourglass.table.Escaped} makes foreign text safe to show,
 *     {@link dev.hourglass.table.NearestName} guesses what was meant, {@link dev.hourglass.table.Spellings} finds texts
 *     that are one but for their spelling.
 * <li>Columns of texts: {@link dev.hourglass.table.TextKind} says what they hold where they hold no categories.
 * <li>Synthetic tables and splits, with the streams and the meaning of scikit-learn.
 * </ul>
 *
 * <p>Rules for whoever adds to this package: a file is checked here and nowhere else, so that all later code may trust
 * its numbers to be finite; a refusal names line and column, what was found, what was expected and the option or edit
 * that mends it; foreign text enters a message only through {@code Escaped}; a table that was written reads back to the
 * same bits. May import {@code random} and {@code matrix}.
 */
package dev.hourglass.table;
