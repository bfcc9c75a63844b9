package dev.hourglass.csv;

import dev.hourglass.text.Escaped;
import dev.hourglass.text.Spellings;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which texts stand for a missing value.
 *
 * <p>The usual marks, in upper or lower case and with or without spaces around them, are those of R, pandas, numpy, SQL
 * dumps, C's {@code printf}, Weka, SAS and spreadsheets. They always count in columns of numbers, but a category or a
 * class may have such a name. Marks that are added count everywhere.
 */
public final class MissingMarks {
    /** In lower case. */
    private static final Set<String> USUAL = Set.of(
            "na", "n/a", "n.a.", "n.a", "<na>", "#na", "#n/a", "#n/a n/a", "n/d", "n.d.", "nan", "-nan", "+nan",
            "nan()",
            "nan(ind)", "-nan(ind)", "-nan(snan)", "nan(snan)", "1.#qnan", "-1.#qnan", "1.#ind", "-1.#ind", "1.#snan",
            "-1.#snan", "nat", "null", "(null)", "<null>", "[null]", "\\n", "none", "nil", "missing", "<missing>",
            "(missing)", "?", ".", "..", "...", "-", "--", "---", "\u2013", "\u2014",
            "#div/0!", "#value!", "#ref!", "#name?", "#num!", "#null!", "#spill!", "#calc!", "#field!", "#blocked!",
            "#connect!", "#unknown!", "#getting_data", "#error!", "#nv", "#wert!", "#bezug!", "#zahl!", "#n/d",
            "#valeur!", "#nom?", "#nombre!", "#valor!", "#valore!");
    private static final int LONGEST_USUAL = USUAL.stream().mapToInt(String::length).max().orElseThrow();

    private static final MissingMarks ONLY_USUAL = new MissingMarks(List.of());

    private final List<String> added;
    private final Set<String> texts = new HashSet<>();
    private final double[] numbers;

    private MissingMarks(List<String> added) {
        this.added = List.copyOf(added);
        added.forEach(mark -> texts.add(Spellings.stripped(mark)));
        this.numbers = numbers(NumberNotation.plain());
    }

    /** {@return the usual marks alone} */
    public static MissingMarks usual() {
        return ONLY_USUAL;
    }

    /**
     * {@return the usual marks and others}
     *
     * @param marks texts, compared without spaces around them; in columns of numbers, marks that are numbers are
     *              compared as numbers
     */
    public static MissingMarks with(List<String> marks) {
        return marks.isEmpty() ? ONLY_USUAL : new MissingMarks(marks);
    }

    /**
     * {@return these marks and others, each once}
     *
     * @param others added after these
     */
    public MissingMarks and(MissingMarks others) {
        Set<String> all = new LinkedHashSet<>(added);
        all.addAll(others.added);
        return with(List.copyOf(all));
    }

    /** {@return the marks that were added, in order} */
    public List<String> added() {
        return added;
    }

    /**
     * {@return whether a text is empty or a usual mark}
     *
     * @param text a cell
     */
    public static boolean isUsual(String text) {
        String mark = Spellings.stripped(text);
        return mark.isEmpty() || mark.length() <= LONGEST_USUAL && USUAL.contains(mark.toLowerCase(Locale.ROOT));
    }

    /**
     * {@return whether a text is a mark that was added}
     *
     * @param text a cell
     */
    public boolean isAdded(String text) {
        return !texts.isEmpty() && (texts.contains(Spellings.stripped(text))
                || isNumber(NumberNotation.plain().parse(text)));
    }

    private boolean isNumber(double value) {
        return Arrays.stream(numbers).anyMatch(mark -> mark == value);
    }

    /** The marks that are numbers, in the file's notation or the plain one. */
    double[] numbers(NumberNotation notation) {
        return added.stream().mapToDouble(mark -> {
            double number = notation.parse(mark);
            return Double.isNaN(number) ? NumberNotation.plain().parse(mark) : number;
        }).filter(Double::isFinite).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MissingMarks that && added.equals(that.added);
    }

    @Override
    public int hashCode() {
        return added.hashCode();
    }

    /** The added marks, for messages. */
    @Override
    public String toString() {
        return "the usual marks" + (added.isEmpty() ? "" : " and " + Escaped.list(added));
    }
}
