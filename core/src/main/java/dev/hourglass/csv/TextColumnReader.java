package dev.hourglass.csv;

import dev.hourglass.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Collects a column of texts. */
final class TextColumnReader implements ColumnReader {
    private static final Predicate<String> NEVER = text -> false;

    private final String name;
    private final CsvDialect dialect;
    /** Which texts stand for a value that is missing; they become empty. */
    private final Predicate<String> marks;
    private final boolean requiresText;
    private List<String> texts = new ArrayList<>();

    private TextColumnReader(String name, CsvDialect dialect, Predicate<String> marks, boolean requiresText) {
        this.name = name;
        this.dialect = dialect;
        this.marks = marks;
        this.requiresText = requiresText;
    }

    /** A reader of texts that are passed on as they are, empty ones as well. */
    static TextColumnReader ofTexts(String name, CsvDialect dialect) {
        return new TextColumnReader(name, dialect, NEVER, false);
    }

    /** A reader of categories: empty texts and added marks are missing; a usual mark may be a category. */
    static TextColumnReader ofCategories(String name, CsvDialect dialect, MissingMarks marks) {
        return new TextColumnReader(name, dialect, marks::isAdded, true);
    }

    /**
     * A reader of classes: like categories; but if rows without a class are left out, the usual marks are missing as
     * well.
     */
    static TextColumnReader ofClasses(String name, CsvDialect dialect, MissingRules rules) {
        Predicate<String> added = rules.marks()::isAdded;
        return new TextColumnReader(name, dialect, rules.dropsTargets() ? added.or(MissingMarks::isUsual) : added,
                rules.dropsTargets());
    }

    @Override
    public boolean read(CsvRow row, int field) {
        String text = dialect.kept(row.text(field));
        boolean missing = text.isEmpty() || marks.test(text);
        texts.add(missing ? "" : text);
        return missing && requiresText;
    }

    /** Each text that is not missing, with the number of its rows. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        texts.stream().filter(text -> !text.isEmpty()).forEach(text -> counts.merge(text, 1, Integer::sum));
        return counts;
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public TextColumn endBlock() {
        TextColumn column = new TextColumn(name, texts.toArray(String[]::new));
        texts = new ArrayList<>();
        return column;
    }
}
