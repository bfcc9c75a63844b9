package dev.hourglass.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows of texts as lines whose columns stand one below the other. */
public final class AlignedColumns {
    private static final String GAP = "  ";
    /** A wider text does not push the columns of all other lines to the right. */
    private static final int WIDEST = 40;

    private AlignedColumns() {
    }

    /** One line a row, without spaces at its end; all rows have as many cells. */
    public static List<String> lines(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
        for (List<String> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], Math.min(WIDEST, width(row.get(c))));
            }
        }
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String cell = row.get(c);
            line.append(cell).append(" ".repeat(Math.max(0, widths[c] - width(cell)))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
