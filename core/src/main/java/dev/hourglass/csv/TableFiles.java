package dev.hourglass.csv;

import dev.hourglass.file.InputFile;
import dev.hourglass.file.InputFileException;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The files of one table, as a user names them: each is checked before any is read. A file that is a folder, is named
 * twice, cannot be read to its end, or changes meanwhile is refused with a clear message.
 */
public final class TableFiles {
    private final Map<Path, CsvSource> others;
    private final List<CsvSource> sources = new ArrayList<>();
    /** The name of each file, by its identity. */
    private final Map<Object, String> named = new HashMap<>();

    private TableFiles(Map<Path, CsvSource> others) {
        this.others = others;
    }

    /**
     * {@return the sources of a table}
     *
     * @param files in order, under whatever names
     * @throws IOException as {@link #sources(List, Map)}
     */
    public static List<CsvSource> sources(List<Path> files) throws IOException {
        return sources(files, Map.of());
    }

    /**
     * {@return the sources of a table, some of which are not files}
     *
     * @param files  in order, under whatever names
     * @param others what some of these paths stand for instead, such as a stream that is open already; a file with the
     *               name of one is called {@code ./} and that name
     * @throws IOException an {@link InputFileException} if a file is a folder or is named twice; others if it is not
     *                     there, or cannot be looked at
     */
    public static List<CsvSource> sources(List<Path> files, Map<Path, CsvSource> others) throws IOException {
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(others, "others");
        TableFiles all = new TableFiles(others);
        for (Path file : files) {
            all.add(file);
        }
        return List.copyOf(all.sources);
    }

    private void add(Path file) throws IOException {
        CsvSource other = others.get(file);
        if (other != null) {
            requireOnce(other.name(), other.name());
            sources.add(new WatchedSource(other, other.name(), Optional.empty()));
            return;
        }
        InputFile.require(file);
        BasicFileAttributes state = Files.readAttributes(file, BasicFileAttributes.class);
        String name = name(file.toString());
        requireOnce(state.isRegularFile() ? identity(file, state) : name, name);
        sources.add(new WatchedSource(CsvSource.of(file), name, Optional.of(new WatchedSource.State(file, state))));
    }

    private String name(String path) {
        return others.values().stream().anyMatch(other -> other.name().equals(path)) ? "./" + path : path;
    }

    private static Object identity(Path file, BasicFileAttributes state) throws IOException {
        return state.fileKey() == null ? file.toRealPath() : state.fileKey();
    }

    private void requireOnce(Object identity, String name) throws InputFileException {
        String earlier = named.put(identity, name);
        if (earlier != null) {
            throw new InputFileException(InputFileException.Kind.REPEATED, Escaped.path(name)
                    + (name.equals(earlier) ? " is given twice" : " is the same file as " + Escaped.path(earlier))
                    + ": its rows would count twice", "give it once; a pattern may have found it as well");
        }
    }
}
