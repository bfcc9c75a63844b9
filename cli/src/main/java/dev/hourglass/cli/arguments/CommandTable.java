package dev.hourglass.cli.arguments;

import dev.hourglass.cli.terminal.CommandException;
import java.util.ArrayList;
import java.util.List;

/** The commands by name. */
public interface CommandTable {

    /** What they are called, in the order of the help. */
    List<String> names();

    /**
     * The command of a name.
     *
     * @param name one of {@link #names}
     */
    Command command(String name);

    /** A new list of all of them, in the order of the help. */
    default List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        names().forEach(name -> commands.add(command(name)));
        return commands;
    }

    /**
     * The command that somebody asks for.
     *
     * @throws CommandException if there is none of the name, with the nearest one
     */
    default Command find(String name) {
        if (!names().contains(name)) {
            throw CommandException.unknown("command", name, names(), "hourglass --help lists the commands");
        }
        return command(name);
    }
}
