package dev.hourglass.cli.arguments;

import java.util.ArrayList;
import java.util.List;

/**
 * What a command is called, what it takes, and what its help says.
 *
 * @param name        the word after {@code hourglass}
 * @param summary     one line for the list of commands, in lower case without a period
 * @param description one or more paragraphs; lines are broken for you
 * @param positionals arguments without names, in order
 * @param options     its own options, in the order of the help; the global ones are added
 * @param example     command lines that work, one a line, and what they do where that is not plain
 */
public record CommandSpec(
        String name,
        String summary,
        String description,
        List<Positional<?>> positionals,
        List<Option<?>> options,
        String example) {

    /** Several lists of options as one, in their order. */
    @SafeVarargs
    public static List<Option<?>> options(List<? extends Option<?>>... lists) {
        List<Option<?>> all = new ArrayList<>();
        for (List<? extends Option<?>> list : lists) {
            all.addAll(list);
        }
        return all;
    }

    /** Its own options and the global ones. */
    public List<Option<?>> allOptions() {
        return options(options, GlobalOptions.ALL);
    }

    /** What to type for its help. */
    String helpCommand() {
        return name.isEmpty() ? "hourglass --help" : "hourglass " + name + " --help";
    }
}
