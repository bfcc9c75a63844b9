package dev.hourglass.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The names under which Unix shows what processes have open: {@code /dev/fd/3}, {@code /dev/stdout},
 * {@code /proc/PID/fd/3}.
 *
 * <p>On Linux they are links that only look like others: opened, one gives what the process has, wherever that lies
 * now; read, it gives a name that may be another file's by then. Whoever follows one by hand and replaces the file
 * there takes it away from all that have it open, and opening it anew forgets where they write.
 */
public final class OpenFiles {
    /** On Linux a link to a folder below; on other systems itself the folder. */
    private static final String FOLDER = "/dev/fd";
    private static final String FOLDERS = "/proc/[0-9]+(/.*)?|" + FOLDER;

    private OpenFiles() {
    }

    /** Such a name that a path leads through, if any. */
    static Optional<Path> reachedBy(Path file) throws IOException {
        for (Path step : SymbolicLinks.steps(file)) {
            if (folder(step).matches(FOLDERS)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the number of this process's open file that a path leads to, as {@code /dev/fd/63} and links to it do;
     * empty where it leads elsewhere, and where the system shows no such names}
     *
     * @param file the path
     */
    public static OptionalInt number(Path file) {
        Objects.requireNonNull(file, "file");
        try {
            String own = realPath(Path.of("/proc/self"));
            for (Path step : SymbolicLinks.steps(file)) {
                if (isOwn(folder(step), own)) {
                    return OptionalInt.of(Integer.parseInt(step.getFileName().toString()));
                }
            }
        } catch (IOException | UnsupportedOperationException | NumberFormatException elsewhere) {
            // Whoever opens it says what is wrong with it.
        }
        return OptionalInt.empty();
    }

    /** Whether a folder lists this process's open files, or a thread's of it. */
    private static boolean isOwn(String folder, String own) {
        return folder.equals(FOLDER) || !own.isEmpty() && folder.startsWith(own + '/') && folder.endsWith("/fd");
    }

    private static String folder(Path step) throws IOException {
        return step.getParent() == null ? "" : realPath(step.getParent());
    }

    private static String realPath(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder.toRealPath().toString() : "";
    }
}
