package dev.hourglass.cli.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.terminal.BrokenOutputException;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.cli.terminal.ExitCode;
import dev.hourglass.inspection.InsufficientMemoryException;
import dev.hourglass.inspection.MemoryInspection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {
    private static void assertFailure(Throwable thrown, ExitCode exitCode, String message) {
        CommandException failure = Failure.of(thrown);
        assertEquals(message, failure.getMessage());
        assertEquals(exitCode, failure.exitCode());
    }

    @Test
    void aCommandsOwnFailureStaysAsItIs() {
        CommandException own = new CommandException(ExitCode.BAD_DATA, "found", "mend");
        assertSame(own, Failure.of(own));
    }

    @Test
    void filesAreNamed() {
        assertFailure(new NoSuchFileException("a.csv"), ExitCode.NO_INPUT, "a.csv: no such file");
        assertFailure(new AccessDeniedException("a.csv"), ExitCode.NO_PERMISSION, "a.csv: permission denied");
        assertFailure(new FileSystemException("a.csv", null, "Is a directory"), ExitCode.NO_INPUT,
                "a.csv: Is a directory");
        assertFailure(new UncheckedIOException(new NoSuchFileException("b")), ExitCode.NO_INPUT, "b: no such file");
        assertFailure(new IOException(), ExitCode.IO_ERROR, "java.io.IOException");
    }

    @Test
    void brokenPipesAreToldFromFullDisks() {
        assertEquals(ExitCode.BROKEN_PIPE,
                Failure.of(new BrokenOutputException(new IOException("Broken pipe"))).exitCode());
    }

    @Test
    void memoryThatRanOutIsSaidPlainly() {
        CommandException failure = Failure.of(new OutOfMemoryError("Java heap space"));
        assertEquals(ExitCode.JVM, failure.exitCode());
        assertTrue(failure.getMessage().matches("out of memory: the heap is limited to [0-9.]+ [MG]B"),
                failure.getMessage());
        assertTrue(failure.fix().matches(".*java -Xmx\\d+g -jar.*"), failure.fix());
    }

    /** 8e9 bytes and a quarter more are above 9 times 2^30. */
    @Test
    void workThatCannotFitGetsAHeap() {
        CommandException failure = Failure.of(assertThrows(InsufficientMemoryException.class,
                () -> MemoryInspection.ofTable(1_000_000, 1_000, 6L << 30)));
        assertEquals(ExitCode.JVM, failure.exitCode());
        assertEquals("1000000 rows of 1000 numbers need at least 7.5 GB of memory, the heap is limited to 6.0 GB",
                failure.getMessage());
        assertEquals("give it more, as in java -Xmx10g -jar hourglass.jar ..., or leave columns of many categories out"
                + " with --ignore", failure.fix());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Metaspace", "Compressed class space", "Direct buffer memory",
        "unable to create native thread: possibly out of memory or process/resource limits reached"})
    void aLargerHeapIsNoRemedyForOtherMemory(String what) {
        CommandException failure = Failure.of(new OutOfMemoryError(what));
        assertEquals(ExitCode.JVM, failure.exitCode());
        assertEquals("out of memory other than the heap: " + what, failure.getMessage());
        assertFalse(failure.fix().contains("-Xmx"), failure.fix());
    }

    @Test
    void everythingElseIsABug() {
        assertEquals(ExitCode.BUG, Failure.of(new StackOverflowError()).exitCode());
        assertEquals(ExitCode.BUG, Failure.of(new IllegalArgumentException("3 x 4")).exitCode());
    }
}
