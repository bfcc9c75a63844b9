package dev.hourglass.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is mounted where, as Linux tells in {@code /proc/self/mountinfo}. A single file can be mounted, too, as
 * containers do; then no other can take its place. Numbers of devices would not tell: it may come from the same disk.
 */
final class MountPoints {
    private static final Path TABLE = Path.of("/proc/self/mountinfo");
    /** The place of the mount point among the words of a line. */
    private static final int MOUNT_POINT = 4;

    private MountPoints() {
    }

    /** Whether something is mounted at a path without links; no where that cannot be known. */
    static boolean isOne(Path path) {
        try {
            // By bytes: somebody's mount may have a name that is no UTF-8.
            String table = new String(Files.readAllBytes(TABLE), StandardCharsets.UTF_8);
            return table.lines().anyMatch(line -> isAt(line, path.toString()));
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Whether a line of the table tells of a mount at a path. */
    static boolean isAt(String line, String path) {
        String[] words = line.split(" ");
        return words.length > MOUNT_POINT && unescaped(words[MOUNT_POINT]).equals(path);
    }

    /** Space, tab, line feed and backslash are written as a backslash and three octal digits. */
    private static String unescaped(String word) {
        return word.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\");
    }
}
