package dev.hourglass.csv;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.table.Column;
import dev.hourglass.table.Table;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The columns of a file while it is read: a reader for each column that is read, the rows since the last block, and at
 * the end of the file what kinds of cells all rows turned out to have.
 */
final class CsvColumns {
    /** What helps if features are to be learned from. */
    private static final Remedy MENDED_IN_LEARNING = Remedy.of("fill in the cells, leave such rows out with ")
            .with(Setting.DROP_MISSING).and(", or fill them with ").with(Setting.IMPUTE, "median");
    /** What helps if a trained model asks for the features. */
    private static final Remedy MENDED_IN_USE =
            Remedy.of("fill in the cells, or train with ").with(Setting.IMPUTE);

    private static final int MOST_LISTED = 10;

    private final List<String> names;
    private final ColumnRoles roles;
    private final CsvOptions options;
    private final CsvFaults faults;
    private final MissingCells missing;
    /** One for each column, null if it is not read. */
    private final List<ColumnReader> readers = new ArrayList<>();
    private final RowsLeftOut leftOut;
    /** Of the block. */
    private int rows;
    private long earlierRows;

    CsvColumns(List<String> names, CsvOptions options, CsvFaults faults) {
        this.names = names;
        this.options = options;
        this.faults = faults;
        this.roles = options.roles().over(names, options.dialect().header());
        this.missing = new MissingCells(faults);
        this.leftOut = new RowsLeftOut(options, missing);
        addReaders();
    }

    private void addReaders() {
        Set<String> texts = new HashSet<>(roles.texts());
        Set<String> features = new HashSet<>(roles.isUse() ? roles.features() : roles.chosen());
        Set<String> categories = new HashSet<>(roles.categories());
        Set<String> ignored = new HashSet<>(roles.ignored());
        if (ignored.containsAll(names)) {
            throw faults.at(1, "all columns are ignored: " + Escaped.list(names), "leave some to read");
        }
        CsvDialect dialect = options.dialect();
        for (String name : names) {
            if (roles.target().filter(name::equals).isPresent()) {
                readers.add(TextColumnReader.ofClasses(name, dialect, options.missing()));
            } else if (categories.contains(name)) {
                readers.add(TextColumnReader.ofCategories(name, dialect, options.missing().marks()));
            } else if (texts.contains(name)) {
                readers.add(features.contains(name)
                        ? new SpelledColumnReader(name, faults, options)
                        : TextColumnReader.ofTexts(name, dialect));
            } else if (name.isEmpty() || ignored.contains(name) || !features.isEmpty() && !features.contains(name)) {
                readers.add(null);
            } else {
                readers.add(new NumericColumnReader(name, faults, options, roles.findsCategories()));
            }
        }
    }

    /** What columns may be called besides their names. */
    NameList nameList() {
        return options.dialect().header() == HeaderRow.ABSENT ? NameList.ofNumbered(names) : new NameList(names);
    }

    /** How many fields a row has. */
    int count() {
        return names.size();
    }

    /** How many rows of the block were read. */
    int rows() {
        return rows;
    }

    /** How many rows of the file were read. */
    long allRows() {
        return earlierRows + rows;
    }

    /** Whether any column is read in which an empty cell is a missing value. */
    boolean haveFeatures() {
        return readers.stream().anyMatch(reader -> reader instanceof NumericColumnReader)
                || !roles.categories().isEmpty();
    }

    /** Reads the cells of a row that has as many fields as there are columns. */
    void read(CsvRow row) {
        for (int c = 0; c < readers.size(); c++) {
            ColumnReader column = readers.get(c);
            if (column != null && column.read(row, c)) {
                missing.add(row, c, rows);
            }
        }
        rows++;
    }

    /**
     * Determines which rows of the block are to be left out.
     *
     * @return whether the file will be refused, with counts over all of its rows
     */
    boolean endBlock() {
        acceptMarks();
        leftOut.add(numbers(), roles.target().map(names::indexOf).orElse(-1));
        return leftOut.refusesMissing() || options.badRows() == BadRows.REFUSE
                && numbers().stream().anyMatch(column -> column.hasWrongCells() && !column.isText());
    }

    /** The rows of the block that cannot be used. */
    BitSet badRows() {
        return leftOut.bad();
    }

    /** The other rows of the block that are left out because a cell is missing. */
    BitSet incompleteRows() {
        return leftOut.incomplete();
    }

    /** Refuses a file that was read to its end if its columns, or all of its rows, cannot be used. */
    void endFile() {
        if (!roles.isUse() && allRows() > 0) {
            requireNumbers();
        }
        if (leftOut.refusesMissing()) {
            throw missing.refusal(roles.isUse() ? MENDED_IN_USE : MENDED_IN_LEARNING);
        }
        if (options.needsRows() && leftOut.isAll(allRows())) {
            throw leftOut.hasIncomplete()
                    ? faults.atStart("a cell is missing in each of " + allRows() + " rows" + faults.inFiles() + "; "
                            + missing.counts(),
                            Remedy.of("leave out columns with ").with(Setting.IGNORE).and(", or use ")
                                    .with(Setting.IMPUTE).and(" instead of ").with(Setting.DROP_MISSING))
                    : faults.atStart("each of " + allRows() + " rows" + faults.inFiles() + " is bad",
                    "check that it is the right file, and how it is read");
        }
    }

    private void requireNumbers() {
        List<NumericColumnReader> empty = numbers().stream().filter(NumericColumnReader::isEmpty).toList();
        List<NumericColumnReader> mixed = leftOut.leavesOutBad(allRows()) ? List.of()
                : numbers().stream().filter(NumericColumnReader::isMixed).toList();
        if (!empty.isEmpty() || !mixed.isEmpty()) {
            List<NumericColumnReader> texts = new ArrayList<>(empty);
            numbers().stream().filter(NumericColumnReader::holdsNoCategories).forEach(texts::add);
            throw refusal(mixed, texts);
        }
    }

    private List<NumericColumnReader> numbers() {
        return readers.stream().filter(NumericColumnReader.class::isInstance).map(NumericColumnReader.class::cast)
                .toList();
    }

    /** Names all columns that cannot be learned from as they are, to save further attempts. */
    private CsvException refusal(List<NumericColumnReader> mixed, List<NumericColumnReader> empty) {
        NumericColumnReader first = mixed.isEmpty() ? empty.get(0) : mixed.get(0);
        CsvException refusal = first.refusal();
        StringBuilder problem = new StringBuilder(refusal.problem());
        if (!mixed.isEmpty()) {
            problem.append("; ").append(mixed.stream().limit(MOST_LISTED).map(NumericColumnReader::counts)
                    .collect(Collectors.joining(", ")));
        }
        List<String> others = empty.stream().skip(mixed.isEmpty() ? 1 : 0).map(NumericColumnReader::name).toList();
        if (!others.isEmpty()) {
            problem.append(mixed.isEmpty() ? "; nor in " : "; no number in ").append(Escaped.list(others));
        }
        return CsvFaults.again(refusal, problem.toString(),
                (refusal.remedy().isEmpty() ? Remedy.NONE : refusal.remedy().and("; or "))
                        .and(ways(Stream.concat(mixed.stream(), empty.stream()).map(NumericColumnReader::name)
                                .toList())));
    }

    /** What can be done with columns that hold texts. */
    private Remedy ways(List<String> columns) {
        boolean one = columns.size() == 1;
        Remedy ways = Remedy.of(one ? "take it as categories with " : "take them as categories with ")
                .and(each(Setting.CATEGORICAL, columns))
                .and(one ? "; or leave it out with " : "; or leave them out with ").and(each(Setting.IGNORE, columns));
        return one && roles.target().isEmpty()
                ? ways.and("; or, if it holds the classes, name it with ").and(each(Setting.TARGET, columns)) : ways;
    }

    private static Remedy each(Setting setting, List<String> columns) {
        Remedy all = Remedy.join(columns.stream().limit(MOST_LISTED)
                .map(name -> Remedy.NONE.with(setting, name)).toList(), " ");
        return columns.size() > MOST_LISTED ? all.and(" and so on") : all;
    }

    /** In columns that turned out to hold texts, marks of missing values are texts like any other. */
    private void acceptMarks() {
        for (int c = 0; c < readers.size(); c++) {
            if (readers.get(c) instanceof NumericColumnReader column && column.isText()) {
                missing.acceptMarks(c);
            }
        }
    }

    /** The names of the columns that are not read. */
    List<String> unread() {
        return IntStream.range(0, names.size()).filter(c -> readers.get(c) == null).mapToObj(names::get).toList();
    }

    /** What is worth a warning if the columns are learned from. */
    List<ColumnRemark> remarks() {
        List<ColumnRemark> remarks = new ArrayList<>();
        if (!roles.isUse()) {
            numbers().stream().filter(column -> !column.isText()).forEach(column ->
                    column.remark().ifPresent(kind -> remarks.add(new ColumnRemark(column.name(), kind))));
        }
        return remarks;
    }

    /**
     * The columns of the block, which ends here. They are completed one by one, and each reader releases its cells, so
     * that at most one column exists twice.
     */
    Table takeBlock() {
        BitSet without = (BitSet) leftOut.bad().clone();
        without.or(leftOut.incomplete());
        int[] kept = without.isEmpty() ? null : IntStream.range(0, rows).filter(row -> !without.get(row)).toArray();
        List<Column> finished = new ArrayList<>();
        for (ColumnReader reader : readers) {
            if (reader != null) {
                Column column = reader.endBlock();
                finished.add(kept == null ? column : column.selectRows(kept));
            }
        }
        missing.endBlock(rows);
        earlierRows += rows;
        rows = 0;
        return new Table(finished);
    }
}
