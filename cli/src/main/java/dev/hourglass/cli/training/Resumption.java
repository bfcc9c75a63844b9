package dev.hourglass.cli.training;

import dev.hourglass.autoencoder.Checkpoint;
import dev.hourglass.cli.arguments.ArgumentParser;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.ParsedArguments;
import dev.hourglass.cli.data.InputFiles;
import dev.hourglass.cli.launching.Version;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.store.CheckpointFile;
import dev.hourglass.store.FoundFile;
import dev.hourglass.store.ModelFileException;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        InputFiles.require(file);
        Checkpoint checkpoint = checkpoint(file);
        if (!checkpoint.program().equals(Version.current())) {
            throw refusal(file, "was written by the version " + Escaped.quoted(checkpoint.program())
                    + " of this program, this is " + Version.current(), "go on with that version");
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
     * The invocation with the options that a training was begun with.
     *
     * @param given    what the command line gives
     * @param words    the options that the training was begun with
     * @param deciding the options that decide what is learned: none may differ
     * @throws CommandException if one does
     */
    static Invocation completed(Path file, Invocation given, List<String> words, List<Option<?>> deciding) {
        ParsedArguments then = parse(file, words, deciding);
        ParsedArguments completed = given.arguments().copy();
        for (Option<?> option : deciding) {
            if (given.has(option)) {
                requireSame(option, given.arguments(), then);
            } else {
                completed.addAll(option, then);
            }
        }
        return new Invocation(completed, given.streams(), given.findings());
    }

    private static ParsedArguments parse(Path file, List<String> arguments, List<Option<?>> deciding) {
        try {
            return ArgumentParser.parse(new CommandSpec("train", "", "", List.of(), deciding, ""), arguments);
        } catch (CommandException unusable) {
            throw refusal(file, "holds options that cannot be used: " + unusable.getMessage(), "make it again");
        }
    }

    private static void requireSame(Option<?> option, ParsedArguments given, ParsedArguments then) {
        boolean same = option.repeatable()
                ? given.all(option).equals(then.all(option))
                : given.find(option).equals(then.find(option));
        if (!same || isOfRecipe(option, then)) {
            throw CommandException.usage("found " + words(option, given) + ", but the training was begun with "
                    + words(option, then), "leave " + option.spelling()
                    + " out, or begin again without " + CheckpointOptions.RESUME.spelling());
        }
    }

    private static boolean isOfRecipe(Option<?> option, ParsedArguments arguments) {
        return TrainingOptions.isOfRecipe(option, arguments) || ClassifierOptions.isOfRecipe(option, arguments);
    }

    private static String words(Option<?> option, ParsedArguments arguments) {
        if (arguments.has(option)) {
            return Escaped.text(String.join(" ", words(List.of(option), arguments)));
        }
        boolean isTold = option.isFlag() || option.defaultValue() == null
                || isOfRecipe(option, arguments);
        return "no " + option.spelling() + (isTold ? ""
                : ", which means " + option.defaultText());
    }

    /** Options as they were given, one word each. */
    static List<String> words(List<Option<?>> options, ParsedArguments arguments) {
        List<String> words = new ArrayList<>();
        for (Option<?> option : options) {
            for (String text : arguments.texts(option)) {
                words.add(option.isFlag() ? option.spelling() : option.spelling() + "=" + text);
            }
        }
        return words;
    }

    /** A checkpoint that cannot be gone on from. */
    static CommandException refusal(Path file, String problem, String fix) {
        return new CommandException(ExitCode.BAD_DATA, Escaped.path(file) + ": " + problem,
                fix + ", or begin again without " + CheckpointOptions.RESUME.spelling());
    }
}
