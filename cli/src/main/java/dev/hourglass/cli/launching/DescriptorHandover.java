package dev.hourglass.cli.launching;

import dev.hourglass.cli.terminal.Descriptors;
import dev.hourglass.file.OpenFiles;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Gives a second JVM the open files that the command line names, such as the shell's {@code /dev/fd/63} for
 * {@code <(zcat data.csv.gz)}, under the same numbers.
 *
 * <p>Java closes all but the three standard streams in the processes it starts. So a shell is started, which opens the
 * files anew from what {@code /proc} shows of this process, and becomes the JVM. Opening {@code /dev/fd/63} means on
 * Linux the same: a file begins at its beginning, whatever was read of it, and of a pipe there comes what is left.
 */
public final class DescriptorHandover {
    private DescriptorHandover() {
    }

    /**
     * The words to put before a command so that it gets the open files that paths lead to; none, if no path leads to
     * any.
     *
     * @throws NoSecondJvmException if there is one that cannot be opened anew, such as a socket
     */
    public static List<String> prefix(List<Path> paths) throws NoSecondJvmException {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (Path path : paths) {
            OptionalInt number = OpenFiles.number(path);
            // What is not open is missed by the second JVM as well.
            if (number.isPresent() && number.getAsInt() > Descriptors.ERR && Files.exists(path)) {
                requireReopenable(number.getAsInt(), path);
                numbers.add(number.getAsInt());
            }
        }
        return numbers.isEmpty() ? List.of() : List.of("bash", "-p", "-c", script(numbers), "bash");
    }

    private static void requireReopenable(int number, Path path) throws NoSecondJvmException {
        Optional<Path> target = Descriptors.target(number);
        if (target.isEmpty() || target.get().toString().startsWith("socket:")) {
            throw new NoSecondJvmException(Escaped.path(path) + " is open in this JVM alone");
        }
    }

    private static String script(SortedSet<Integer> numbers) throws NoSecondJvmException {
        StringBuilder script = new StringBuilder("exec");
        for (int number : numbers) {
            script.append(' ').append(number).append(operator(number)).append("/proc/").append(ParentWatch.numberHere())
                    .append("/fd/").append(number);
        }
        return script.append(" && exec \"$@\"").toString();
    }

    /** How a shell opens a file in the same way; to append leaves alone what a file has. */
    private static String operator(int number) throws NoSecondJvmException {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/fdinfo/" + number))) {
                if (line.startsWith("flags:")) {
                    return switch (line.charAt(line.length() - 1)) {
                        case '0' -> "<";
                        case '1' -> ">>";
                        default -> "<>";
                    };
                }
            }
        } catch (IOException notShown) {
            throw new NoSecondJvmException("open files cannot be handed over: " + notShown.getMessage(), notShown);
        }
        throw new NoSecondJvmException("open files cannot be handed over");
    }
}
