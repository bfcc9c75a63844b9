package dev.hourglass.cli.launching;

import dev.hourglass.file.OpenFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The part of this process's command line that is the JVM's: all between {@code java} and our first argument, such as
 * {@code -Xmx4g -jar hourglass.jar}.
 *
 * <p>The management interface would tell as well, at the price of loading a module of its own.
 */
public final class JvmArguments {
    private JvmArguments() {
    }

    /**
     * The JVM's part, or nothing where the system does not show command lines, or where they cannot be used again: an
     * {@code @file} that is a pipe, as in {@code java @<(...)}, has been read.
     *
     * @param ours what {@code main} got
     */
    static Optional<List<String>> before(List<String> ours) {
        return commandLine().flatMap(all -> split(all, ours)).filter(JvmArguments::areRepeatable);
    }

    /**
     * A command line without its end.
     *
     * @param all  everything after {@code java}
     * @param ours what it must end with; it does not when an {@code @file} held some of it
     */
    static Optional<List<String>> split(List<String> all, List<String> ours) {
        int length = all.size() - ours.size();
        boolean matches = length > 0 && all.subList(length, all.size()).equals(ours);
        return matches ? Optional.of(all.subList(0, length)) : Optional.empty();
    }

    private static boolean areRepeatable(List<String> words) {
        for (String word : words) {
            if (word.startsWith("@") && !word.startsWith("@@") && !isFileForAll(Path.of(word.substring(1)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFileForAll(Path file) {
        return Files.isRegularFile(file) && OpenFiles.number(file).isEmpty();
    }

    /**
     * Everything after {@code java}. Linux shows it in a file; {@link ProcessHandle} reads the same file, but only its
     * first page.
     */
    public static Optional<List<String>> commandLine() {
        try {
            byte[] bytes = Files.readAllBytes(Path.of("/proc/self/cmdline"));
            String text = new String(bytes, Charset.forName(System.getProperty("sun.jnu.encoding")));
            String[] words = text.split("\0", -1);
            // The file ends with a zero, so the last word is empty and none of the command line.
            return Optional.of(Arrays.asList(words).subList(1, words.length - 1));
        } catch (IOException | IllegalArgumentException noSuchFile) {
            return ProcessHandle.current().info().arguments().map(Arrays::asList);
        }
    }
}
