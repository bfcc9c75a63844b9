package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.SettingValues;
import dev.hourglass.cli.arguments.ArgumentParser;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ParsedArguments;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.text.Escaped;
import dev.hourglass.training.StoppedTraining;
import dev.hourglass.training.UnusableCheckpointException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a training that goes on takes from its checkpoint, and what it does not accept besides. */
final class Resumption {
    private Resumption() {
    }

    /**
     * An invocation, completed with the options that a training was begun with. Settings are filled in only so that
     * messages can name them: the checkpoint's own are what counts.
     *
     * @param given    what the command line gives
     * @param begun    the training, with the values of options
     * @param deciding the options that a checkpoint keeps, settings among them: none may differ
     * @throws CommandException if one does
     */
    static Invocation completed(Invocation given, StoppedTraining begun, List<Option<?>> deciding) {
        ParsedArguments then = parse(begun, deciding);
        SettingValues settings = SettingValues.of(begun.checkpoint().settings());
        SettingValues asked = SettingOption.given(given, deciding);
        List<Option<?>> others = new ArrayList<>(deciding);
        for (SettingOption setting : SettingOption.among(deciding)) {
            others.remove(setting.option());
            if (!setting.agrees(asked, settings)) {
                throw other(setting.option(), given, setting.words(settings));
            }
        }
        for (Option<?> option : others) {
            if (given.has(option) && !agree(option, given.arguments(), then)) {
                throw other(option, given, words(option, then));
            }
        }
        ParsedArguments completed = given.arguments().copy();
        deciding.stream().filter(option -> !given.has(option)).forEach(option -> completed.addAll(option, then));
        return new Invocation(completed, given.streams(), given.findings());
    }

    private static boolean agree(Option<?> option, ParsedArguments given, ParsedArguments then) {
        return option.repeatable() ? given.all(option).equals(then.all(option))
                : given.find(option).equals(then.find(option));
    }

    /** The options of a checkpoint; those that say how a program runs, such as its threads, are passed over. */
    private static ParsedArguments parse(StoppedTraining begun, List<Option<?>> deciding) {
        try {
            return ArgumentParser.parse(new CommandSpec("", "", "", List.of(), deciding, ""),
                    begun.checkpoint().options());
        } catch (CommandException wrong) {
            throw new UnusableCheckpointException(begun.file(), "holds options that cannot be used: "
                    + wrong.getMessage(), "take an undamaged copy", wrong);
        }
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
}
