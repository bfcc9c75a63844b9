package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.arguments.ArgumentParser;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Failure;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.commands.Commands;
import dev.hourglass.cli.commands.DemoCommand;
import dev.hourglass.cli.commands.EncodeCommand;
import dev.hourglass.cli.commands.TrainCommand;
import dev.hourglass.cli.terminal.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The heap that is proposed follows from the table, not from the heap that was too small. */
class MemoryNeedTest {
    @TempDir
    Path folder;

    private static Invocation invocation(CommandSpec spec, String... words) {
        return new Invocation(ArgumentParser.parse(spec, List.of(words)), new Recorded().streams());
    }

    /** 200,000 rows of 5 cells are a million numbers of 8 bytes: learning holds 8 copies, use 4 or, in blocks, none. */
    @Test
    void cellsAreCountedFromASample() throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), "1,2;3\t4|5\n".repeat(200_000));
        CommandSpec train = new TrainCommand().spec();
        assertEquals(64e6, MemoryNeed.bytes(invocation(train, table.toString()), train), 1e4);
        CommandSpec encode = new EncodeCommand().spec();
        assertEquals(0, MemoryNeed.bytes(invocation(encode, "m.st", table.toString()), encode));
        CommandSpec fit = new Commands().command("fit-classifier").spec();
        assertEquals(32e6, MemoryNeed.bytes(invocation(fit, "m.st", table.toString(), "--target", "y"), fit), 1e4);
    }

    @Test
    void whatWasFoundOutIsAdded() throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), "1\n2\n");
        CommandSpec train = new TrainCommand().spec();
        Invocation invocation = invocation(train, table.toString());
        invocation.findings().need(1000);
        invocation.findings().need(10);
        assertEquals(1000 + 2 * 8 * 8, MemoryNeed.bytes(invocation, train));
    }

    @Test
    void whereNothingIsKnownNothingIsClaimed() {
        CommandSpec train = new TrainCommand().spec();
        assertEquals(0, MemoryNeed.bytes(invocation(train, "-"), train));
        assertEquals(0, MemoryNeed.bytes(invocation(train, folder.resolve("none.csv").toString()), train));
        CommandSpec demo = new DemoCommand().spec();
        assertEquals(0, MemoryNeed.bytes(invocation(demo), demo));
    }

    @Test
    void theMessageSaysBoth() {
        CommandException failure = Failure.of(new OutOfMemoryError("Java heap space"), 1L << 40);
        assertTrue(failure.getMessage().endsWith(" MB, the work needs about 1048576 MB"), failure.getMessage());
        assertTrue(failure.fix().contains("java -Xmx1281g -jar"), failure.fix());
    }
}
