package dev.hourglass.cli.arguments;

import dev.hourglass.cli.terminal.CommandException;
import java.util.List;

/** The commands by name. */
public interface CommandTable {

    /** All of them, in the order of the help. */
    List<Command> commands();

    /** A table of given commands. */
    static CommandTable of(List<Command> commands) {
        return () -> commands;
    }

    /**
     * The command of a name.
     *
     * @throws CommandException if there is none, with the nearest one
     */
    default Command find(String name) {
        for (Command command : commands()) {
            if (command.name().equals(name)) {
                return command;
            }
        }
        List<String> names = commands().stream().map(Command::name).toList();
        throw CommandException.unknown("command", name, names, "hourglass --help lists the commands");
    }
}
