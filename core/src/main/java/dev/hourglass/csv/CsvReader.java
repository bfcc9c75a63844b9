package dev.hourglass.csv;

import dev.hourglass.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads CSV files: RFC 4180, strictly, in UTF-8, in the dialect that {@link CsvOptions} say.
 *
 * <p>Accepted with the same result: a byte order mark or none; lines ending in LF, CRLF or CR; a last line with or
 * without its end; blank lines at the end of the file. Everything doubtful is refused with a {@link CsvException} that
 * says where, what and how to mend it: nothing is guessed, dropped or filled in unless that was asked for.
 *
 * <p>A table is one file, or several with the same header ({@link #read(List, CsvOptions)}). Each is read once, from
 * front to back, with a buffer; only its cells are kept, numbers as float64: those of all rows, or, with
 * {@link #open(Path, CsvOptions)}, of some rows at a time.
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
     * Reads several files that together are one table: each must have the header of the first, with the same names in
     * the same order, and the options apply to all of them. Files without headers must have equally many columns.
     *
     * <p>The result is the same as for one file with all the rows. Each file may be compressed or not, may begin with a
     * byte order mark, and may have a header without rows; a row ends with its file. A refusal names the file and the
     * line in it.
     *
     * @param sources of the rows, one or more, of different names
     * @param options delimiter, kinds of columns, limits
     * @return the table, at least one row and one column
     * @throws IOException              if a source cannot be read
     * @throws CsvException             if the content of one is refused
     * @throws IllegalArgumentException if there is no source, or two have the same name
     */
    public static Table read(List<CsvSource> sources, CsvOptions options) throws IOException {
        return readPlaced(sources, options).table();
    }

    /**
     * As {@link #read(Path, CsvOptions)}, for callers that may refuse a value later.
     *
     * @param file    the path, also the name in messages
     * @param options delimiter, kinds of columns, limits
     * @return the table, at least one row and one column, and where its rows stood
     * @throws IOException  if the file cannot be read
     * @throws CsvException if its content is refused
     */
    public static CsvTable readPlaced(Path file, CsvOptions options) throws IOException {
        Objects.requireNonNull(options, "options");
        return readPlaced(List.of(CsvSource.of(file)), options);
    }

    /**
     * As {@link #read(InputStream, String, CsvOptions)}, for callers that may refuse a value later.
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
        return readPlaced(List.of(CsvSource.of(in, sourceName)), options);
    }

    /**
     * As {@link #read(List, CsvOptions)}, for callers that may refuse a value later.
     *
     * @param sources of the rows, one or more, of different names
     * @param options delimiter, kinds of columns, limits
     * @return the table, at least one row and one column, and where its rows stood
     * @throws IOException              if a source cannot be read
     * @throws CsvException             if the content of one is refused
     * @throws IllegalArgumentException if there is no source, or two have the same name
     */
    public static CsvTable readPlaced(List<CsvSource> sources, CsvOptions options) throws IOException {
        Objects.requireNonNull(sources, "sources");
        Objects.requireNonNull(options, "options");
        try (CsvBlocks blocks = new CsvBlocks(checked(sources), options)) {
            return blocks.all();
        }
    }

    /**
     * Opens a file to be read block by block; the caller closes it.
     *
     * @param file    the path, also the name in messages
     * @param options delimiter, kinds of columns, limits; which columns hold categories has to be known
     * @return its blocks, before the first
     * @throws IOException              if the file cannot be read
     * @throws CsvException             if its beginning is refused
     * @throws IllegalArgumentException if columns of categories are to be found, which takes all rows
     */
    public static CsvBlocks open(Path file, CsvOptions options) throws IOException {
        return open(List.of(CsvSource.of(file)), options);
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
        return open(List.of(CsvSource.of(in, sourceName)), options);
    }

    /**
     * Opens several files that are one table, as in {@link #read(List, CsvOptions)}, to be read block by block; the
     * caller closes it.
     *
     * @param sources of the rows, one or more, of different names
     * @param options delimiter, kinds of columns, limits; which columns hold categories has to be known
     * @return their blocks, before the first
     * @throws IOException              if the first source cannot be read
     * @throws CsvException             if its beginning is refused
     * @throws IllegalArgumentException if there is no source, two have the same name, or columns of categories are to
     *                                  be found, which takes all rows
     */
    public static CsvBlocks open(List<CsvSource> sources, CsvOptions options) throws IOException {
        Objects.requireNonNull(sources, "sources");
        Objects.requireNonNull(options, "options");
        if (options.roles().findsCategories()) {
            throw new IllegalArgumentException("a column holds categories if no row has a number in it, which blocks"
                    + " do not tell: name those that do");
        }
        return new CsvBlocks(checked(sources), options);
    }

    private static List<CsvSource> checked(List<CsvSource> sources) {
        List<CsvSource> all = List.copyOf(sources);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a table has one source or more, found none");
        }
        Set<String> names = new HashSet<>();
        for (CsvSource source : all) {
            if (!names.add(source.name())) {
                throw new IllegalArgumentException("messages tell sources by their names, found twice: "
                        + source.name());
            }
        }
        return all;
    }
}
