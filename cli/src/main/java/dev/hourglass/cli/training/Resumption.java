package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Checkpoint;
import dev.hourglass.autoencoder.SettingValues;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ParsedArguments;
import dev.hourglass.cli.launching.Version;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.file.InputFile;
import dev.hourglass.store.CheckpointFile;
import dev.hourglass.store.FoundFile;
import dev.hourglass.store.ModelFileException;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a training that goes on takes from its checkpoint, and what it does not accept besides. */
final class Resumption {
    private Resumption() {
    }

    /**
     * Reads a checkpoint.
     *
     * @throws CommandException if it is of another version of this program
     */
    static Checkpoint read(Path file) throws IOException {
        InputFile.require(file);
        Checkpoint checkpoint = checkpoint(file);
        try {
            checkpoint.requireProgram(Version.current());
        } catch (IllegalArgumentException other) {
            throw refusal(file, other.getMessage(), "go on with that version");
        }
        return checkpoint;
    }

    private static Checkpoint checkpoint(Path file) throws IOException {
        try {
            return CheckpointFile.read(file);
        } catch (ModelFileException other) {
            if (other.found() == FoundFile.ENCODER || other.found() == FoundFile.CLASSIFIER) {
                throw new CommandException(ExitCode.BAD_DATA, other.getMessage() + ": that training has ended",
                        "give the file that train " + CheckpointOptions.CHECKPOINT.spelling() + " wrote, or begin a new"
                                + " training without " + CheckpointOptions.RESUME.spelling(), other);
            }
            throw other;
        }
    }

    /**
     * Refuses a command line that gives a setting otherwise than a training was begun with.
     *
     * @param deciding the options that a checkpoint keeps, settings among them
     * @throws CommandException if there is one
     */
    static void requireSame(Invocation given, AutoencoderSettings begun, List<Option<?>> deciding) {
        SettingValues values = SettingValues.of(begun);
        SettingValues asked = SettingOption.given(given, deciding);
        for (SettingOption setting : SettingOption.among(deciding)) {
            if (!setting.agrees(asked, values)) {
                throw other(setting.option(), given, setting.words(values));
            }
        }
    }

    /**
     * An invocation, completed with the options that a training was begun with. Those that are settings are here for
     * telling of them: what counts are the checkpoint's settings.
     *
     * @param given    what the command line gives
     * @param begun    values of options, as texts, by their names
     * @param deciding the options that a checkpoint keeps by name: none may differ; settings are looked at elsewhere
     * @throws CommandException if one does
     */
    static Invocation completed(Path file, Invocation given, Map<String, List<String>> begun,
            List<Option<?>> deciding) {
        ParsedArguments then = parse(file, begun, deciding);
        ParsedArguments completed = given.arguments().copy();
        List<Option<?>> settings = SettingOption.among(deciding).stream()
                .<Option<?>>map(SettingOption::option).toList();
        for (Option<?> option : deciding) {
            if (!given.has(option)) {
                completed.addAll(option, then);
            } else if (!settings.contains(option) && !agree(option, given.arguments(), then)) {
                throw other(option, given, words(option, then));
            }
        }
        return new Invocation(completed, given.streams(), given.findings());
    }

    private static boolean agree(Option<?> option, ParsedArguments given, ParsedArguments then) {
        return option.repeatable() ? given.all(option).equals(then.all(option))
                : given.find(option).equals(then.find(option));
    }

    private static ParsedArguments parse(Path file, Map<String, List<String>> begun, List<Option<?>> deciding) {
        requireKnown(file, begun.keySet(), deciding);
        ParsedArguments parsed = new ParsedArguments();
        for (Option<?> option : deciding) {
            if (begun.containsKey(option.name())) {
                values(file, option, begun.get(option.name()), parsed);
            }
        }
        return parsed;
    }

    private static void requireKnown(Path file, Set<String> names, List<Option<?>> deciding) {
        Set<String> known = new HashSet<>();
        deciding.forEach(option -> known.add(option.name()));
        for (String name : names) {
            if (!known.contains(name)) {
                throw unusable(file, "there is none of the name " + Escaped.quoted(name));
            }
        }
    }

    private static void values(Path file, Option<?> option, List<String> texts, ParsedArguments parsed) {
        boolean fits = option.isFlag() ? texts.isEmpty()
                : texts.size() == 1 || option.repeatable() && !texts.isEmpty();
        if (!fits) {
            throw unusable(file, option.name() + " has " + texts.size() + " values");
        }
        for (String text : option.isFlag() ? List.of("") : texts) {
            try {
                parsed.add(option, option.type().parse(text), text);
            } catch (IllegalArgumentException wrong) {
                throw unusable(file, option.name() + ": found " + Escaped.quoted(text) + ", expected "
                        + option.type().expected());
            }
        }
    }

    private static CommandException unusable(Path file, String problem) {
        return refusal(file, "holds options that cannot be used: " + problem, "make it again");
    }

    private static CommandException other(Option<?> option, Invocation given, String begun) {
        return CommandException.usage("found " + words(option, given.arguments()) + ", but the training was begun with "
                + begun, "leave " + option.spelling() + " out, or begin again without "
                + CheckpointOptions.RESUME.spelling());
    }

    private static String words(Option<?> option, ParsedArguments arguments) {
        if (arguments.has(option)) {
            String start = option.spelling() + (option.isFlag() ? "" : "=");
            return Escaped.text(arguments.texts(option).stream().map(text -> start + text)
                    .collect(Collectors.joining(" ")));
        }
        return "no " + option.spelling() + option.defaultText().map(text -> ", which means " + text).orElse("");
    }

    /** The values that options were given, as texts, by their names; a flag that is there has none. */
    static Map<String, List<String>> options(List<Option<?>> deciding, ParsedArguments arguments) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (Option<?> option : deciding) {
            if (arguments.has(option)) {
                options.put(option.name(), option.isFlag() ? List.of() : arguments.texts(option));
            }
        }
        return options;
    }

    /** A checkpoint that cannot be gone on from. */
    static CommandException refusal(Path file, String problem, String fix) {
        return new CommandException(ExitCode.BAD_DATA, Escaped.path(file) + ": " + problem,
                fix + ", or begin again without " + CheckpointOptions.RESUME.spelling());
    }
}
