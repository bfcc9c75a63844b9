package dev.hourglass.csv;

import java.util.List;
import java.util.Objects;

/**
 * How to read a CSV file: how it is written, what its columns are, what counts as missing, and what happens to rows
 * that cannot be used.
 *
 * <p>A column of numbers that is also kept as text becomes a {@link dev.hourglass.table.SpelledColumn}.
 *
 * @param dialect   delimiter, header, lines above the table, notation of numbers
 * @param roles     target, features, texts to pass on
 * @param missing   marks of missing values, and what becomes of rows that have some
 * @param badRows   what becomes of rows that cannot be used
 * @param needsRows whether a table without rows is refused
 * @param limits    how large fields and rows may be
 */
public record CsvOptions(CsvDialect dialect, ColumnRoles roles, MissingRules missing, BadRows badRows,
        boolean needsRows, CsvLimits limits) {
    /**
     * Refuses null.
     *
     * @param dialect   delimiter, header, lines above the table, notation of numbers
     * @param roles     target, features, texts to pass on
     * @param missing   marks of missing values, and what becomes of rows that have some
     * @param badRows   what becomes of rows that cannot be used
     * @param needsRows whether a table without rows is refused
     * @param limits    how large fields and rows may be
     */
    public CsvOptions {
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(roles, "roles");
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(badRows, "badRows");
        Objects.requireNonNull(limits, "limits");
    }

    /** Commas, only numbers, none missing, nothing ignored, one row at least, {@link CsvLimits#CsvLimits()}. */
    public CsvOptions() {
        this(new CsvDialect(), new ColumnRoles(), new MissingRules(), BadRows.REFUSE, true, new CsvLimits());
    }

    /**
     * {@return the same for a file that is written in another way}
     *
     * @param other how it is written
     */
    public CsvOptions withDialect(CsvDialect other) {
        return new CsvOptions(other, roles, missing, badRows, needsRows, limits);
    }

    /**
     * {@return the same with another delimiter}
     *
     * @param other what stands between fields
     * @throws IllegalArgumentException if the delimiter is not allowed
     */
    public CsvOptions withDelimiter(char other) {
        return withDialect(dialect.withDelimiter(other));
    }

    /**
     * {@return the same with columns that are something else}
     *
     * @param other what they are
     */
    public CsvOptions withRoles(ColumnRoles other) {
        return new CsvOptions(dialect, other, missing, badRows, needsRows, limits);
    }

    /**
     * {@return the same with a column of classes}
     *
     * @param name of the target
     * @throws IllegalArgumentException if it is ignored
     */
    public CsvOptions withTarget(String name) {
        return withRoles(roles.withTarget(name));
    }

    /**
     * {@return the same with other columns kept as text}
     *
     * @param names in any order
     * @throws IllegalArgumentException if one of them is ignored
     */
    public CsvOptions withTextColumns(List<String> names) {
        return withRoles(roles.withTexts(names));
    }

    /**
     * {@return the same, reading no other features than some}
     *
     * @param names in any order; empty for all columns there are
     * @throws IllegalArgumentException if one of them is ignored
     */
    public CsvOptions withFeatureColumns(List<String> names) {
        return withRoles(roles.withFeatures(names));
    }

    /**
     * {@return the same with other features that hold categories}
     *
     * @param names in any order
     * @param find  whether a feature without any number is one of them as well
     * @throws IllegalArgumentException if one of them is ignored
     */
    public CsvOptions withCategoricalColumns(List<String> names, boolean find) {
        return withRoles(roles.withCategories(names, find));
    }

    /**
     * {@return the same with other columns ignored}
     *
     * @param names in any order; an empty one for all columns whose names are blank
     * @throws IllegalArgumentException if one of them is to be read
     */
    public CsvOptions withIgnoredColumns(List<String> names) {
        return withRoles(roles.withIgnored(names));
    }

    /**
     * {@return the same with another answer to missing cells}
     *
     * @param answer what becomes of features without a value
     */
    public CsvOptions withMissingValues(MissingValues answer) {
        return withMissing(missing.withAnswer(answer));
    }

    /**
     * {@return the same with other rules for missing values}
     *
     * @param rules what counts as missing, and what becomes of it
     */
    public CsvOptions withMissing(MissingRules rules) {
        return new CsvOptions(dialect, roles, rules, badRows, needsRows, limits);
    }

    /**
     * {@return the same with another answer to rows that cannot be used}
     *
     * @param answer what becomes of them
     */
    public CsvOptions withBadRows(BadRows answer) {
        return new CsvOptions(dialect, roles, missing, answer, needsRows, limits);
    }

    /**
     * {@return the same with or without a need for rows}
     *
     * @param needed whether a header without rows is refused, rather than being a table, too
     */
    public CsvOptions withNeedsRows(boolean needed) {
        return new CsvOptions(dialect, roles, missing, badRows, needed, limits);
    }

    /**
     * {@return the same with other limits}
     *
     * @param other how large fields and rows may be
     */
    public CsvOptions withLimits(CsvLimits other) {
        return new CsvOptions(dialect, roles, missing, badRows, needsRows, other);
    }
}
