package dev.hourglass.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * The first lines of a file that its first block holds completely: enough to see how the file is laid out. Line ends
 * within quotes do not end a line, provided that all quotes come in pairs.
 */
final class CsvSample {
    private static final int MOST_LINES = 1000;
    private static final char QUOTE = '"';

    /**
     * A line that is not blank.
     *
     * @param text   without its end
     * @param before how many physical lines come before it
     */
    record Line(String text, int before) {
    }

    private final List<Line> lines;

    private CsvSample(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * The lines of a text.
     *
     * @param text  the beginning of a file
     * @param whole whether it is the whole file, so that its last line is complete
     */
    static CsvSample of(String text, boolean whole) {
        List<Line> lines = cut(text, whole, true);
        return new CsvSample(lines == null ? cut(text, whole, false) : lines);
    }

    /** The lines, or null if a quote is never closed. */
    private static List<Line> cut(String text, boolean whole, boolean minded) {
        List<Line> lines = new ArrayList<>();
        boolean open = false;
        int before = 0;
        int physical = 0;
        int start = 0;
        for (int i = 0; i < text.length() && lines.size() < MOST_LINES; i++) {
            char sign = text.charAt(i);
            open ^= minded && sign == QUOTE && (open || i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
            boolean ends = sign == '\n' || sign == '\r' && i + 1 < text.length() && text.charAt(i + 1) != '\n';
            physical += ends ? 1 : 0;
            if (ends && !open) {
                add(lines, text.substring(start, i), before);
                start = i + 1;
                before = physical;
            }
        }
        if (open) {
            return null;
        }
        if (whole && lines.size() < MOST_LINES) {
            add(lines, text.substring(start), before);
        }
        return lines;
    }

    private static void add(List<Line> lines, String text, int before) {
        String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        if (!line.isBlank()) {
            lines.add(new Line(line, before));
        }
    }

    /** The lines that are not blank, in order. */
    List<Line> lines() {
        return lines;
    }

    /** The fields of at most so many lines, beginning at one. */
    List<List<String>> rows(char delimiter, int from, int most) {
        return lines.stream().skip(from).limit(most).map(line -> split(line.text(), delimiter)).toList();
    }

    /** How many fields a line has. */
    static int count(String line, char delimiter) {
        if (delimiter == CsvDialect.SPACES || line.indexOf(QUOTE) >= 0) {
            return split(line, delimiter).size();
        }
        int count = 1;
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) {
            count++;
        }
        return count;
    }

    /** The fields of a line, without their quotes. */
    static List<String> split(String line, char delimiter) {
        String text = delimiter == CsvDialect.SPACES ? line.strip() : line;
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == QUOTE && (open || field.toString().isBlank())) {
                open = !open;
            } else if (open || !separates(sign, delimiter)) {
                field.append(sign);
            } else if (delimiter != CsvDialect.SPACES || !separates(text.charAt(i - 1), delimiter)) {
                fields.add(field.toString());
                field.setLength(0);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static boolean separates(char sign, char delimiter) {
        return delimiter == CsvDialect.SPACES ? sign == ' ' || sign == '\t' : sign == delimiter;
    }
}
