package dev.hourglass.csv;

import dev.hourglass.number.Ranges;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.Spellings;
import java.util.Objects;

/**
 * How a file of rows and fields is written.
 *
 * @param delimiter    separates fields: a visible ASCII character or a tab, but not a quote, letter, digit or one of
 *                     {@code + - .}; {@link #SPACES} for one or more spaces or tabs
 * @param header       whether the first line holds names
 * @param skippedLines how many physical lines stand above the table
 * @param notation     how numbers are written
 * @param strips       whether spaces round names and texts are taken away
 */
public record CsvDialect(char delimiter, HeaderRow header, int skippedLines, NumberNotation notation, boolean strips) {
    /**
     * Any number of spaces and tabs between fields, as in tables that are aligned for people; no field can then be
     * empty.
     */
    public static final char SPACES = '\u2423';

    /**
     * Checks the dialect.
     *
     * @param delimiter    what stands between fields
     * @param header       whether the first line holds names
     * @param skippedLines how many physical lines stand above the table
     * @param notation     how numbers are written
     * @param strips       whether spaces round names and texts are taken away
     * @throws IllegalArgumentException if the delimiter is not allowed, or the number of lines is negative
     */
    public CsvDialect {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(notation, "notation");
        if (!isDelimiter(delimiter)) {
            throw new IllegalArgumentException("a delimiter is one character such as , ; | or a tab, found "
                    + Escaped.quoted(String.valueOf(delimiter)));
        }
        Ranges.requireAtLeast("skipped lines", 0, skippedLines);
    }

    /** Commas, a header on the first line, plain numbers, texts as they stand. */
    public CsvDialect() {
        this(',', HeaderRow.EXPECTED, 0, NumberNotation.plain(), false);
    }

    /**
     * {@return the same with another delimiter}
     *
     * @param other what stands between fields
     */
    public CsvDialect withDelimiter(char other) {
        return new CsvDialect(other, header, skippedLines, notation, strips);
    }

    /**
     * {@return the same with a header or without}
     *
     * @param row whether the first line holds names
     */
    public CsvDialect withHeader(HeaderRow row) {
        return new CsvDialect(delimiter, row, skippedLines, notation, strips);
    }

    /**
     * {@return the same with lines above the table}
     *
     * @param lines how many
     */
    public CsvDialect withSkippedLines(int lines) {
        return new CsvDialect(delimiter, header, lines, notation, strips);
    }

    /**
     * {@return the same with numbers in another notation}
     *
     * @param other how numbers are written
     */
    public CsvDialect withNotation(NumberNotation other) {
        return new CsvDialect(delimiter, header, skippedLines, other, strips);
    }

    /**
     * {@return the same with or without the spaces round texts}
     *
     * @param away whether they are taken away
     */
    public CsvDialect withStrips(boolean away) {
        return new CsvDialect(delimiter, header, skippedLines, notation, away);
    }

    /**
     * {@return the delimiter that a name stands for}
     *
     * @param name a character that may be one, or {@code tab}, {@code \t}, {@code space} for any number of them,
     *             {@code comma}, {@code semicolon}, {@code pipe}
     * @throws IllegalArgumentException if it is neither
     */
    public static char namedDelimiter(String name) {
        Objects.requireNonNull(name, "name");
        return switch (name) {
            case "tab", "\\t" -> '\t';
            case "space" -> SPACES;
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "pipe" -> '|';
            default -> new CsvDialect().withDelimiter(SignName.single(name)).delimiter();
        };
    }

    /** A text of the file as it is kept, stripped or not. */
    String kept(String text) {
        return strips ? Spellings.stripped(text) : text;
    }

    private static boolean isDelimiter(char character) {
        boolean visible = character >= ' ' && character < 0x7F || character == '\t';
        return character == SPACES
                || visible && !Character.isLetterOrDigit(character) && "\"+-.".indexOf(character) < 0;
    }
}
