package dev.hourglass.cli.data;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.Target;
import dev.hourglass.preparation.UnreadTarget;
import dev.hourglass.text.ValueType;

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

    /** The target of tables for an encoder that there is. */
    public static UnreadTarget unread(Invocation invocation, Encoder encoder) {
        return new UnreadTarget(encoder, invocation.get(TARGET), invocation.get(NUMERIC),
                FeatureOptions.rules(invocation));
    }

    /** The target of a table, as somebody names it. */
    public static Target of(Invocation invocation, CsvTable data, String asked) {
        return Target.of(data, asked, invocation.get(NUMERIC));
    }
}
