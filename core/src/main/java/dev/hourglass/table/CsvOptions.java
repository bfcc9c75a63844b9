package dev.hourglass.table;

import java.util.List;

/**
 * How to read a CSV file. Columns that are neither texts nor ignored are features: they hold numbers or categories, and
 * all of them are read unless some are named. A column of numbers that is also kept as text becomes a
 * {@link SpelledColumn}.
 *
 * @param delimiter          what stands between fields: a visible ASCII character or a tab, neither a quote nor a letter
 *                           or digit nor one of {@code + - .}
 * @param textColumns        names of columns kept as text, byte for byte: the target, columns to pass on
 * @param featureColumns     names of the features to read, all of which must be there; empty for all there are
 * @param categoricalColumns names of features that hold categories: read as texts, whatever they look like
 * @param findsCategories    whether a feature without any number holds categories, rather than being a mistake
 * @param missingValues      what becomes of features without a value
 * @param ignoredColumns     names of columns that are in the file but not read
 * @param limits             how large fields and rows may be
 */
public record CsvOptions(char delimiter, List<String> textColumns, List<String> featureColumns,
        List<String> categoricalColumns, boolean findsCategories, MissingValues missingValues,
        List<String> ignoredColumns, CsvLimits limits) {

    /**
     * Checks the options.
     *
     * @param delimiter          what stands between fields
     * @param textColumns        names of columns kept as text
     * @param featureColumns     names of the features to read, empty for all
     * @param categoricalColumns names of features that hold categories
     * @param findsCategories    whether a feature without any number holds categories
     * @param missingValues      what becomes of features without a value
     * @param ignoredColumns     names of columns that are not read
     * @param limits             how large fields and rows may be
     * @throws IllegalArgumentException if the delimiter is not allowed, or an ignored column is to be read
     */
    public CsvOptions {
        if (!isDelimiter(delimiter)) {
            throw new IllegalArgumentException("a delimiter is one character such as , ; | or a tab, found "
                    + Escaped.quoted(String.valueOf(delimiter)));
        }
        textColumns = List.copyOf(textColumns);
        featureColumns = List.copyOf(featureColumns);
        categoricalColumns = List.copyOf(categoricalColumns);
        ignoredColumns = List.copyOf(ignoredColumns);
        requireDisjoint(ignoredColumns, textColumns, "ignored and kept as text");
        requireDisjoint(ignoredColumns, featureColumns, "ignored and read");
        requireDisjoint(ignoredColumns, categoricalColumns, "ignored and categorical");
    }

    /** {@return commas, only numbers, none missing, nothing ignored, {@link CsvLimits#defaults()}} */
    public static CsvOptions defaults() {
        return new CsvOptions(',', List.of(), List.of(), List.of(), false, MissingValues.REFUSE, List.of(),
                CsvLimits.defaults());
    }

    /**
     * The same options with another delimiter.
     *
     * @param other what stands between fields
     * @return the new options
     * @throws IllegalArgumentException if the delimiter is not allowed
     */
    public CsvOptions withDelimiter(char other) {
        return new CsvOptions(other, textColumns, featureColumns, categoricalColumns, findsCategories, missingValues,
                ignoredColumns, limits);
    }

    /**
     * The same options with other columns kept as text.
     *
     * @param names the names, in any order
     * @return the new options
     * @throws IllegalArgumentException if one of them is ignored
     */
    public CsvOptions withTextColumns(List<String> names) {
        return new CsvOptions(delimiter, names, featureColumns, categoricalColumns, findsCategories, missingValues,
                ignoredColumns, limits);
    }

    /**
     * The same options, reading no other features than some.
     *
     * @param names the names, in any order; empty for all columns there are
     * @return the new options
     * @throws IllegalArgumentException if one of them is ignored
     */
    public CsvOptions withFeatureColumns(List<String> names) {
        return new CsvOptions(delimiter, textColumns, names, categoricalColumns, findsCategories, missingValues,
                ignoredColumns, limits);
    }

    /**
     * The same options with other features that hold categories.
     *
     * @param names the names, in any order
     * @param find  whether a feature without any number is one of them as well
     * @return the new options
     * @throws IllegalArgumentException if one of them is ignored
     */
    public CsvOptions withCategoricalColumns(List<String> names, boolean find) {
        return new CsvOptions(delimiter, textColumns, featureColumns, names, find, missingValues, ignoredColumns,
                limits);
    }

    /**
     * The same options with another answer to missing cells.
     *
     * @param answer what becomes of features without a value
     * @return the new options
     */
    public CsvOptions withMissingValues(MissingValues answer) {
        return new CsvOptions(delimiter, textColumns, featureColumns, categoricalColumns, findsCategories, answer,
                ignoredColumns, limits);
    }

    /**
     * The same options with other columns ignored.
     *
     * @param names the names, in any order
     * @return the new options
     * @throws IllegalArgumentException if one of them is to be read
     */
    public CsvOptions withIgnoredColumns(List<String> names) {
        return new CsvOptions(delimiter, textColumns, featureColumns, categoricalColumns, findsCategories,
                missingValues, names, limits);
    }

    /**
     * The same options with other limits.
     *
     * @param other how large fields and rows may be
     * @return the new options
     */
    public CsvOptions withLimits(CsvLimits other) {
        return new CsvOptions(delimiter, textColumns, featureColumns, categoricalColumns, findsCategories,
                missingValues, ignoredColumns, other);
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
