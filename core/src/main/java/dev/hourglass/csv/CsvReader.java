package dev.hourglass.csv;

import dev.hourglass.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads CSV files: RFC 4180, strictly, in UTF-8, in the dialect that {@link CsvOptions} say.
 *
 * <p>Accepted alike, giving the same table: a byte order mark or none; lines ending in LF, CRLF or CR; a last line with
 * or without its end; blank lines at the end of the file. Everything doubtful is refused with a {@link CsvException}
 * that says where, what and how to mend it: nothing is guessed, dropped or filled in unless that was asked for.
 *
 * <p>The file is read once, from front to back, with a buffer; only its cells are kept, numbers as float64: those of
 * all rows, or with {@link #open(Path, CsvOptions)} those of some at a time.
 */
public final class CsvReader {
    private CsvReader() {
    }

    /**
     * Reads a file.
     *
     * @param file    the path, also the name in messages
     * @param options delimiter, kinds of columns, limits
     * @return the table, at least one row and one column
     * @throws IOException  if the file cannot be read
     * @throws CsvException if its content is refused
     */
    public static Table read(Path file, CsvOptions options) throws IOException {
        Objects.requireNonNull(options, "options");
        return readPlaced(file, options).table();
    }

    /**
     * Reads a stream to its end, without closing it.
     *
     * @param in         the bytes; no buffering is needed
     * @param sourceName the name in messages
     * @param options    delimiter, kinds of columns, limits
     * @return the table, at least one row and one column
     * @throws IOException  if the stream cannot be read
     * @throws CsvException if its content is refused
     */
    public static Table read(InputStream in, String sourceName, CsvOptions options) throws IOException {
        Objects.requireNonNull(sourceName, "sourceName");
        Objects.requireNonNull(in, "in");
        return readPlaced(in, sourceName, options).table();
    }

    /**
     * As {@link #read(Path, CsvOptions)}, for those who may find fault with a value later on.
     *
     * @param file    the path, also the name in messages
     * @param options delimiter, kinds of columns, limits
     * @return the table, at least one row and one column, and where its rows stood
     * @throws IOException  if the file cannot be read
     * @throws CsvException if its content is refused
     */
    public static CsvTable readPlaced(Path file, CsvOptions options) throws IOException {
        Objects.requireNonNull(options, "options");
        try (InputStream in = Files.newInputStream(file)) {
            return readPlaced(in, file.toString(), options);
        }
    }

    /**
     * As {@link #read(InputStream, String, CsvOptions)}, for those who may find fault with a value later on.
     *
     * @param in         the bytes; no buffering is needed
     * @param sourceName the name in messages
     * @param options    delimiter, kinds of columns, limits
     * @return the table, at least one row and one column, and where its rows stood
     * @throws IOException  if the stream cannot be read
     * @throws CsvException if its content is refused
     */
    public static CsvTable readPlaced(InputStream in, String sourceName, CsvOptions options) throws IOException {
        Objects.requireNonNull(sourceName, "sourceName");
        Objects.requireNonNull(in, "in");
        return new CsvBlocks(in, sourceName, options, () -> { }).all();
    }

    /**
     * Opens a file to be read block by block; whoever does so closes it.
     *
     * @param file    the path, also the name in messages
     * @param options delimiter, kinds of columns, limits; which columns hold categories has to be known
     * @return its blocks, before the first
     * @throws IOException              if the file cannot be read
     * @throws CsvException             if its beginning is refused
     * @throws IllegalArgumentException if columns of categories are to be found, which takes all rows
     */
    public static CsvBlocks open(Path file, CsvOptions options) throws IOException {
        requireKnown(options);
        InputStream in = Files.newInputStream(file);
        try {
            return new CsvBlocks(in, file.toString(), options, in);
        } catch (IOException | RuntimeException refusal) {
            in.close();
            throw refusal;
        }
    }

    /**
     * Opens a stream to be read block by block; it is not closed.
     *
     * @param in         the bytes; no buffering is needed
     * @param sourceName the name in messages
     * @param options    delimiter, kinds of columns, limits; which columns hold categories has to be known
     * @return its blocks, before the first
     * @throws IOException              if the stream cannot be read
     * @throws CsvException             if its beginning is refused
     * @throws IllegalArgumentException if columns of categories are to be found, which takes all rows
     */
    public static CsvBlocks open(InputStream in, String sourceName, CsvOptions options) throws IOException {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(sourceName, "sourceName");
        requireKnown(options);
        return new CsvBlocks(in, sourceName, options, () -> { });
    }

    private static void requireKnown(CsvOptions options) {
        if (options.roles().findsCategories()) {
            throw new IllegalArgumentException("a column holds categories if no row has a number in it, which blocks"
                    + " do not tell: name those that do");
        }
    }
}
