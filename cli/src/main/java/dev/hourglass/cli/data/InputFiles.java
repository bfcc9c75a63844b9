package dev.hourglass.cli.data;

import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.csv.CsvSource;
import dev.hourglass.text.Escaped;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files of a table, as they were before they are read; and what files a command may read. */
public final class InputFiles {
    private static final String STANDARD_INPUT = "standard input";

    private final List<CsvSource> sources;
    private final Map<Path, BasicFileAttributes> before;

    private InputFiles(List<CsvSource> sources, Map<Path, BasicFileAttributes> before) {
        this.sources = sources;
        this.before = before;
    }

    /**
     * Those of a table.
     *
     * @param files in order
     * @param in    standard input, which may be one of them
     * @throws CommandException if one of them is given twice, under whatever names: its rows would count twice
     */
    static InputFiles of(List<Path> files, InputStream in) throws IOException {
        Map<Path, BasicFileAttributes> before = new LinkedHashMap<>();
        Map<Object, String> given = new HashMap<>();
        for (Path file : files) {
            Object key = name(file);
            if (!isStandardStream(file)) {
                require(file);
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                before.put(file, attributes);
                if (attributes.isRegularFile()) {
                    key = attributes.fileKey() == null ? file.toRealPath() : attributes.fileKey();
                }
            }
            requireOnce(name(file), given.put(key, name(file)));
        }
        return new InputFiles(files.stream().map(file -> source(in, file)).toList(), before);
    }

    private static void requireOnce(String name, String earlier) {
        if (earlier != null) {
            throw CommandException.usage(Escaped.path(name) + (name.equals(earlier) ? " is given twice"
                    : " is the same file as " + Escaped.path(earlier)) + ": its rows would count twice",
                    "give it once; a pattern may have found it as well");
        }
    }

    private static CsvSource source(InputStream in, Path file) {
        CsvSource plain = isStandardStream(file) ? CsvSource.of(in, name(file)) : CsvSource.of(file);
        String name = name(file);
        return new CsvSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                return new NamedInput(plain.open(), name);
            }
        };
    }

    /** Says of reading that fails under way, when the system no longer does, of which file it was. */
    private static final class NamedInput extends FilterInputStream {
        private final String name;

        NamedInput(InputStream in, String name) {
            super(in);
            this.name = name;
        }

        @Override
        public int read(byte[] to, int offset, int count) throws IOException {
            try {
                return super.read(to, offset, count);
            } catch (FileSystemException | InterruptedIOException unopened) {
                throw unopened;
            } catch (IOException broken) {
                throw new CommandException(ExitCode.IO_ERROR,
                        Escaped.path(name) + ": cannot be read: " + broken.getMessage(),
                        "check that it is a file, and the disk that it is on", broken);
            }
        }
    }

    /** Where their rows come from, in order. */
    List<CsvSource> sources() {
        return sources;
    }

    /** Refuses a table one of whose files changed meanwhile. */
    void requireUnchanged() throws IOException {
        for (Map.Entry<Path, BasicFileAttributes> file : before.entrySet()) {
            requireUnchanged(file.getKey(), file.getValue());
        }
    }

    /**
     * Refuses what may be half of one state of a file and half of another; a file that took its place is another file.
     */
    public static void requireUnchanged(Path file, BasicFileAttributes before) throws IOException {
        if (!before.isRegularFile() || before.size() == 0 || Files.notExists(file)) {
            return;
        }
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        if (Objects.equals(now.fileKey(), before.fileKey()) && (now.size() != before.size()
                || !now.lastModifiedTime().equals(before.lastModifiedTime()))) {
            throw new CommandException(ExitCode.IO_ERROR, Escaped.path(file) + " changed while it was read",
                    "run it again when nothing writes to the file");
        }
    }

    /** What a file is called in messages; a file that has the name of standard input is told from it. */
    static String name(Path file) {
        String path = file.toString();
        return isStandardStream(file) ? STANDARD_INPUT : path.equals(STANDARD_INPUT) ? "./" + path : path;
    }

    /** Whether a path stands for standard input or output. */
    public static boolean isStandardStream(Path file) {
        return file.toString().equals("-");
    }

    /** Refuses an input that is not there or is a folder, in words that say which. */
    public static void require(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new CommandException(ExitCode.NO_INPUT, Escaped.path(file) + " is a folder, expected a file",
                    "name a file in it");
        }
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
    }
}
