package dev.hourglass.cli;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandTable;
import java.util.List;

/**
 * A table of commands that a test has made.
 *
 * @param commands in the order of the help
 */
public record GivenCommands(List<Command> commands) implements CommandTable {
    @Override
    public List<String> names() {
        return commands.stream().map(command -> command.spec().name()).toList();
    }

    @Override
    public Command command(String name) {
        return commands.get(names().indexOf(name));
    }
}
