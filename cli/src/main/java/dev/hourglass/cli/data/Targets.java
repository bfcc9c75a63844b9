package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ValueType;
import dev.hourglass.table.Table;
import dev.hourglass.text.Spellings;
import java.util.Arrays;
import java.util.List;

/** The classes of the rows of a table, as the options say. */
public final class Targets {
    /** The column of classes, of commands that need one. */
    public static final Option<String> TARGET = Option.of("target", "NAME", ValueType.text(),
            "the column that holds the classes").mandatory();
    /** Whether classes are numbers, rather than texts that may look like numbers. */
    public static final Option<Boolean> NUMERIC = Option.flag("numeric-target",
            "classes that are the same number are one, such as 1, 1.0 and 01");

    private Targets() {
    }

    /** The class of each row. */
    public static List<String> classes(Invocation invocation, Table table, String target) {
        String[] texts = table.text(target);
        return invocation.get(NUMERIC) ? Arrays.stream(texts).map(Spellings::number).toList() : List.of(texts);
    }
}
