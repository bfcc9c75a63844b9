package dev.hourglass.inspection;

import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.TextKind;
import dev.hourglass.preprocessing.FoundCategories;
import dev.hourglass.preprocessing.FoundCategories.Doubt;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Refuses columns of texts that were not named as categories and do not hold any. */
public final class FoundColumns {
    private static final int COLUMNS_SHOWN = 10;

    private FoundColumns() {
    }

    /**
     * Checks the columns that were found.
     *
     * @param data      the table
     * @param found     names of columns of texts
     * @param files     of the table, for a command that turns dates in a file into numbers; empty if it comes from a
     *                  pipe
     * @param delimiter of its fields
     * @throws dev.hourglass.csv.CsvException if one holds no categories; it names all of them
     */
    public static void require(CsvTable data, List<String> found, List<String> files, char delimiter) {
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(files, "files");
        List<Doubt> doubts = FoundCategories.doubts(data.table(), found);
        if (!doubts.isEmpty()) {
            Doubt first = doubts.get(0);
            throw data.places().refusal(first.row(), first.column(), "found " + Escaped.quoted(first.first())
                    + ", and the column holds " + first.texts() + " " + first.kind().plural() + " in "
                    + data.table().rows() + " rows, expected categories" + others(doubts),
                    remedy(doubts, files, delimiter));
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

    private static Remedy remedy(List<Doubt> doubts, List<String> files, char delimiter) {
        List<String> columns = doubts.stream().map(Doubt::column).toList();
        Remedy ways = Remedy.of("leave out with ").and(each(Setting.IGNORE, columns))
                .and("; or take each text for a category with ").and(each(Setting.CATEGORICAL, columns));
        List<String> dates =
                doubts.stream().filter(doubt -> doubt.kind() == TextKind.DATES).map(Doubt::column).toList();
        if (!dates.isEmpty()) {
            return ways.and("; or make numbers of dates, the days since the first" + (files.size() > 1
                    ? " in all files" : ", with " + DaysCommand.of(files.stream().findFirst(), delimiter, dates)));
        }
        return doubts.stream().allMatch(doubt -> doubt.kind().isNumeric()) ? ways.and("; or write plain numbers")
                : ways;
    }

    /** The setting once for each column. */
    private static Remedy each(Setting setting, List<String> columns) {
        Remedy all = Remedy.NONE;
        for (int i = 0; i < columns.size(); i++) {
            all = (i == 0 ? all : all.and(" ")).with(setting, columns.get(i));
        }
        return all;
    }
}
