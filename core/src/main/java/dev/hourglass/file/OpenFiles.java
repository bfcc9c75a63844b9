package dev.hourglass.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The names under which Unix shows what processes have open: {@code /dev/fd/3}, {@code /dev/stdout},
 * {@code /proc/PID/fd/3}.
 *
 * <p>On Linux they are links that only look like others: opened, one gives what the process has, wherever that lies
 * now; read, it gives a name that may be another file's by then. Whoever follows one by hand and replaces the file
 * there takes it away from all that have it open, and opening it anew forgets where they write.
 */
final class OpenFiles {
    private static final String FOLDERS = "/proc/[0-9]+(/.*)?|/dev/fd";
    private static final String STANDARD_OUTPUT = "1";

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

    /** Whether a path leads to the standard output of this process. */
    static boolean isStandardOutput(Path file) throws IOException {
        String own = realPath(Path.of("/proc/self"));
        String ownFolders = own.isEmpty() ? "/dev/fd" : own + "(/task/[0-9]+)?/fd";
        for (Path step : SymbolicLinks.steps(file)) {
            if (step.endsWith(STANDARD_OUTPUT) && folder(step).matches(ownFolders)) {
                return true;
            }
        }
        return false;
    }

    private static String folder(Path step) throws IOException {
        return step.getParent() == null ? "" : realPath(step.getParent());
    }

    private static String realPath(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder.toRealPath().toString() : "";
    }
}
