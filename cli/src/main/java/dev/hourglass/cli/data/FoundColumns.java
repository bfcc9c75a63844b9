package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.TextKind;
import dev.hourglass.preprocessing.FoundCategories;
import dev.hourglass.preprocessing.FoundCategories.Doubt;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.ShellWord;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses columns that {@code --categorical auto} would take for categories, but that are none. */
final class FoundColumns {
    private static final int COLUMNS_SHOWN = 10;

    private FoundColumns() {
    }

    /**
     * Looks at the columns that were found.
     *
     * @throws dev.hourglass.csv.CsvException if one holds no categories; it names all of them
     */
    static void check(Invocation invocation, CsvTable data, List<String> found) {
        List<Doubt> doubts = FoundCategories.doubts(data.table(), found);
        if (!doubts.isEmpty()) {
            Doubt first = doubts.get(0);
            throw data.places().refusal(first.row(), first.column(), "found " + Escaped.quoted(first.first())
                    + ", and the column holds " + first.texts() + " " + first.kind().plural() + " in "
                    + data.table().rows() + " rows, expected categories" + others(doubts),
                    fix(invocation, doubts));
        }
    }

    private static String others(List<Doubt> doubts) {
        List<Doubt> others = doubts.subList(1, doubts.size());
        if (others.isEmpty()) {
            return "";
        }
        int more = others.size() - COLUMNS_SHOWN;
        return others.stream().limit(COLUMNS_SHOWN)
                .map(doubt -> Escaped.quoted(doubt.column()) + " (" + doubt.texts() + " " + doubt.kind().plural() + ")")
                .collect(Collectors.joining(", ", "; nor are there any in ", more > 0 ? " and " + more + " more" : ""));
    }

    private static String fix(Invocation invocation, List<Doubt> doubts) {
        List<String> columns = doubts.stream().map(Doubt::column).toList();
        String ways = "leave out with " + options("--ignore", columns) + "; or take each text for a category with "
                + options("--categorical", columns);
        List<String> dates =
                doubts.stream().filter(doubt -> doubt.kind() == TextKind.DATES).map(Doubt::column).toList();
        if (!dates.isEmpty()) {
            return ways + "; or make numbers of dates, the days since the first, with "
                    + DaysCommand.of(invocation, dates);
        }
        return doubts.stream().allMatch(doubt -> doubt.kind().isNumeric()) ? ways + "; or write plain numbers" : ways;
    }

    /** An option for each column, ready for a shell. */
    private static String options(String option, List<String> columns) {
        return columns.stream().map(column -> ShellWord.option(option, column)).collect(Collectors.joining(" "));
    }
}
