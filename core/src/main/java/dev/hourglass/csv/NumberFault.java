package dev.hourglass.csv;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Why a cell is not a number, as far as can be guessed, so that the message can name the remedy; the first match
 * counts.
 */
enum NumberFault {
    EMPTY("\\s*", "", Fix.FILL),
    /** Recognized by {@link MissingMarks}. */
    MISSING("(?!)", "a mark for a missing value", Fix.FILL),
    INFINITE("(?i)\\s*[+-]?(inf|infinity|\u221e)\\s*", "which is not finite", Fix.FILL),
    TOO_LARGE("(?!)", "which is beyond the greatest double, 1.8e308", "scale the column, or remove the row"),
    /** For numbers that are read with a decimal comma. */
    DECIMAL_POINT("\\s*[+-]?[0-9]*\\.[0-9]+([eE][+-]?[0-9]+)?\\s*", "a decimal point",
            Remedy.of("write all numbers with the same decimal sign, or leave ").with(Setting.DECIMAL)
                    .and(" out where none has a comma")),
    DECIMAL_COMMA("\\s*[+-]?[0-9._' \u2019\u00a0\u2007\u2009\u202f]*,[0-9]+([eE][+-]?[0-9]+)?\\s*", "a decimal comma",
            Remedy.of("write numbers with a decimal point and without thousands separators, or, where the comma"
                    + " separates columns, name it with ").with(Setting.DELIMITER, ",")),
    THOUSANDS("\\s*[+-]?[0-9]{1,3}([_', .\u2019\u00a0\u2007\u2009\u202f][0-9]{3})+([.,][0-9]+)?\\s*",
            "with thousands separators", "write numbers without thousands separators"),
    MINUS_BEHIND("\\s*[0-9][0-9., ]*[-\u2212]\\s*", "with the sign behind the number",
            "write the sign in front of the number"),
    PERCENT("\\s*[+-]?[0-9.]+\\s*%\\s*", "a percentage", "write numbers without the percent sign"),
    NOTATION("\\s*[+-]?([0-9.]+([eE][+-]?[0-9]+)?[fFdDlL]|0[xX].*)\\s*", "the notation of a programming language",
            "write plain decimal numbers, such as -1.5 or 1.5e-3"),
    FOREIGN("(?=.*[^\\x00-\\x7f])[\\p{Nd}\\p{Zs}\\p{Pd}\u2212.,\u066b\u066c+]+",
            "with digits or signs that are not ASCII",
            "write numbers with the digits 0 to 9, the sign - and a decimal point"),
    SEVERAL("[-+0-9.eE \\t]*[,;|\\t][-+0-9.,;|eE \\t]*", "which looks like several numbers",
            Remedy.of("name what separates them with ").with(Setting.DELIMITER)
                    .and(", and take quotes round whole lines away")),
    DATE("(?iu)" + NumberPatterns.SOME_DIGIT + NumberPatterns.DATE + "\\s*", "a date",
            "write a number instead, such as the days since the first date, or columns of year, month and weekday"),
    TIME("(?iu)" + NumberPatterns.SOME_DIGIT + NumberPatterns.TIME + "\\s*", "a time",
            "write a number instead, such as the minutes"),
    MONEY("(?iu)" + NumberPatterns.SOME_DIGIT + NumberPatterns.MONEY + "\\s*", "an amount of money",
            "write numbers without the currency"),
    UNIT("(?iu)" + NumberPatterns.SOME_DIGIT + NumberPatterns.UNIT + "\\s*", "a number with a unit",
            "write numbers without the unit; it goes in the column's name"),
    TEXT(".*", "", "correct the cell, or remove the row");

    private static final int LONGEST_LOOKED_AT = 100;

    private final Pattern pattern;
    private final String hint;
    private final Remedy remedy;

    NumberFault(String pattern, String hint, String fix) {
        this(pattern, hint, Remedy.of(fix));
    }

    NumberFault(String pattern, String hint, Remedy remedy) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        this.hint = hint;
        this.remedy = remedy;
    }

    /** The fault of a cell that was parsed as the given NaN or infinity. */
    static NumberFault of(String cell, double parsed) {
        if (Double.isInfinite(parsed)) {
            return TOO_LARGE;
        }
        if (MissingMarks.isUsual(cell)) {
            return cell.isBlank() ? EMPTY : MISSING;
        }
        for (NumberFault fault : values()) {
            if (cell.length() <= LONGEST_LOOKED_AT && fault.pattern.matcher(cell).matches()) {
                return fault;
            }
        }
        return TEXT;
    }

    /** What was found and what was expected. */
    String problem(String cell) {
        return found(cell) + ", expected a finite decimal number";
    }

    /** What was found. */
    String found(String cell) {
        String shown = this == EMPTY ? "found an empty cell" : "found " + Escaped.quoted(cell);
        return hint.isEmpty() ? shown : shown + ", " + hint;
    }

    /** Whether there is no value, rather than a wrong one. */
    boolean isMissing() {
        return this == EMPTY || this == MISSING;
    }

    /** How to mend a cell: with the settings that can read it, if there are any. */
    Remedy remedy(String cell) {
        List<Remedy> settings = this == DECIMAL_COMMA || this == THOUSANDS
                ? NumberNotation.thatReads(cell).stream().map(NumberNotation::settings).toList() : List.of();
        return settings.isEmpty() ? remedy : Remedy.of("read the file with ").and(Remedy.join(settings, ", or with "))
                .and(settings.size() > 1 ? ", whichever is meant" : "");
    }

    /** Enum constants cannot use the constants of their own enum. */
    private static final class Fix {
        private static final String FILL = "fill in a number, or remove the row";
    }
}
