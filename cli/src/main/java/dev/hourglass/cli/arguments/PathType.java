package dev.hourglass.cli.arguments;

import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.text.Escaped;
import dev.hourglass.text.ValueType;
import java.nio.file.Path;

/** Paths as values of options and arguments. */
public final class PathType {
    private PathType() {
    }

    /** The path of a file or folder; {@code -} stays as it is, for whoever reads standard input or writes output. */
    public static ValueType<Path> path() {
        return new ValueType<>("a path", PathType::parse);
    }

    /** The path of a file or folder, where {@code -} makes no sense: a file of that name is {@code ./-}. */
    public static ValueType<Path> filePath() {
        return new ValueType<>("a path (only tables go through standard input and output)",
                PathType::parseFile);
    }

    private static Path parseFile(String text) {
        if (text.equals("-")) {
            throw new IllegalArgumentException("- is no file");
        }
        return parse(text);
    }

    /**
     * The path of a file to write: it may not end as paths of folders do, since it would lose that end on its way.
     *
     * @param path what paths there are
     */
    public static ValueType<Path> output(ValueType<Path> path) {
        return new ValueType<>(path.expected(), text -> {
            Path file = path.parse(text);
            if (text.endsWith("/") || text.endsWith(file.getFileSystem().getSeparator())) {
                throw new CommandException(ExitCode.CANNOT_CREATE,
                        Escaped.path(text) + ": cannot write: it names a folder", "name a file in it");
            }
            return file;
        });
    }

    private static Path parse(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a path has one character or more");
        }
        return Path.of(text);
    }
}
