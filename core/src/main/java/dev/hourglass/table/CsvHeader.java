package dev.hourglass.table;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the first row of a file: names, one a column, all different, with the ones asked for among them. */
final class CsvHeader {
    private static final String NEEDS_NAMES = "put a line with the columns' names at the top of the file";

    private final List<String> names;
    private final CsvRow row;
    private final CsvOptions options;
    private final CsvFaults faults;

    private CsvHeader(CsvRow row, CsvOptions options, CsvFaults faults) {
        this.names = row.texts();
        this.row = row;
        this.options = options;
        this.faults = faults;
    }

    /**
     * The names in a row.
     *
     * @throws CsvException if the row is no header, or not the one asked for
     */
    static List<String> names(CsvRow row, CsvOptions options, CsvFaults faults) {
        CsvHeader header = new CsvHeader(row, options, faults);
        header.checkDelimiter();
        header.checkNames();
        header.checkPresent(options.textColumns());
        header.checkPresent(options.ignoredColumns());
        header.checkPresent(options.categoricalColumns());
        header.checkComplete(options.featureColumns());
        header.checkNotData();
        return header.names;
    }

    /** A file with another delimiter looks like one column with a strange name. */
    private void checkDelimiter() {
        String only = names.get(0);
        if (names.size() > 1 || options.textColumns().contains(only) || options.ignoredColumns().contains(only)) {
            return;
        }
        for (char candidate : new char[] {';', '\t', ',', '|'}) {
            if (candidate != options.delimiter() && only.indexOf(candidate) >= 0) {
                String shown = candidate == '\t' ? "a tab" : Escaped.quoted(String.valueOf(candidate));
                String option = candidate == '\t' ? "$'\\t'" : "'" + candidate + "'";
                throw faults.at(row.line(0), "found one column " + Escaped.quoted(only) + ", expected names with "
                        + Escaped.quoted(String.valueOf(options.delimiter()))
                        + " between; the fields seem to be separated by " + shown,
                        "name the separator with --delimiter " + option);
            }
        }
    }

    private void checkNames() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (Spaces.strip(name).isEmpty()) {
                throw faults.at(row.line(i), i + 1, "found a blank name, expected every column to have a name",
                        "give the column a name; if it numbers the rows, write the file without it");
            }
            Integer earlier = places.put(Spaces.strip(name), i);
            if (earlier != null) {
                throw faults.at(row.line(i), i + 1, "found the name " + Escaped.quoted(name)
                        + (name.equals(names.get(earlier)) ? " twice" : " twice, but for spaces") + ", in columns "
                        + (earlier + 1) + " and " + (i + 1) + ", expected different names",
                        looksLikeData() ? NEEDS_NAMES : "rename or remove one of them");
            }
        }
    }

    private void checkPresent(List<String> wanted) {
        for (String name : wanted) {
            if (!names.contains(name)) {
                throw faults.at(row.line(0), "no column " + Escaped.quoted(name) + " in the header, found "
                        + Escaped.list(names) + NearestName.hint(name, names)
                        + (looksLikeData() ? "; the first line looks like data" : ""),
                        isOneText() ? "take the quotes round the whole lines away" : looksLikeData() ? NEEDS_NAMES
                                : "give the name as it stands in the header, or add the column");
            }
        }
    }

    /** Whether the line holds delimiters, but between quotes that open at its beginning and close at its end. */
    private boolean isOneText() {
        return names.size() == 1 && names.get(0).indexOf(options.delimiter()) >= 0;
    }

    /** Names all the columns that are missing, and those that nobody asked for: one may be the other, misspelled. */
    private void checkComplete(List<String> wanted) {
        List<String> missing = wanted.stream().filter(name -> !names.contains(name)).toList();
        if (missing.isEmpty()) {
            return;
        }
        List<String> others = names.stream()
                .filter(name -> !wanted.contains(name) && !options.textColumns().contains(name)).toList();
        throw faults.at(row.line(0), "columns are missing: " + Escaped.list(missing)
                + (others.isEmpty() ? "" : "; others are there: " + Escaped.list(others)),
                looksLikeData() ? NEEDS_NAMES : "give the columns the names they had in training");
    }

    /** Names may be 0, 1, 2, …, as pandas numbers columns; a row of nothing but other numbers would be lost data. */
    private void checkNotData() {
        if (numbers() == names.size() && !isCount(names)) {
            throw faults.at(row.line(0), "found only numbers in the first line, expected the names of the columns",
                    NEEDS_NAMES);
        }
    }

    /** Whether a row holds the names once more; a single one, and names that are numbers, may also be data. */
    static boolean isRepeated(List<String> names, CsvRow row) {
        return names.size() > 1 && row.texts().equals(names) && !isCount(names);
    }

    /** Whether the names are 0, 1, 2, … */
    private static boolean isCount(List<String> names) {
        int count = 0;
        while (count < names.size() && names.get(count).equals(String.valueOf(count))) {
            count++;
        }
        return count == names.size();
    }

    private boolean looksLikeData() {
        return 2 * numbers() >= names.size();
    }

    private long numbers() {
        return names.stream().filter(CsvHeader::isNumber).count();
    }

    private static boolean isNumber(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return Double.isFinite(DecimalParser.parse(bytes, 0, bytes.length));
    }
}
