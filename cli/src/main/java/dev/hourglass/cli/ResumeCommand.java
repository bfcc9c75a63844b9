package dev.hourglass.cli;

import dev.hourglass.table.Escaped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The command that goes on with this process's training: its own command line, with {@code --resume}. */
final class ResumeCommand {
    private static final String RESUME = Checkpointing.RESUME.spelling();
    /** Where no system shows its command lines, what is most likely. */
    private static final List<String> USUAL = List.of("-jar", "hourglass.jar", "train");

    private ResumeCommand() {
    }

    /** The command, ready for a shell. */
    static String from(Path checkpoint) {
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> words = with(checkpoint.toString(), JvmArguments.commandLine().orElse(USUAL));
        StringBuilder command = new StringBuilder(quoted(java));
        words.forEach(word -> command.append(' ').append(quoted(word)));
        return command.toString();
    }

    /** A command line without the flags that the second JVM is started with, and with another {@code --resume}. */
    static List<String> with(String checkpoint, List<String> commandLine) {
        int flags = LaunchFlags.ALL.size();
        boolean second = commandLine.size() > flags && commandLine.subList(0, flags).equals(LaunchFlags.ALL);
        List<String> words = new ArrayList<>(commandLine.subList(second ? flags : 0, commandLine.size()));
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

    /** A word as shells read it back; what a terminal would obey is written as bytes. */
    static String quoted(String word) {
        if (!word.isEmpty() && word.chars().allMatch(unit -> isPlain((char) unit))) {
            return word;
        }
        if (Escaped.path(word).equals(word)) {
            return "'" + word.replace("'", "'\\''") + "'";
        }
        StringBuilder bytes = new StringBuilder("$'");
        for (byte unit : word.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) unit;
            bytes.append(isPlain(letter) ? String.valueOf(letter) : String.format(Locale.ROOT, "\\%03o", unit & 0xFF));
        }
        return bytes.append('\'').toString();
    }

    private static boolean isPlain(char unit) {
        return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z' || unit >= '0' && unit <= '9'
                || "-_./=:,+@%".indexOf(unit) >= 0;
    }
}
