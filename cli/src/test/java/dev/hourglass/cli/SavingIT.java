package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program's outputs when disks are full and the program is killed; how often, the property hourglass.kills says.
 */
@DisabledOnOs(OS.WINDOWS)
class SavingIT {
    private static final int KILLS = Integer.getInteger("hourglass.kills", 5);
    private static final int LONGEST_WAIT = 900;

    @TempDir
    private Path folder;

    private static List<String> generate(int seed, Path out) {
        return Program.jar("generate", "--no-relaunch", "--samples", "5000", "--seed", Integer.toString(seed),
                "--quiet", out.toString());
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

    /**
     * Runs a line of sh in the folder, in which "$@" is the program with a table of three rows still without its place.
     */
    private Program shell(String line) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "cd \"$0\" && " + line, folder.toString()));
        command.addAll(Program.jar("generate", "--samples", "3", "--quiet"));
        return Program.run(command);
    }

    private static String table() {
        return Program.run(Program.jar("generate", "--samples", "3", "--quiet", "-")).out();
    }

    /** The shell has opened the file; to replace it would throw away what it holds. */
    @ParameterizedTest
    @ValueSource(strings = {"/dev/stdout", "/proc/self/fd/1", "/dev/fd/1", "link"})
    @EnabledOnOs(OS.LINUX)
    void standardOutputUnderAnotherNameGrows(String name) throws IOException {
        Path log = Files.writeString(folder.resolve("log"), "kept\n");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/stdout"));
        Program program = shell("{ \"$@\" " + name + "; echo end; } >> log");
        assertEquals("", program.err());
        assertEquals("kept\n" + table() + "end\n", Files.readString(log));
        assertEquals(0, shell("{ \"$@\" " + name + "; echo end; } > log").exitCode());
        assertEquals(table() + "end\n", Files.readString(log));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void otherDescriptorsOfFilesAreRefusedAndPipesAreNot() throws IOException {
        Path log = Files.writeString(folder.resolve("log"), "kept");
        Program refused = shell("\"$@\" /dev/fd/3 3>> log");
        assertEquals(73, refused.exitCode(), refused.err());
        assertTrue(refused.err().endsWith("fix: name the file itself; a table can also go to - >&3\n"), refused.err());
        assertEquals("kept", Files.readString(log));
        assertEquals(table(), shell("{ \"$@\" /dev/fd/3 3>&1 >/dev/null; } | cat").out());
        assertEquals(table(), shell("\"$@\" - 3> log >&3 && cat log").out());
    }

    /** What a pipe is called is no path to it: nothing may ask where it really lies. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aModelCanGoToAPipe() throws IOException {
        Path model = folder.resolve("model");
        String train = "\"$@\" -o /dev/fd/3 3>&1 >/dev/null";
        List<String> command = new ArrayList<>(List.of("sh", "-c", "{ " + train + "; } | cat > \"$0\"",
                model.toString()));
        command.addAll(Program.jar("train", SampleData.iris().toString(), "--epochs", "1", "--no-relaunch", "-q"));
        assertEquals("", Program.run(command).err());
        assertEquals(0, Program.run(Program.jar("inspect", model.toString())).exitCode());
    }

    /**
     * Runs something in the folder as its superuser and in mounts of its own; what cannot be done here is not tested.
     */
    private Program superuser(String condition, String line) {
        Assumptions.assumeTrue(Program.run(List.of("unshare", "-m", "sh", "-c", "cd \"$0\" && " + condition,
                folder.toString())).exitCode() == 0, "only a superuser can prepare that: " + condition);
        List<String> command = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", "cd \"$0\" && " + condition + " && "
                + line,
                folder.toString()));
        command.addAll(Program.jar("generate", "--samples", "3", "--quiet"));
        return Program.run(command);
    }

    private void assertRefusedBeforeTheWork(Program program, int exitCode, String reason) throws IOException {
        assertEquals(exitCode, program.exitCode(), program.err());
        assertTrue(program.err().startsWith("error: out/file: cannot write: " + reason), program.err());
        assertTrue(program.err().contains("\nfix: "), program.err());
        assertEquals(List.of(folder.resolve("out/file")), files(folder.resolve("out")));
    }

    private Path oldFile() throws IOException {
        return Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("file"), "old");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aMountedFileIsRefused() throws IOException {
        oldFile();
        Files.writeString(folder.resolve("mounted"), "");
        assertRefusedBeforeTheWork(superuser("mount --bind mounted out/file", "\"$@\" out/file"), 73,
                "the file there is mounted on its own");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anotherUsersFileInAFolderForAllIsRefused() throws IOException {
        Path file = oldFile();
        Assumptions.assumeTrue(new File("/usr/bin/setpriv").canExecute(), "setpriv runs a program as another user");
        Program program = superuser("chmod 755 . && chmod 1777 out && chmod 666 out/file",
                "setpriv --reuid=65534 --regid=65534 --clear-groups \"$@\" out/file");
        Assumptions.assumeFalse(program.err().contains("Unable to access jarfile"), "nobody may read the jar");
        assertRefusedBeforeTheWork(program, 77, "the file there is another user's");
        assertEquals("old", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a, the file there may only grow", "i, the file there is protected against writing"})
    @EnabledOnOs(OS.LINUX)
    void aFileThatMayNotBeReplacedIsRefused(String flagAndReason) throws IOException {
        Path file = oldFile();
        String flag = flagAndReason.substring(0, 1);
        Program program = superuser("chattr +" + flag + " out/file",
                "{ \"$@\" out/file; code=$?; chattr -" + flag + " out/file; exit $code; }");
        assertRefusedBeforeTheWork(program, 77, flagAndReason.substring(3));
        assertEquals("old", Files.readString(file));
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
