package dev.hourglass.cli;

import dev.hourglass.cli.arguments.ArgumentParser;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.CommandTable;
import dev.hourglass.cli.arguments.Failure;
import dev.hourglass.cli.arguments.GlobalOptions;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.ParsedArguments;
import dev.hourglass.cli.commands.HelpCommand;
import dev.hourglass.cli.launching.Launch;
import dev.hourglass.cli.launching.Launcher;
import dev.hourglass.cli.launching.NoSecondJvmException;
import dev.hourglass.cli.launching.Version;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.Descriptors;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.cli.terminal.Messages;
import dev.hourglass.cli.terminal.StandardStreams;
import dev.hourglass.engine.Engine;
import dev.hourglass.json.JsonObject;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A whole run: from the arguments to the exit code. */
final class CommandLine {
    private static final CommandSpec WITHOUT_COMMAND =
            new CommandSpec("", "", "", List.of(), List.of(GlobalOptions.VERSION), "");

    private final CommandTable commands;
    private final StandardStreams streams;
    private final Launcher launcher;

    /**
     * A command line.
     *
     * @param commands what it can do
     * @param streams  where it reads and writes
     * @param launcher which JVM computes
     */
    CommandLine(CommandTable commands, StandardStreams streams, Launcher launcher) {
        this.commands = commands;
        this.streams = streams;
        this.launcher = launcher;
    }

    /**
     * Does what the arguments say.
     *
     * @return the exit code; whatever goes wrong has been said on stderr
     */
    int run(List<String> arguments) {
        try {
            int exitCode = dispatch(arguments);
            streams.out().flush();
            return exitCode;
        } catch (Throwable failure) {
            // This is the top: even an error of the JVM, such as OutOfMemoryError, must end in words and a number.
            return report(failure, arguments.contains(GlobalOptions.DEBUG.spelling()));
        }
    }

    private int dispatch(List<String> arguments) throws IOException {
        arguments.forEach(argument -> refuseLostCharacters("the argument", argument));
        int place = commandPlace(arguments);
        if (place == arguments.size()) {
            return runWithoutCommand(arguments);
        }
        Command command = commands.find(arguments.get(place));
        List<String> others = new ArrayList<>(arguments);
        others.remove(place);
        List<String> options = others.subList(0, others.contains("--") ? others.indexOf("--") : others.size());
        if (options.contains(GlobalOptions.HELP.spelling()) || options.contains("-" + GlobalOptions.HELP.letter())) {
            return help(options.contains(GlobalOptions.JSON.spelling()), arguments.get(place));
        }
        return launch(command, new Invocation(ArgumentParser.parse(command.spec(), others), streams), arguments);
    }

    private int launch(Command command, Invocation invocation, List<String> arguments) throws IOException {
        refuseLostCharacters("the working folder", System.getProperty("user.dir"));
        invocation.arguments().paths().forEach(Descriptors::requireGiven);
        if (command.computes(invocation)) {
            OptionalInt exitCode = runElsewhere(invocation, arguments);
            if (exitCode.isPresent()) {
                return exitCode.getAsInt();
            }
            // Chosen now, on this thread: a wish that makes no sense is refused before any work.
            Engine.current();
        }
        try {
            command.run(invocation);
        } catch (OutOfMemoryError failure) {
            throw Failure.of(failure, MemoryNeed.of(invocation, command));
        }
        return ExitCode.DONE.number();
    }

    /** The exit code of a second JVM, or none if this one is to compute; says why, where that is slower. */
    private OptionalInt runElsewhere(Invocation invocation, List<String> arguments) {
        switch (launcher.decide(!invocation.get(GlobalOptions.NO_RELAUNCH))) {
            case AGAIN -> {
                try {
                    return OptionalInt.of(launcher.runAgain(arguments, invocation));
                } catch (NoSecondJvmException none) {
                    noteScalar(invocation, none.getMessage());
                    if (invocation.get(GlobalOptions.DEBUG)) {
                        Messages.trace(streams, none);
                    }
                }
            }
            case SCALAR_BY_CHOICE -> noteScalar(invocation,
                    "this JVM was started without the module " + Launch.VECTOR_MODULE);
            case SCALAR_BY_NEED -> noteScalar(invocation, "this Java has no module " + Launch.VECTOR_MODULE);
            case HERE -> {
                // The kernels see for themselves that they have the module.
            }
        }
        return OptionalInt.empty();
    }

    private static void noteScalar(Invocation invocation, String reason) {
        invocation.note(reason + ": scalar kernels compute the same bits, slower");
    }

    private int runWithoutCommand(List<String> arguments) throws IOException {
        ParsedArguments parsed = ArgumentParser.parse(WITHOUT_COMMAND, arguments);
        if (parsed.has(GlobalOptions.HELP)) {
            return help(parsed.has(GlobalOptions.JSON));
        } else if (parsed.has(GlobalOptions.VERSION)) {
            new Invocation(parsed, streams).print(() -> new JsonObject().put("version", Version.current()),
                    () -> List.of("hourglass " + Version.current()));
        } else {
            throw CommandException.usage("no command given", "hourglass --help lists the commands");
        }
        return ExitCode.DONE.number();
    }

    /** What the command {@code help} prints of a command, or of all. */
    private int help(boolean json, String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command));
        if (json) {
            words.add(GlobalOptions.JSON.spelling());
        }
        HelpCommand help = new HelpCommand(commands);
        help.run(new Invocation(ArgumentParser.parse(help.spec(), words), streams));
        return ExitCode.DONE.number();
    }

    /** The first argument that is neither an option nor a global option's value. */
    private static int commandPlace(List<String> arguments) {
        int place = 0;
        while (place < arguments.size() && arguments.get(place).startsWith("-")) {
            place += takesNext(arguments.get(place)) ? 2 : 1;
        }
        return Math.min(place, arguments.size());
    }

    private static boolean takesNext(String argument) {
        return GlobalOptions.ALL.stream().anyMatch(option -> !option.isFlag() && argument.equals(option.spelling()));
    }

    /** A JVM replaces what its locale cannot express; the path it then sees is another one. */
    private static void refuseLostCharacters(String what, String text) {
        if (text.indexOf('\uFFFD') >= 0) {
            String encoding = System.getProperty("sun.jnu.encoding");
            throw CommandException.usage(what + " " + Escaped.quoted(text)
                            + " has characters that the character set of the locale (" + encoding + ") cannot express",
                    encoding.equals("UTF-8")
                            ? "give it a name in UTF-8"
                            : "set a UTF-8 locale, as in LC_ALL=C.UTF-8 java -jar hourglass.jar ...");
        }
    }

    private int report(Throwable thrown, boolean debug) {
        CommandException failure = Failure.of(thrown);
        try {
            streams.out().flush();
        } catch (IOException alsoBroken) {
            failure.addSuppressed(alsoBroken);
        }
        // Whoever closes a pipe early, as head does, has what was wanted.
        if (failure.exitCode() != ExitCode.BROKEN_PIPE) {
            Messages.error(streams, failure);
        }
        if (debug) {
            Messages.trace(streams, failure);
        }
        return failure.exitCode().number();
    }
}
