package dev.hourglass.cli.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.cli.terminal.CommandException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Paths as options take them. */
class PathTypeTest {
    @Test
    void pathsCannotHoldWhatTheSystemForbids() {
        assertThrows(IllegalArgumentException.class, () -> PathType.path().parse("a\0b"));
        assertThrows(IllegalArgumentException.class, () -> PathType.path().parse(""));
    }

    @Test
    void standardStreamsAreForTablesAlone() {
        assertEquals(Path.of("-"), PathType.path().parse("-"));
        assertThrows(IllegalArgumentException.class, () -> PathType.filePath().parse("-"));
        assertEquals(Path.of("./-"), PathType.filePath().parse("./-"));
    }

    @Test
    void anOutputIsNoFolder() {
        assertEquals(Path.of("a", "b"), PathType.output(PathType.path()).parse("a/b"));
        assertThrows(CommandException.class, () -> PathType.output(PathType.path()).parse("a/"));
    }
}
