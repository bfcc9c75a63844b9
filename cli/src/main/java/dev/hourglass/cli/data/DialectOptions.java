package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.csv.CsvDialect;
import dev.hourglass.csv.HeaderRow;
import dev.hourglass.csv.NumberNotation;
import dev.hourglass.text.ValueType;
import java.util.List;

/** The options that say how a table is written. They belong to the file, and are given each time it is read. */
public final class DialectOptions {
    private static final Option<Character> DELIMITER = Option.of("delimiter", "C",
            new ValueType<>("one character such as , or ; or one of the words tab and space",
            CsvDialect::namedDelimiter),
            "what stands between fields; tab, or space for any number of spaces and tabs").orElse(',');
    private static final Option<Boolean> NO_HEADER = Option.flag("no-header",
            "the first line is a row of data; columns are called c0, c1 and so on, the last one also last");
    private static final Option<Boolean> HEADER = Option.flag("header",
            "the first line holds names, even if it looks like data");
    private static final Option<Integer> SKIP_LINES = Option.of("skip-lines", "N",
            ValueType.wholeNumber(0, Integer.MAX_VALUE),
            "lines above the table, such as a title, to pass over").orElse(0);
    private static final Option<Character> DECIMAL = Option.of("decimal", "C",
            new ValueType<>("a point or a comma", NumberNotation::namedDecimal),
            "what stands before the decimals of a number: . or ,").orElse('.');
    private static final Option<Character> THOUSANDS = Option.of("thousands", "C",
            new ValueType<>(". or , or ' or _ or space", NumberNotation::namedThousands),
            "what stands between groups of three digits: . , ' _ or space, which means any kind of space");
    private static final Option<Boolean> STRIP = Option.flag("strip",
            "take spaces away round names, classes and categories, also those that cannot be seen");

    /** All of them, in the order of the help. */
    static final List<Option<?>> ALL = List.of(DELIMITER, NO_HEADER, HEADER, SKIP_LINES, DECIMAL, THOUSANDS, STRIP);

    private DialectOptions() {
    }

    /** What an invocation says of its table. */
    public static CsvDialect dialect(Invocation invocation) {
        if (invocation.get(NO_HEADER) && invocation.get(HEADER)) {
            throw CommandException.usage("--header and --no-header contradict each other", "leave out one of them");
        }
        HeaderRow header = invocation.get(NO_HEADER) ? HeaderRow.ABSENT
                : invocation.get(HEADER) ? HeaderRow.PRESENT : HeaderRow.EXPECTED;
        return new CsvDialect(invocation.get(DELIMITER), header, invocation.get(SKIP_LINES), new NumberNotation(
                invocation.get(DECIMAL), invocation.find(THOUSANDS).orElse(NumberNotation.NONE)),
                invocation.get(STRIP));
    }
}
