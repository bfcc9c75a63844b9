package dev.hourglass.cli;

import dev.hourglass.autoencoder.Checkpoint;
import dev.hourglass.store.CheckpointFile;
import dev.hourglass.table.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A training that goes on: its checkpoint, and the invocation with the options that the checkpoint was begun with.
 *
 * @param file       where the checkpoint is
 * @param checkpoint read from there
 * @param invocation what was given, completed from the checkpoint
 */
record Resumption(Path file, Checkpoint checkpoint, Invocation invocation) {

    /**
     * Reads the checkpoint.
     *
     * @param given    what the command line gives
     * @param deciding the options that decide what is learned: none may differ from the first time
     * @throws CommandException if the checkpoint is of another version, or was begun with other options
     */
    static Resumption of(Path file, Invocation given, List<Option<?>> deciding) throws IOException {
        DataOptions.requireFile(file);
        Checkpoint checkpoint = CheckpointFile.read(file);
        if (!checkpoint.program().equals(Version.current())) {
            throw refusal(file, "was written by the version " + Escaped.quoted(checkpoint.program())
                    + " of this program, this is " + Version.current(), "go on with that version");
        }
        ParsedArguments then = parse(file, checkpoint.arguments(), deciding);
        ParsedArguments completed = given.arguments().copy();
        for (Option<?> option : deciding) {
            if (given.has(option)) {
                requireSame(option, given.arguments(), then);
            } else {
                completed.addAll(option, then);
            }
        }
        return new Resumption(file, checkpoint, new Invocation(completed, given.streams()));
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
        if (!same) {
            throw CommandException.usage("found " + words(option, given) + ", but the training was begun with "
                    + words(option, then), "leave " + option.spelling()
                    + " out, or begin again without " + Checkpointing.RESUME.spelling());
        }
    }

    private static String words(Option<?> option, ParsedArguments arguments) {
        if (!arguments.has(option)) {
            Optional<?> usual = arguments.find(option);
            return "no " + option.spelling()
                    + (option.isFlag() || usual.isEmpty() ? "" : ", which means " + Escaped.text(usual.get().toString()));
        }
        return Escaped.text(String.join(" ", words(List.of(option), arguments)));
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
        return new CommandException(ExitCode.BAD_DATA, Messages.shown(file) + ": " + problem,
                fix + ", or begin again without " + Checkpointing.RESUME.spelling());
    }
}
