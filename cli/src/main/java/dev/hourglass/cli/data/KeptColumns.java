package dev.hourglass.cli.data;

import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.Spellings;
import dev.hourglass.text.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Columns of the data that are passed on in front of the results. */
public final class KeptColumns {
    /** The columns to pass on. */
    public static final Option<String> KEEP = Option.of("keep", "NAME", ValueType.text(),
            "pass a column on, in front of the results").several();

    private KeptColumns() {
    }

    /**
     * The names of those that an invocation keeps.
     *
     * @param results names of the columns that follow
     * @throws CommandException if two columns would have the same name but for what cannot be seen: whoever reads them
     *                          could not tell them apart
     */
    public static List<String> of(Invocation invocation, List<String> results) {
        Set<String> taken = new HashSet<>();
        results.forEach(name -> taken.add(Spellings.bare(name)));
        for (String name : invocation.all(KEEP)) {
            if (!taken.add(Spellings.bare(name))) {
                throw CommandException.usage("--keep " + Escaped.text(name)
                                + " would give the output two columns of that name",
                        "keep a column once; one that is called as a result is, give another name in the data");
            }
        }
        return invocation.all(KEEP);
    }
}
