package dev.hourglass.cli.terminal;

import dev.hourglass.file.OpenFiles;
import dev.hourglass.text.Escaped;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The open files of this process by their numbers. What they are is known where the system shows it in {@code /proc},
 * as Linux does.
 *
 * <p>What a process was started without, the JVM's own files take the number of: after {@code <&-}, number 0 is the
 * file of Java's modules, and reading standard input would read that.
 */
public final class Descriptors {
    static final int IN = 0;
    static final int OUT = 1;
    public static final int ERR = 2;

    private static final Path PROCESS = Path.of("/proc/self");
    private static final Path NULL_DEVICE = Path.of("/dev/null");

    private Descriptors() {
    }

    /** What is open under a number: a path, or a word such as {@code pipe:[123]}; nothing where that is not shown. */
    public static Optional<Path> target(int number) {
        return link(PROCESS.resolve("fd").resolve(Integer.toString(number)));
    }

    /** This process's number as {@code /proc} has it, which may be that of an outer process namespace. */
    public static Optional<String> processNumber() {
        return link(PROCESS).map(Path::toString);
    }

    /** Whether a number stands for a file that the JVM opened for itself, so that nobody gave us one under it. */
    public static boolean isTaken(int number) {
        return target(number).filter(file ->
                isOfTheJvm(file) || number == OUT && file.equals(NULL_DEVICE) && isReplaced()).isPresent();
    }

    /**
     * Whether standard output is what Java itself puts in the place of a file it closes again under that number. Where
     * all three streams were closed, the file opened before has number 0 then, and the next one number 2.
     */
    private static boolean isReplaced() {
        return isTaken(IN) && isTaken(ERR);
    }

    private static boolean isOfTheJvm(Path file) {
        return isSame(file, Path.of(System.getProperty("java.home"), "lib", "modules").toString())
                || isIn(file, System.getProperty("java.class.path"))
                || isIn(file, System.getProperty("jdk.module.path"));
    }

    private static boolean isIn(Path file, String paths) {
        if (paths != null) {
            for (String path : paths.split(File.pathSeparator)) {
                if (isSame(file, path)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSame(Path file, String other) {
        try {
            return !other.isEmpty() && file.equals(Path.of(other).toRealPath());
        } catch (IOException | InvalidPathException notThere) {
            return false;
        }
    }

    /**
     * Refuses a path to an open file that nobody gave us: what it leads to is the JVM's.
     *
     * @throws CommandException if it is one
     */
    public static void requireGiven(Path file) {
        OptionalInt number = OpenFiles.number(file);
        if (number.isPresent() && isTaken(number.getAsInt())) {
            throw new CommandException(number.getAsInt() == OUT ? ExitCode.IO_ERROR : ExitCode.NO_INPUT,
                    Escaped.path(file) + ": this process was started without an open file of that number",
                    "name a file by its path");
        }
    }

    private static Optional<Path> link(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link));
        } catch (IOException | UnsupportedOperationException noSuchPlace) {
            return Optional.empty();
        }
    }
}
