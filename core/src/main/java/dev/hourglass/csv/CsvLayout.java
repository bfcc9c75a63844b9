package dev.hourglass.csv;

import dev.hourglass.csv.CsvSample.Line;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.Spellings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks by the first lines of a file whether it is laid out as stated: with another delimiter, all lines, or all below
 * a title, may have equally many fields.
 */
final class CsvLayout {
    private static final String SEPARATOR_LINE = "sep=[,;|\\t]?";
    /** In the order in which they are tried. */
    private static final char[] CANDIDATES = {',', ';', '\t', '|', '~', '^', ':', CsvDialect.SPACES};

    private final CsvSample sample;
    private final CsvOptions options;

    /**
     * How a file looks with a delimiter.
     *
     * @param delimiter between fields
     * @param fields    how many most lines have
     * @param above     how many lines come before the first of those
     * @param strict    whether each line from there on has so many fields
     */
    private record Grid(char delimiter, int fields, int above, boolean strict) {
        boolean isTable() {
            return fields > 1 && above == 0;
        }
    }

    private CsvLayout(CsvSample sample, CsvOptions options) {
        this.sample = sample;
        this.options = options;
    }

    /**
     * Refuses a file that is laid out in another way than it is read.
     *
     * @throws CsvException with the settings that fit
     */
    static void check(CsvSample sample, CsvOptions options, CsvFaults faults) {
        if (sample.lines().size() > 1) {
            new CsvLayout(sample, options).check(faults);
        }
    }

    private void check(CsvFaults faults) {
        Line first = sample.lines().get(0);
        long line = options.dialect().skippedLines() + first.before() + 1;
        if (first.text().matches(SEPARATOR_LINE)) {
            throw faults.at(line, "found the line sep= that spreadsheets read, expected the names of the columns",
                    Remedy.of("read it with ").with(Setting.SKIP_LINES, String.valueOf(line)).and(" ")
                            .and(delimiter(first.text().length() > 4 ? first.text().charAt(4) : ',')));
        }
        Grid given = grid(options.dialect().delimiter());
        Optional<Grid> better = better(given);
        if (better.isPresent()) {
            refuse(better.get(), given, line, faults);
        } else if (given.fields() > 1 && given.above() > 0 && areTitles(given)) {
            refuse(given, given, line, faults);
        }
    }

    private void refuse(Grid grid, Grid given, long line, CsvFaults faults) {
        List<String> found = new ArrayList<>();
        List<Remedy> settings = new ArrayList<>();
        if (grid.delimiter() != given.delimiter()) {
            found.add("fields that seem to be separated by " + words(grid.delimiter()));
            settings.add(delimiter(grid.delimiter()));
        }
        if (grid.above() > 0 && namesBehindASign(grid)) {
            int names = options.dialect().skippedLines() + sample.lines().get(grid.above() - 1).before() + 1;
            throw faults.at(names, "found names behind a sign of comments, expected them alone", faults.pasteable(
                    "take the sign away, for example: sed '" + names + "s/^[#% ]*//' FILE > NEW"));
        }
        if (grid.above() > 0) {
            Line start = sample.lines().get(grid.above());
            int skipped = options.dialect().skippedLines();
            found.add((start.before() == 1 ? "a line" : start.before() + " lines")
                    + " above the table, which starts at line "
                    + (skipped + start.before() + 1));
            settings.add(Remedy.NONE.with(Setting.SKIP_LINES, String.valueOf(skipped + start.before())));
        }
        List<List<String>> rows = rows(grid);
        if (hasDecimalCommas(grid, rows)) {
            settings.add(Remedy.NONE.with(Setting.DECIMAL, ","));
        }
        if (grid.above() > 0 && options.dialect().header() == HeaderRow.EXPECTED
                && HeaderDetector.whyData(rows.get(0), sample, grid.above(),
                options.dialect().withDelimiter(grid.delimiter()))
                        .isPresent()) {
            settings.add(Remedy.NONE.with(Setting.NO_HEADER));
        }
        if (!options.dialect().strips()
                && rows.get(0).stream().anyMatch(name -> !Spellings.stripped(name).equals(name))) {
            settings.add(Remedy.NONE.with(Setting.STRIP));
        }
        throw faults.at(line, "found " + String.join(" and ", found) + ", expected names with "
                + words(given.delimiter()) + " between", Remedy.of("read it with ").and(Remedy.join(settings, " ")));
    }

    /** Whether the last line above a table is a comment of as many fields as the table has, none of them a number. */
    private boolean namesBehindASign(Grid grid) {
        String text = sample.lines().get(grid.above() - 1).text().strip();
        List<String> names = CsvSample.split(text.replaceFirst("^[#%]+\\s*", ""), grid.delimiter());
        return text.matches("[#%].*") && names.size() == grid.fields() && names.stream().noneMatch(CsvLayout::isNumber);
    }

    /** The layout that fits better than the given one, if there is one. */
    private Optional<Grid> better(Grid given) {
        Optional<Grid> best = Optional.empty();
        String first = sample.lines().get(0).text();
        for (char candidate : CANDIDATES) {
            if (candidate == given.delimiter() || given.isTable() && first.indexOf(candidate) < 0) {
                continue;
            }
            Grid grid = grid(candidate);
            if (fitsBetter(grid, given) && (best.isEmpty() || grid.above() < best.get().above()
                    || grid.above() == best.get().above() && grid.fields() > best.get().fields())) {
                best = Optional.of(grid);
            }
        }
        return best;
    }

    private boolean fitsBetter(Grid grid, Grid given) {
        boolean loose = grid.delimiter() == ':' || grid.delimiter() == CsvDialect.SPACES;
        if (grid.fields() < 2 || loose && !(grid.strict() && isOfNumbers(grid)) || grid.above() > 0
                && !areTitles(grid)) {
            return false;
        }
        if (given.isTable()) {
            return !loose && grid.isTable() && grid.strict() && grid.fields() > given.fields() && !namesAreThere();
        }
        return grid.above() == 0 || given.fields() == 1;
    }

    /** Whether columns were asked for, and all of them are found with the given layout. */
    private boolean namesAreThere() {
        Set<String> names = new HashSet<>();
        CsvSample.split(sample.lines().get(0).text(), options.dialect().delimiter())
                .forEach(name -> names.add(options.dialect().kept(name)));
        List<String> wanted = new ArrayList<>(options.roles().features());
        wanted.addAll(options.roles().texts());
        options.roles().target().ifPresent(wanted::add);
        return !wanted.isEmpty() && names.containsAll(wanted);
    }

    /** Whether the lines above a table are titles: they have no fields, or few, or begin like comments. */
    private boolean areTitles(Grid grid) {
        return sample.lines().subList(0, grid.above()).stream().map(Line::text)
                .allMatch(text -> text.matches("\\s*(#|%|//).*") || 2 * CsvSample.count(text,
                grid.delimiter()) <= grid.fields()
                        || CsvSample.count(text, grid.delimiter()) == 1);
    }

    /**
     * Whether the fields are numbers, or many: spaces and colons also occur in texts, and count as separators only
     * then.
     */
    private boolean isOfNumbers(Grid grid) {
        List<List<String>> rows = rows(grid);
        long cells = rows.stream().skip(1).mapToLong(List::size).sum();
        long numbers = rows.stream().skip(1).flatMap(List::stream).filter(CsvLayout::isNumber).count();
        return 2 * numbers >= cells;
    }

    private static boolean isNumber(String cell) {
        return cell.matches("\\s*[-+]?[0-9][0-9.,]*([eE][-+]?[0-9]+)?\\s*");
    }

    private List<List<String>> rows(Grid grid) {
        return sample.rows(grid.delimiter(), grid.above(), Integer.MAX_VALUE);
    }

    private boolean hasDecimalCommas(Grid grid, List<List<String>> rows) {
        return grid.delimiter() != ',' && options.dialect().notation().decimal() == '.'
                && rows.stream().skip(1).flatMap(List::stream)
                        .anyMatch(cell -> cell.matches("\\s*[-+]?[0-9.]*,[0-9]+\\s*"));
    }

    private Grid grid(char delimiter) {
        List<Integer> counts = sample.lines().stream().map(line -> CsvSample.count(line.text(), delimiter)).toList();
        Map<Integer, Integer> lines = new HashMap<>();
        counts.forEach(count -> lines.merge(count, 1, Integer::sum));
        int usual = counts.get(0);
        for (int count : counts) {
            if (lines.get(count) > lines.get(usual) || lines.get(count).equals(lines.get(usual)) && count > usual) {
                usual = count;
            }
        }
        int above = counts.indexOf(usual);
        if (above == 1 && usual > 2 && counts.get(0) == usual - 1) {
            // R writes names of rows without a header above them.
            above = 0;
        }
        int others = counts.size() - Math.max(above, counts.indexOf(usual)) - lines.get(usual);
        boolean regular = 10 * others <= counts.size() - above;
        return regular && counts.size() - above > 1 ? new Grid(delimiter, usual, above, others == 0)
                : new Grid(delimiter, 1, 0, false);
    }

    /** A delimiter for a message. */
    static String words(char delimiter) {
        return delimiter == '\t' ? "a tab" : delimiter == CsvDialect.SPACES ? "spaces"
                : Escaped.quoted(String.valueOf(delimiter));
    }

    /** The setting of a delimiter; a run of spaces is shown as a single space. */
    static Remedy delimiter(char delimiter) {
        return Remedy.NONE.with(Setting.DELIMITER, delimiter == CsvDialect.SPACES ? " " : String.valueOf(delimiter));
    }
}
