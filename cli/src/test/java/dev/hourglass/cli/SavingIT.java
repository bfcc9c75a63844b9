package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program's outputs when disks are full and the program is killed; how often, the property hourglass.kills says. */
@DisabledOnOs(OS.WINDOWS)
class SavingIT {
    private static final int KILLS = Integer.getInteger("hourglass.kills", 5);
    private static final int LONGEST_WAIT = 900;

    @TempDir
    private Path folder;

    private static List<String> generate(int seed, Path out) {
        return Program.jar("generate", "--no-relaunch", "--samples", "5000", "--seed", Integer.toString(seed), "--quiet", out.toString());
    }

    private static void assertRefused(Program program, Path out, String reason) throws IOException {
        assertEquals(74, program.exitCode(), program.err());
        assertTrue(program.err().startsWith("error: " + out + ": cannot write: " + reason), program.err());
        assertEquals("old", Files.readString(out));
        assertEquals(List.of(out), files(out.getParent()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** A limit on the size of files stops a write in its middle, as a full disk does. */
    @Test
    void aFileThatMayNotGrowLeavesTheOldOne() throws IOException {
        Path out = Files.writeString(folder.resolve("out.csv"), "old");
        Program program = Program.run(Stream.concat(Stream.of("sh", "-c", "ulimit -f 200 && exec \"$0\" \"$@\""),
                generate(1, out).stream()).toList());
        assertRefused(program, out, "File too large");
    }

    @Test
    void aFullDiskLeavesTheOldFile() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(Program.run(List.of("sh", "-c", "mount -t tmpfs -o size=256k tmpfs \"$0\"",
                disk.toString())).exitCode() == 0, "only a superuser can make a small disk");
        try {
            Path out = Files.writeString(disk.resolve("out.csv"), "old");
            assertRefused(Program.run(generate(1, out)), out, "No space left on device");
        } finally {
            assertEquals(0, Program.run(List.of("umount", disk.toString())).exitCode());
        }
    }

    /** The table of one seed or of the other, whole; never a piece of one. */
    @Test
    void aKilledProgramLeavesACompleteFile() throws Exception {
        Path out = folder.resolve("out.csv");
        String[] tables = new String[2];
        for (int seed = 0; seed < 2; seed++) {
            assertEquals(0, Program.run(generate(seed, out)).exitCode());
            tables[seed] = Files.readString(out);
        }
        Random random = new Random(9);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = Program.builder(generate(kill % 2, out), Map.of()).start();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_WAIT));
            process.destroyForcibly().waitFor();
            assertTrue(List.of(tables).contains(Files.readString(out)), "kill " + kill);
        }
        assertEquals(0, Program.run(generate(0, out)).exitCode());
        assertEquals(List.of(out), files(folder));
    }
}
