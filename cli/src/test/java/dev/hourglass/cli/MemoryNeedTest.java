package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.arguments.ArgumentParser;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.Failure;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.commands.Commands;
import dev.hourglass.cli.commands.DemoCommand;
import dev.hourglass.cli.commands.TrainCommand;
import dev.hourglass.cli.terminal.CommandException;
import dev.hourglass.inspection.HeapNeed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The heap that is proposed follows from the table, not from the heap that was too small. */
class MemoryNeedTest {
    @TempDir
    Path folder;

    private static Invocation invocation(Command command, String... words) {
        return new Invocation(ArgumentParser.parse(command.spec(), List.of(words)), new Recorded().streams());
    }

    private static long bytes(Invocation invocation, Command command) {
        return MemoryNeed.of(invocation, command).bytes();
    }

    /** 200,000 rows of 5 cells are a million numbers of 8 bytes: learning holds 8 copies, use 4 or, in blocks, none. */
    @Test
    void cellsAreCountedFromASample() throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), "1,2,3,4,5\n".repeat(200_000));
        Command train = new TrainCommand();
        assertEquals(64e6, bytes(invocation(train, table.toString()), train), 1e4);
        for (String name : List.of("encode", "predict", "score", "reconstruct", "drift")) {
            Command use = new Commands().command(name);
            assertEquals(0, bytes(invocation(use, "m.st", table.toString()), use), name);
        }
        Command search = new Commands().command("search");
        assertEquals(64e6, bytes(invocation(search, table.toString(), "--target", "y"), search), 1e4);
        Command fit = new Commands().command("fit-classifier");
        assertEquals(32e6, bytes(invocation(fit, "m.st", table.toString(), "--target", "y"), fit), 1e4);
    }

    @Test
    void cellsAreCountedAsTheTableIsWritten() throws IOException {
        Path table = Files.writeString(folder.resolve("table.txt"), "1 2  3\t4;5,0\n".repeat(200_000));
        Command train = new TrainCommand();
        assertEquals(51.2e6, bytes(invocation(train, table.toString(), "--delimiter", "space"), train), 1e4);
        assertEquals(25.6e6, bytes(invocation(train, table.toString(), "--delimiter", ";"), train), 1e4);
        Path packed = folder.resolve("table.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(Files.readAllBytes(table));
        }
        assertEquals(0, bytes(invocation(train, packed.toString()), train));
    }

    @Test
    void whatWasFoundOutIsAdded() throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), "1\n2\n");
        Command train = new TrainCommand();
        Invocation invocation = invocation(train, table.toString());
        invocation.findings().need(1000);
        invocation.findings().need(10);
        assertEquals(1000 + 2 * 8 * 8, bytes(invocation, train));
    }

    @Test
    void whereNothingIsKnownNothingIsClaimed() {
        Command train = new TrainCommand();
        assertEquals(0, bytes(invocation(train, "-"), train));
        assertEquals(0, bytes(invocation(train, folder.resolve("none.csv").toString()), train));
        Command demo = new DemoCommand();
        assertEquals(0, bytes(invocation(demo), demo));
    }

    @Test
    void theMessageSaysBoth() {
        CommandException failure = Failure.of(new OutOfMemoryError("Java heap space"),
                HeapNeed.UNKNOWN.withPart(1L << 40));
        assertTrue(failure.getMessage().matches(
                "out of memory: the heap is limited to [0-9.]+ [MG]B, the work needs about 1\\.0 TB"),
                failure.getMessage());
        assertTrue(failure.fix().contains("java -Xmx1281g -jar"), failure.fix());
    }
}
