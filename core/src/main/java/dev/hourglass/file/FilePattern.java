package dev.hourglass.file;

import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A name with wildcards, and the files that it stands for: where no shell has found them, because the name was quoted,
 * or because there is none.
 *
 * <p>{@code *} stands for any characters within a name, {@code ?} for one, {@code [a-z]} for one of some,
 * {@code [!a-z]} for one other, {@code **} for any folders, none as well. Case counts. Hidden files are found only
 * where the dot is written.
 */
public final class FilePattern {
    private static final String FOLDERS = "**";
    /** By code points of the whole path, whatever the locale and the system. */
    private static final Comparator<Path> ORDER = Comparator.comparing(
            path -> path.toString().replace(path.getFileSystem().getSeparator(), "/").codePoints().toArray(),
            Arrays::compare);

    private final List<String> names;
    private final SortedSet<Path> found = new TreeSet<>(ORDER);

    private FilePattern(List<String> names) {
        this.names = names;
    }

    /**
     * {@return the files that a text stands for, in the order of their names} One that is there by the very name is
     * itself, and one without wildcards need not be there.
     *
     * @param text a path, perhaps with wildcards in its names
     * @throws IllegalArgumentException if the text is empty, or no path at all
     * @throws IOException              an {@link InputFileException} if the text has wildcards and there is no such
     *                                  file; others if a folder cannot be read
     */
    public static List<Path> files(String text) throws IOException {
        if (Objects.requireNonNull(text, "text").isEmpty()) {
            throw new IllegalArgumentException("a path is no empty text");
        }
        if (!isPattern(text) || isThere(text)) {
            return List.of(Path.of(text));
        }
        List<Path> files = find(text);
        if (files.isEmpty()) {
            throw new InputFileException(InputFileException.Kind.NO_FILE, Escaped.path(text) + ": no file matches",
                    "check the pattern: * stands for any characters of a name, ? for one, [ab] for one of these, and"
                            + " ** for folders");
        }
        return files;
    }

    private static boolean isPattern(String name) {
        return firstWildcard(name) < name.length();
    }

    /** Where a name's first wildcard stands; behind its end if there is none. */
    private static int firstWildcard(String name) {
        int at = 0;
        while (at < name.length() && "*?[".indexOf(name.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean isThere(String text) {
        try {
            return Files.exists(Path.of(text), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException noName) {
            return false;
        }
    }

    private static List<Path> find(String text) throws IOException {
        String path = text.replace(Path.of("").getFileSystem().getSeparator(), "/");
        int start = path.lastIndexOf('/', firstWildcard(path)) + 1;
        List<String> others = new ArrayList<>(Arrays.asList(path.substring(start).split("/+")));
        if (others.get(others.size() - 1).equals(FOLDERS)) {
            others.add("*");
        }
        FilePattern pattern = new FilePattern(others);
        try {
            pattern.look(Path.of(path.substring(0, start)), 0);
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
        return List.copyOf(pattern.found);
    }

    /** Looks in a folder for what the names from one on stand for. */
    private void look(Path folder, int at) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        String name = names.get(at);
        if (name.equals(FOLDERS)) {
            look(folder, at + 1);
            for (Path entry : matching(folder, "*")) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    look(entry, at);
                }
            }
        } else if (isPattern(name)) {
            for (Path entry : matching(folder, name)) {
                take(entry, at);
            }
        } else if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            take(folder.resolve(name), at);
        }
    }

    private void take(Path entry, int at) throws IOException {
        if (at < names.size() - 1) {
            look(entry, at + 1);
        } else if (!Files.isDirectory(entry)) {
            found.add(entry);
        }
    }

    private static List<Path> matching(Path folder, String name) throws IOException {
        Pattern pattern = Pattern.compile(expression(name), Pattern.DOTALL);
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path entry : all) {
                String file = entry.getFileName().toString();
                if ((name.startsWith(".") || !file.startsWith(".")) && pattern.matcher(file).matches()) {
                    entries.add(folder.resolve(entry.getFileName()));
                }
            }
        }
        return entries;
    }

    /** A name with wildcards as a regular expression. */
    private static String expression(String name) {
        StringBuilder expression = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            int sign = name.codePointAt(at);
            // The first sign within brackets may be a bracket itself.
            int first = at + (name.startsWith("!", at + 1) || name.startsWith("^", at + 1) ? 2 : 1);
            int close = sign == '[' ? name.indexOf(']', first + 1) : -1;
            if (close > 0) {
                expression.append(first == at + 2 ? "(?!" : "(?=").append(oneOf(name.substring(first, close)))
                        .append(").");
                at = close;
            } else {
                expression.append(sign == '*' ? ".*" : sign == '?' ? "." : Pattern.quote(Character.toString(sign)));
            }
            at += Character.charCount(sign);
        }
        return expression.toString();
    }

    /** Signs, and ranges of them, as alternatives; a range that ends before it begins holds nothing, as in shells. */
    private static String oneOf(String signs) {
        int[] points = signs.codePoints().toArray();
        StringBuilder choices = new StringBuilder("(?!)");
        int at = 0;
        while (at < points.length) {
            boolean isRange = at + 2 < points.length && points[at + 1] == '-';
            int last = isRange ? points[at + 2] : points[at];
            if (points[at] <= last) {
                choices.append(String.format("|[\\x{%x}-\\x{%x}]", points[at], last));
            }
            at += isRange ? 3 : 1;
        }
        return choices.toString();
    }
}
