package dev.hourglass.cli.launching;

import dev.hourglass.text.ShellWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Commands that can be pasted into the shell that this process was started from. */
public final class OwnCommand {
    /** Where no system shows its command lines, what is most likely. */
    private static final List<String> USUAL = List.of("-jar", "hourglass.jar");
    private static final List<String> PROGRAM = List.of("-jar", "-m", "--module");

    private OwnCommand() {
    }

    /** This process's words after {@code java}, but for the flags that the second JVM is started with. */
    static Optional<List<String>> words() {
        return JvmArguments.commandLine().map(OwnCommand::withoutFlags);
    }

    /** A command line without the flags that the second JVM is started with. */
    public static List<String> withoutFlags(List<String> commandLine) {
        int flags = LaunchFlags.ALL.size();
        boolean second = commandLine.size() > flags && commandLine.subList(0, flags).equals(LaunchFlags.ALL);
        return new ArrayList<>(second ? commandLine.subList(flags, commandLine.size()) : commandLine);
    }

    /** A command of this program, started as this process was. */
    public static String of(String... arguments) {
        List<String> words = words().flatMap(OwnCommand::program).orElseGet(() -> new ArrayList<>(USUAL));
        words.addAll(List.of(arguments));
        return line(words);
    }

    /** The words up to the program, if one of them says which it is. */
    private static Optional<List<String>> program(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (PROGRAM.contains(words.get(i))) {
                return Optional.of(new ArrayList<>(words.subList(0, i + 2)));
            }
        }
        return Optional.empty();
    }

    /**
     * This process's command with two of its words exchanged.
     *
     * @param command what it is, should its words not be known
     */
    public static String exchanged(String command, String one, String other) {
        return words().flatMap(words -> exchange(words, one, other)).map(OwnCommand::line)
                .orElseGet(() -> of(command, other, one));
    }

    /** Words with the last two of these exchanged, if both are there. */
    public static Optional<List<String>> exchange(List<String> words, String one, String other) {
        int i = words.lastIndexOf(one);
        int j = words.lastIndexOf(other);
        if (i < 0 || j < 0) {
            return Optional.empty();
        }
        List<String> exchanged = new ArrayList<>(words);
        Collections.swap(exchanged, i, j);
        return Optional.of(exchanged);
    }

    /**
     * This process's command with another value of one of its options.
     *
     * @param command what it is, should its words not be known
     * @param option  as it is written, such as {@code --resume}
     * @param value   a path
     */
    public static String with(String command, String option, String value) {
        List<String> usual = new ArrayList<>(USUAL);
        usual.add(command);
        return line(with(option, value, words().orElse(usual)));
    }

    /** Words with another value of an option. */
    static List<String> with(String option, String value, List<String> words) {
        int end = words.indexOf("--");
        int options = end < 0 ? words.size() : end;
        List<String> others = new ArrayList<>(words.subList(0, options));
        others.removeIf(word -> word.startsWith(option + "="));
        int old = others.indexOf(option);
        if (old >= 0) {
            others.subList(old, old + 2).clear();
        }
        // A value that looks like an option is one, unless a folder comes first.
        others.addAll(List.of(option, value.startsWith("-") ? "./" + value : value));
        others.addAll(words.subList(options, words.size()));
        return others;
    }

    /** Words after {@code java}, ready for a shell. */
    public static String line(List<String> words) {
        StringBuilder line =
                new StringBuilder(ShellWord.quoted(ProcessHandle.current().info().command().orElse("java")));
        words.forEach(word -> line.append(' ').append(ShellWord.quoted(word)));
        return line.toString();
    }
}
