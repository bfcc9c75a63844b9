package dev.hourglass.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of texts as lines whose columns stand one below the other where all characters are as wide, or twice as wide as
 * Chinese ones are: on terminals, and in files that are read with such letters.
 */
public final class AlignedColumns {
    private static final String GAP = "  ";
    /** Of texts, a wider one does not push the columns of all other lines to the right. */
    private static final int WIDEST = 40;

    private AlignedColumns() {
    }

    /**
     * {@return one line a row, without spaces at its end}
     *
     * @param rows of as many cells each
     */
    public static List<String> lines(List<List<String>> rows) {
        return lines(rows, widths(rows, WIDEST), Integer.MAX_VALUE);
    }

    /**
     * {@return the same for numbers with a text before them: the cells of all columns but the first end below each
     * other}
     *
     * @param rows of as many cells each
     */
    public static List<String> numbers(List<List<String>> rows) {
        return lines(rows, widths(rows, Integer.MAX_VALUE), 1);
    }

    /**
     * {@return texts of equal width, with spaces before those that are shorter}
     *
     * @param texts any
     */
    public static List<String> right(List<String> texts) {
        int width = texts.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        return texts.stream().map(text -> spaces(width, text) + text).toList();
    }

    private static int[] widths(List<List<String>> rows, int most) {
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
        for (List<String> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], Math.min(most, DisplayWidth.of(row.get(c))));
            }
        }
        return widths;
    }

    private static List<String> lines(List<List<String>> rows, int[] widths, int firstNumber) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String cell = row.get(c);
                String spaces = spaces(widths[c], cell);
                line.append(c < firstNumber ? cell + spaces : spaces + cell).append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static String spaces(int width, String text) {
        return " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
    }
}
