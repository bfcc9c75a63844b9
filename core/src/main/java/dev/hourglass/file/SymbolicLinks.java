package dev.hourglass.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Where symbolic links lead. */
final class SymbolicLinks {
    /** As many links in a row as Linux follows. */
    private static final int MOST = 40;

    private SymbolicLinks() {
    }

    /**
     * {@return a path, what it leads to if a link is there, what that leads to, and so on; the last is no link}
     *
     * @throws FileSystemException if links lead round in a circle
     */
    static List<Path> steps(Path file) throws IOException {
        List<Path> steps = new ArrayList<>(List.of(file.toAbsolutePath()));
        Path last = steps.get(0);
        while (isLink(last)) {
            if (steps.size() > MOST) {
                throw new FileSystemException(file.toString(), null, "too many symbolic links");
            }
            last = last.resolveSibling(Files.readSymbolicLink(last));
            steps.add(last);
        }
        return steps;
    }

    /** A place that cannot be looked at is not taken for one without a link, which would then be replaced. */
    private static boolean isLink(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isSymbolicLink();
        } catch (NoSuchFileException nothing) {
            return false;
        }
    }
}
