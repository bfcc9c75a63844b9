package dev.hourglass.cli;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Declaration;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ParsedArguments;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.cli.data.InputFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A command for any arguments at all: files that it names lie in one folder, and whole numbers are small, so that it
 * can neither spoil anything nor take long.
 *
 * @param command what is run
 * @param folder  the only one it may read and write
 */
public record ConfinedCommand(Command command, Path folder) implements Command {
    private static final int GREATEST = 9;

    @Override
    public CommandSpec spec() {
        return command.spec();
    }

    @Override
    public boolean computes(Invocation invocation) {
        return command.computes(invocation);
    }

    @Override
    public void run(Invocation invocation) throws IOException {
        ParsedArguments confined = new ParsedArguments();
        for (Positional<?> positional : spec().positionals()) {
            addAll(confined, positional, invocation.all(positional));
        }
        for (Option<?> option : spec().allOptions()) {
            List<?> given = invocation.all(option);
            boolean elsewhere = given.isEmpty() && option.defaultValue() instanceof Path;
            addAll(confined, option, elsewhere ? List.of(option.defaultValue()) : given);
        }
        command.run(new Invocation(confined, invocation.streams()));
    }

    private void addAll(ParsedArguments confined, Declaration<?> declaration, List<?> values) {
        for (Object value : values) {
            Object harmless = confined(value);
            confined.add(declaration, harmless, harmless.toString());
        }
    }

    private Object confined(Object value) {
        if (value instanceof Path path && !InputFiles.isStandardStream(path)) {
            String name = path.toString().replace('/', '_').replace("..", "__");
            return folder.resolve(name.isEmpty() ? "_" : name);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::confined).toList();
        }
        return value instanceof Integer number ? Integer.valueOf(Math.min(number, GREATEST)) : value;
    }
}
