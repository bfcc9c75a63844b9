package dev.hourglass.csv;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.NearestName;
import dev.hourglass.text.Spellings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Checks the first row of a file: it has one name for each column, all different, and all names that were asked for.
 */
final class CsvHeader {
    private static final String PREFIX = "c";

    private final List<String> names;
    private final Set<String> existing;
    private final CsvRow row;
    private final CsvOptions options;
    private final CsvFaults faults;

    private CsvHeader(List<String> names, CsvRow row, CsvOptions options, CsvFaults faults) {
        this.names = names;
        this.existing = new HashSet<>(names);
        this.row = row;
        this.options = options;
        this.faults = faults;
    }

    /**
     * The names of the columns: those in a row, or numbered ones if it is a row of data.
     *
     * @param sample the row and others below it
     * @throws CsvException if the row is not a header, or not the expected one
     */
    static List<String> names(CsvRow row, CsvSample sample, CsvOptions options, CsvFaults faults) {
        if (options.dialect().header() == HeaderRow.ABSENT) {
            CsvHeader header = new CsvHeader(numbered(row.count()), row, options, faults);
            header.checkWanted();
            return header.names;
        }
        CsvHeader header = new CsvHeader(names(row.texts(), options.dialect()), row, options, faults);
        header.checkDelimiter();
        header.checkNotData(sample);
        header.checkNames(sample);
        header.checkWanted();
        return header.names;
    }

    /** The names in a row. */
    static List<String> names(CsvRow row, CsvDialect dialect) {
        return names(row.texts(), dialect);
    }

    /** Fields as names. */
    static List<String> names(List<String> texts, CsvDialect dialect) {
        return texts.stream().map(dialect::kept).map(CsvHeader::named).toList();
    }

    /** A name, empty if nothing in it is visible. */
    private static String named(String text) {
        return Spellings.bare(text).isEmpty() ? "" : text;
    }

    /** {@code c0}, {@code c1} and so on. */
    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> PREFIX + i).toList();
    }

    /** A file with another delimiter looks like one column with a strange name. */
    private void checkDelimiter() {
        String only = names.get(0);
        ColumnRoles roles = options.roles();
        if (names.size() > 1 || roles.target().filter(only::equals).isPresent() || roles.texts().contains(only)
                || roles.ignored().contains(only)) {
            return;
        }
        for (char candidate : new char[] {';', '\t', ',', '|'}) {
            char given = options.dialect().delimiter();
            if (candidate != given && only.indexOf(candidate) >= 0) {
                throw faults.at(row.line(0), "found one column " + Escaped.quoted(only) + ", expected names with "
                        + CsvLayout.words(given) + " between; the fields seem to be separated by "
                        + CsvLayout.words(candidate),
                        Remedy.of("name the separator with ").and(CsvLayout.delimiter(candidate)));
            }
        }
    }

    /** If all features that were asked for are there, this is their header. */
    private void checkNotData(CsvSample sample) {
        boolean known = options.roles().isUse() && existing.containsAll(options.roles().features());
        if (options.dialect().header() == HeaderRow.EXPECTED && !known) {
            HeaderDetector.whyData(row.texts(), sample, 0, options.dialect()).ifPresent(why -> {
                throw faults.at(row.line(0), "the first line looks like data, " + why
                        + ", expected the names of the columns",
                        isNumbered(options.roles().features()) ? readAsData() : Remedy.of(namesOfTraining()));
            });
        }
    }

    private Remedy readAsData() {
        Remedy target = options.roles().target().isEmpty() ? Remedy.NONE
                : Remedy.of(", and name the target by such a name, or with ").with(Setting.TARGET, NameList.LAST);
        return Remedy.of("read it as data with ").with(Setting.NO_HEADER)
                .and(", which calls the columns c0, c1 and so on").and(target)
                .and("; if it does hold names, say so with ").with(Setting.HEADER);
    }

    /** Whether features were learned from a table without a header, or are not known. */
    private static boolean isNumbered(List<String> features) {
        return features.stream().allMatch(name -> name.matches(PREFIX + "[0-9]+"));
    }

    private String namesOfTraining() {
        return "put a line with the names of all columns above the table; training knew "
                + Escaped.list(options.roles().features());
    }

    private void checkNames(CsvSample sample) {
        boolean blankIgnored = options.roles().over(names, options.dialect().header()).ignored().stream()
                .anyMatch(name -> named(name).isEmpty());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                if (!blankIgnored) {
                    throw blank(i, sample);
                }
                continue;
            }
            Integer earlier = places.put(Spellings.bare(name), i);
            if (earlier != null) {
                List<String> shown = Escaped.distinct(List.of(names.get(earlier), name));
                throw faults.at(row.line(i), i + 1, (name.equals(names.get(earlier))
                        ? "found the name " + shown.get(1) + " twice" : "found the names " + shown.get(0) + " and "
                        + shown.get(1) + ", " + Spellings.difference(List.of(names.get(earlier), name)))
                        + ", in columns "
                        + (earlier + 1) + " and " + (i + 1) + ", expected different names",
                        Remedy.of("rename or remove one of them; if the line holds data, read it with ")
                                .with(Setting.NO_HEADER));
            }
        }
    }

    /**
     * The refusal of a blank name: pandas writes one above row numbers, and there is one if each line ends with a
     * delimiter.
     */
    private CsvException blank(int column, CsvSample sample) {
        List<String> cells = new ArrayList<>();
        for (List<String> fields : sample.rows(options.dialect().delimiter(), 1, Integer.MAX_VALUE)) {
            cells.add(fields.size() == names.size() ? fields.get(column) : "?");
        }
        boolean empty = cells.stream().allMatch(String::isBlank);
        boolean counts = IntStream.range(1, cells.size())
                .allMatch(i -> cells.get(i).equals(String.valueOf(i)) || cells.get(i).equals(String.valueOf(i + 1)));
        boolean alone = names.stream().filter(String::isEmpty).count() == 1;
        String seen = column == names.size() - 1 && empty ? "; each line ends with a delimiter"
                : counts && !empty && alone ? "; it numbers the rows, as pandas writes them" : "";
        return faults.at(row.line(column), column + 1, "found a blank name, expected every column to have a name"
                + seen,
                Remedy.of((seen.isEmpty() ? "give the column a name, or " : "") + "leave it out with ")
                        .with(Setting.IGNORE, ""));
    }

    private void checkWanted() {
        ColumnRoles roles = options.roles().over(names, options.dialect().header());
        checkComplete(roles.features());
        checkPresent(roles.target().stream().toList());
        checkPresent(roles.texts());
        checkPresent(roles.ignored().stream().filter(name -> !named(name).isEmpty()).toList());
        checkPresent(roles.categories());
        checkPresent(roles.chosen());
    }

    private void checkPresent(List<String> wanted) {
        for (String name : wanted) {
            if (!existing.contains(name)) {
                throw options.dialect().header() == HeaderRow.ABSENT ? noNumber(name) : noName(name);
            }
        }
    }

    private CsvException noNumber(String name) {
        return faults.at(row.line(0), "no column " + Escaped.quoted(name) + ", found a table without a header, of "
                + names.size() + " columns", "call it by its number, from " + PREFIX + "0 to " + PREFIX
                + (names.size() - 1) + ", or " + NameList.LAST);
    }

    private CsvException noName(String name) {
        Remedy remedy = Remedy.of("give the name as it stands in the header, or add the column");
        if (isOneText()) {
            remedy = Remedy.of("take the quotes round the whole lines away");
        } else if (Spellings.stripHelps(List.of(name), names)) {
            remedy = Remedy.of("read the table with ").with(Setting.STRIP).and(", or give the name with its spaces");
        }
        return faults.at(row.line(0), "no column " + Escaped.quoted(name) + " in the header, found "
                + Escaped.list(names)
                + NearestName.hint(name, names), remedy);
    }

    /** Whether the line holds delimiters, but within quotes from its beginning to its end. */
    private boolean isOneText() {
        return names.size() == 1 && names.get(0).indexOf(options.dialect().delimiter()) >= 0;
    }

    /** Names all columns that are missing, and those that were not asked for: one may be a misspelling of another. */
    private void checkComplete(List<String> wanted) {
        List<String> missing = wanted.stream().filter(name -> !existing.contains(name)).toList();
        if (missing.isEmpty()) {
            return;
        }
        Set<String> asked = new HashSet<>(wanted);
        asked.addAll(options.roles().texts());
        List<String> others = names.stream().filter(name -> !asked.contains(name)).toList();
        throw faults.at(row.line(0), "columns are missing: " + Escaped.list(missing)
                + (others.isEmpty() ? "" : "; others are there: " + Escaped.list(others)) + Spellings.hint(missing,
                others),
                completed(missing, others));
    }

    private Remedy completed(List<String> missing, List<String> others) {
        if (options.dialect().header() == HeaderRow.ABSENT) {
            return Remedy.of(namesOfTraining());
        }
        if (isNumbered(missing)) {
            return Remedy.of("read the table without its names, as in training: ").with(Setting.NO_HEADER).and(" ")
                    .with(Setting.SKIP_LINES, String.valueOf(row.line(0)));
        }
        return Spellings.stripHelps(missing, others)
                ? Remedy.of("read the table with ").with(Setting.STRIP).and(", as in training")
                : Remedy.of("give the columns the names they had in training");
    }

    /** Whether a row repeats the names; a single name, and names that are numbers, may also be data. */
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
}
