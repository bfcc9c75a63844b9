package dev.hourglass.table;

import java.util.List;

/**
 * How to read a CSV file. Columns that are neither texts nor ignored hold numbers, and all of them are read unless some
 * are named. A column that is named both as text and as number becomes a {@link SpelledColumn}.
 *
 * @param delimiter      what stands between fields: a visible ASCII character or a tab, neither a quote nor a letter or
 *                       digit nor one of {@code + - .}
 * @param textColumns    names of columns kept as text, byte for byte: the target, columns to pass on
 * @param numericColumns names of the columns of numbers to read, all of which must be there; empty for all there are
 * @param ignoredColumns names of columns that are in the file but not read
 * @param limits         how large fields and rows may be
 */
public record CsvOptions(char delimiter, List<String> textColumns, List<String> numericColumns,
        List<String> ignoredColumns, CsvLimits limits) {

    /**
     * Checks the options.
     *
     * @param delimiter      what stands between fields
     * @param textColumns    names of columns kept as text
     * @param numericColumns names of the columns of numbers to read, empty for all
     * @param ignoredColumns names of columns that are not read
     * @param limits         how large fields and rows may be
     * @throws IllegalArgumentException if the delimiter is not allowed, or an ignored column is to be read
     */
    public CsvOptions {
        if (!isDelimiter(delimiter)) {
            throw new IllegalArgumentException("a delimiter is one character such as , ; | or a tab, found "
                    + Escaped.quoted(String.valueOf(delimiter)));
        }
        textColumns = List.copyOf(textColumns);
        numericColumns = List.copyOf(numericColumns);
        ignoredColumns = List.copyOf(ignoredColumns);
        requireDisjoint(ignoredColumns, textColumns, "ignored and kept as text");
        requireDisjoint(ignoredColumns, numericColumns, "ignored and read as numbers");
    }

    /** {@return commas, only numbers, nothing ignored, {@link CsvLimits#defaults()}} */
    public static CsvOptions defaults() {
        return new CsvOptions(',', List.of(), List.of(), List.of(), CsvLimits.defaults());
    }

    /**
     * The same options with another delimiter.
     *
     * @param other what stands between fields
     * @return the new options
     * @throws IllegalArgumentException if the delimiter is not allowed
     */
    public CsvOptions withDelimiter(char other) {
        return new CsvOptions(other, textColumns, numericColumns, ignoredColumns, limits);
    }

    /**
     * The same options with other columns kept as text.
     *
     * @param names the names, in any order
     * @return the new options
     * @throws IllegalArgumentException if one of them is ignored
     */
    public CsvOptions withTextColumns(List<String> names) {
        return new CsvOptions(delimiter, names, numericColumns, ignoredColumns, limits);
    }

    /**
     * The same options, reading no other columns of numbers than some.
     *
     * @param names the names, in any order; empty for all columns there are
     * @return the new options
     * @throws IllegalArgumentException if one of them is ignored
     */
    public CsvOptions withNumericColumns(List<String> names) {
        return new CsvOptions(delimiter, textColumns, names, ignoredColumns, limits);
    }

    /**
     * The same options with other columns ignored.
     *
     * @param names the names, in any order
     * @return the new options
     * @throws IllegalArgumentException if one of them is to be read
     */
    public CsvOptions withIgnoredColumns(List<String> names) {
        return new CsvOptions(delimiter, textColumns, numericColumns, names, limits);
    }

    /**
     * The same options with other limits.
     *
     * @param other how large fields and rows may be
     * @return the new options
     */
    public CsvOptions withLimits(CsvLimits other) {
        return new CsvOptions(delimiter, textColumns, numericColumns, ignoredColumns, other);
    }

    private static void requireDisjoint(List<String> some, List<String> others, String both) {
        for (String name : some) {
            if (others.contains(name)) {
                throw new IllegalArgumentException("column " + Escaped.quoted(name) + " cannot be both " + both);
            }
        }
    }

    private static boolean isDelimiter(char character) {
        boolean visible = character >= ' ' && character < 0x7F || character == '\t';
        return visible && !Character.isLetterOrDigit(character) && "\"+-.".indexOf(character) < 0;
    }
}
