package dev.hourglass.csv;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.util.List;

/** Rules for every row of a file, whatever its columns hold. */
final class RowRules {
    /** The most rows of one table. */
    static final int MOST_ROWS = 1 << 30;

    private final List<String> names;
    /** How many bytes the fields of the header have together, or -1 if there is no header. */
    private final int headerBytes;
    private final CsvOptions options;
    private final CsvFaults faults;

    RowRules(List<String> names, int headerBytes, CsvOptions options, CsvFaults faults) {
        this.names = names;
        this.headerBytes = headerBytes;
        this.options = options;
        this.faults = faults;
    }

    private boolean hasHeader() {
        return headerBytes >= 0;
    }

    /**
     * Refuses a row that breaks the rules.
     *
     * @param columns that it is for
     * @param isFirst whether no row was read or left out before it
     */
    void check(CsvRow row, CsvColumns columns, boolean isFirst) {
        int expected = columns.count();
        if (row.count() != expected) {
            throw otherLength(row, expected, isFirst);
        }
        if (columns.rows() == MOST_ROWS) {
            throw faults.at(row.line(0), "found more than " + MOST_ROWS + " rows", "divide the file");
        }
        if (row.length() == headerBytes && CsvHeader.isRepeated(names, row)) {
            throw faults.at(row.line(0), "found the header once more, expected a row of data",
                    "remove it; of tables that were joined only the first keeps its header");
        }
        // A row of only empty cells is not just a row with missing values: filled in, it would consist of averages.
        if (row.length() == 0 && columns.haveFeatures() && options.missing().answer() == MissingValues.KEEP) {
            throw faults.at(row.line(0), 1, "found a row of empty cells, expected at least one value", "remove it");
        }
        checkEncoding(row, faults);
    }

    private CsvException otherLength(CsvRow row, int expected, boolean isFirst) {
        boolean oneMore = row.count() == expected + 1;
        if (oneMore && row.isEmpty(expected)) {
            return faults.at(row.line(0), expected + 1, "expected " + fields(expected) + ", found " + row.count()
                    + ", the last of them empty: the line ends with a delimiter, the header does not",
                    Remedy.of("add a delimiter at the end of the header as well, and read the file with ")
                            .with(Setting.IGNORE, ""));
        }
        boolean rowNames = oneMore && isFirst && hasHeader();
        String first = hasHeader() ? "as in the header on line " + (options.dialect().skippedLines() + 1)
                : "as in the first row" + (faults.isLater() ? " of " + Escaped.path(faults.first()) : "");
        return faults.at(row.line(0), Math.min(row.count(), expected) + 1, "expected " + fields(expected) + ", " + first
                + ", found " + row.count() + (rowNames ? "; R writes names of rows so, without a name above them" : ""),
                rowNames
                        ? Remedy.of("put a name and a delimiter in front of the header, or in R write with"
                                + " row.names = FALSE")
                        : Remedy.of("give every row one field a column; a field with the delimiter in it goes in"
                                + " quotes, a number takes a decimal point; remove titles above and notes below the"
                                + " table, or leave such rows out with ").with(Setting.BAD_ROWS, "skip"));
    }

    private static String fields(int count) {
        return count + (count == 1 ? " field" : " fields");
    }

    /** Refuses a row that is not UTF-8. */
    static void checkEncoding(CsvRow row, CsvFaults faults) {
        if (row.isAscii()) {
            return;
        }
        for (int field = 0; field < row.count(); field++) {
            int invalid = row.firstInvalid(field);
            if (invalid >= 0) {
                throw faults.at(row.line(field), field + 1, "found the byte 0x"
                        + Integer.toHexString(row.bytes()[invalid] & 0xFF) + ", which is not UTF-8 here, in "
                        + Escaped.quoted(row.text(field)),
                        faults.pasteable("save the file as UTF-8, for example: iconv -f LATIN1 -t UTF-8 FILE > NEW"));
            }
        }
    }
}
