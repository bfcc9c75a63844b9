package dev.hourglass.cli.training;

import dev.hourglass.cli.launching.JvmArguments;
import dev.hourglass.cli.launching.OwnCommand;
import java.nio.file.Path;
import java.util.List;

/** The command that goes on with this process's training: its own command line, with {@code --resume}. */
final class ResumeCommand {
    private static final String RESUME = CheckpointOptions.RESUME.spelling();
    /** Where no system shows its command lines, what is most likely. */
    private static final List<String> USUAL = List.of("-jar", "hourglass.jar", "train");

    private ResumeCommand() {
    }

    /** The command, ready for a shell. */
    static String from(Path checkpoint) {
        return OwnCommand.line(with(checkpoint.toString(), JvmArguments.commandLine().orElse(USUAL)));
    }

    /** A command line without the flags that the second JVM is started with, and with another {@code --resume}. */
    static List<String> with(String checkpoint, List<String> commandLine) {
        List<String> words = OwnCommand.withoutFlags(commandLine);
        words.removeIf(word -> word.startsWith(RESUME + "="));
        int old = words.indexOf(RESUME);
        if (old >= 0) {
            words.subList(old, old + 2).clear();
        }
        int end = words.indexOf("--");
        // A value that looks like an option is one, unless a folder comes first.
        String value = checkpoint.startsWith("-") ? "./" + checkpoint : checkpoint;
        words.addAll(end < 0 ? words.size() : end, List.of(RESUME, value));
        return words;
    }
}
