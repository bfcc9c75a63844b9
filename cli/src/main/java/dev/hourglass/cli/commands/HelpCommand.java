package dev.hourglass.cli.commands;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.CommandTable;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.text.ValueType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code hourglass help [COMMAND]}: the same texts as {@code --help}, and what recipes are. */
public final class HelpCommand implements Command {
    private static final Positional<String> COMMAND =
            Positional.optional("COMMAND", ValueType.text(), "the command to explain, or recipes");
    private static final String RECIPES = "recipes";

    private final CommandTable commands;

    /** A help for some commands, which this one may be among. */
    public HelpCommand(CommandTable commands) {
        this.commands = commands;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("help", "explain a command, or list all of them",
                "Prints what hourglass COMMAND --help prints, or without a command what hourglass --help prints; for"
                        + " recipes, what the recipes of train and evaluate are. With --json, the same for machines:"
                        + " arguments and options with their defaults.",
                List.of(COMMAND), List.of(), "hourglass help train\nhourglass help recipes");
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        Optional<String> name = invocation.find(COMMAND);
        if (name.isEmpty()) {
            invocation.print(() -> HelpResult.of(commands), () -> HelpText.of(commands));
        } else if (name.get().equals(RECIPES)) {
            invocation.print(HelpResult::ofRecipes, HelpText::ofRecipes);
        } else {
            CommandSpec spec = commands.find(name.get()).spec();
            invocation.print(() -> HelpResult.of(spec), () -> HelpText.of(spec));
        }
    }

    @Override
    public boolean computes(Invocation invocation) {
        return false;
    }
}
