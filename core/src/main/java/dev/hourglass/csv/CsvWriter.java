package dev.hourglass.csv;

import dev.hourglass.file.FileSignature;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.table.Column;
import dev.hourglass.table.FloatColumn;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.SpelledColumn;
import dev.hourglass.table.Table;
import dev.hourglass.table.TableWriter;
import dev.hourglass.table.TextColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Writes tables as CSV: UTF-8 without a byte order mark, commas, LF.
 *
 * <p>Numbers have the fewest digits that read back to the same bits ({@link ShortestDecimal}): float64 columns as
 * doubles, float32 columns as floats; spelled columns are written as they were spelled. Texts are written as they are,
 * in quotes if they hold a comma, a quote or a line break. That includes texts beginning with {@code = + - @}, which a
 * spreadsheet may take for formulas: names and labels must come out as they went in. A table that is written and read
 * again is the same table.
 */
public final class CsvWriter implements TableWriter {
    private static final int SIZE = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final OutputStream out;
    private boolean singleColumn;
    private boolean begun;
    private byte[] buffer = new byte[SIZE];
    private int length;

    /**
     * A writer of a table that comes in blocks.
     *
     * @param out where it goes; no buffering is needed. Each block is written out completely
     */
    public CsvWriter(OutputStream out) {
        Objects.requireNonNull(out, "out");
        this.out = out;
    }

    /**
     * Writes a table, header first, and flushes the stream without closing it.
     *
     * @param table what to write
     * @param out   where; no buffering is needed
     * @throws IOException              if the stream does not take it
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    public static void write(Table table, OutputStream out) throws IOException {
        Objects.requireNonNull(table, "table");
        CsvWriter writer = new CsvWriter(out);
        writer.write(table);
        writer.finish();
    }

    /**
     * Writes the rows of a block, the header before the first.
     *
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    @Override
    public void write(Table block) throws IOException {
        List<String> names = block.names();
        if (!begun) {
            begun = true;
            header(names);
        }
        Column[] columns = names.stream().map(block::column).toArray(Column[]::new);
        for (int r = 0; r < block.rows(); r++) {
            for (int c = 0; c < columns.length; c++) {
                cell(columns[c], r);
                end(c == columns.length - 1);
            }
        }
        flush();
    }

    private void header(List<String> names) throws IOException {
        singleColumn = names.size() == 1;
        for (int c = 0; c < names.size(); c++) {
            String name = names.get(c);
            text(name, needsQuotes(name) || c == 0 && looksLikeAnotherFormat(name));
            end(c == names.size() - 1);
        }
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    private void cell(Column column, int row) throws IOException {
        if (column instanceof NumericColumn numbers) {
            reserve(ShortestDecimal.LONGEST);
            length = ShortestDecimal.write(numbers.value(row), buffer, length);
        } else if (column instanceof FloatColumn numbers) {
            reserve(ShortestDecimal.LONGEST);
            length = ShortestDecimal.write(numbers.value(row), buffer, length);
        } else if (column instanceof SpelledColumn spelled) {
            text(spelled.spellings().value(row));
        } else if (column instanceof TextColumn texts) {
            text(texts.value(row));
        }
    }

    private void text(String text) throws IOException {
        text(text, needsQuotes(text));
    }

    private void text(String text, boolean quotes) throws IOException {
        byte[] bytes = (quotes ? quoted(text) : text).getBytes(StandardCharsets.UTF_8);
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    /** Whether a file that begins with this name would be taken for another format. */
    private static boolean looksLikeAnotherFormat(String name) {
        byte[] start = (name + '\n').getBytes(StandardCharsets.UTF_8);
        return name.startsWith("sep=") || FileSignature.of(start, start.length).isPresent();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /**
     * An empty text alone on its line needs quotes, since it would be a blank line; so does a leading byte order mark,
     * which would be skipped.
     */
    private boolean needsQuotes(String text) {
        return text.isEmpty() ? singleColumn : text.charAt(0) == BYTE_ORDER_MARK
                || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    }

    private void end(boolean lastInRow) throws IOException {
        reserve(1);
        buffer[length++] = (byte) (lastInRow ? '\n' : ',');
    }

    /** Makes room for so many bytes. */
    private void reserve(int bytes) throws IOException {
        if (bytes > buffer.length - length) {
            flush();
        }
        if (bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, bytes);
        }
    }

    private void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }
}
