package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hourglass.cli.launching.LaunchFlags;
import dev.hourglass.cli.launching.RelaunchSetting;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The second JVM: what it gets from the first, and what the first gets from it. */
class RelaunchIT {
    private static Map<String, String> show(Program program) {
        assertEquals(0, program.exitCode(), program.err());
        return program.out().lines().map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    @Test
    void itHasTheVectorModuleAndTheSameArgumentsInputAndJvmFlags() {
        Map<String, String> shown = show(Program.run(
                Program.probe(List.of("-Xmx300m", "-Dprobe=a b", "-XX:+UseSerialGC"), "show", "caf\u00e9 \"x\""),
                Map.of(), "from stdin"));
        assertEquals("true", shown.get("vector"));
        assertEquals("true", shown.get("child"));
        assertEquals("a b", shown.get("property"));
        assertEquals("caf\u00e9 \"x\"", shown.get("rest"));
        assertEquals("from stdin", shown.get("input"));
        // The serial collector does not count one of its survivor spaces, a tenth of the young third.
        int heap = Integer.parseInt(shown.get("heap"));
        assertTrue(heap > 280 && heap <= 300, heap + " MB");
    }

    /** ProcessHandle does not show command lines of more than a page. */
    @Test
    void longCommandLinesKeepTheirJvmFlags() {
        String longText = "x".repeat(20_000);
        Map<String, String> shown = show(Program.run(Program.probe(List.of("-Dprobe=kept"), "show", longText)));
        assertEquals("kept", shown.get("property"));
        assertEquals(longText, shown.get("rest"));
    }

    /** Where an argument file holds our arguments too, the JVM's part cannot be told. */
    @Test
    void argumentFilesWorkAtTheCostOfFlags(@TempDir Path folder) throws IOException {
        String classPath = Program.JAR + File.pathSeparator + System.getProperty("hourglass.testClasses");
        Path file = Files.writeString(folder.resolve("arguments"), "-cp \"" + classPath + "\"");
        assertEquals("true", show(Program.run(
                Program.java("@" + file, Probe.class.getName(), "probe", "show"))).get("vector"));
        Files.writeString(file, "-Xmx300m -jar \"" + Program.JAR + "\" help --debug");
        assertEquals(0, Program.run(Program.java("@" + file)).exitCode());
    }

    @Test
    void aJvmThatHasTheModuleIsNotStartedTwice() {
        Map<String, String> shown = show(Program.run(
                Program.probe(List.of("--add-modules", "jdk.incubator.vector"), "show")));
        assertEquals("true", shown.get("vector"));
        assertEquals("false", shown.get("child"));
    }

    @Test
    void itCanBeForbidden() {
        for (Program program : List.of(
                Program.run(Program.probe(List.of(), "show", "--no-relaunch")),
                Program.run(Program.probe(List.of(), "show"), Map.of(RelaunchSetting.VARIABLE, "0"), ""))) {
            assertEquals("false", show(program).get("vector"));
            assertEquals("false", show(program).get("child"));
            assertEquals("note: this JVM was started without the module jdk.incubator.vector: "
                    + "scalar kernels compute the same bits, slower\n", program.err());
        }
    }

    @Test
    void itsExitCodeAndMessageAreTheFirstOnes() {
        Program program = Program.run(Program.probe(List.of(), "bug"));
        assertEquals(70, program.exitCode());
        assertTrue(program.err().contains("error: this is a bug of Hourglass"), program.err());
        assertFalse(program.err().contains("\tat "), program.err());
    }

    @Test
    void memoryAndStackThatRunOutEndInWords() {
        Program memory = Program.run(Program.probe(List.of("-Xmx64m"), "memory"));
        assertEquals(78, memory.exitCode());
        assertTrue(memory.err().contains("error: out of memory: the heap is limited to"), memory.err());
        Program depth = Program.run(Program.probe(List.of(), "depth"));
        assertEquals(70, depth.exitCode());
        assertTrue(depth.err().contains("java.lang.StackOverflowError"), depth.err());
    }

    @Test
    void debugShowsHowItWasStarted() {
        Program program = Program.run(Program.probe(List.of("-Xmx300m"), "show", "--debug"));
        String flags = " " + String.join(" ", LaunchFlags.ALL) + " -Xmx300m -cp ";
        assertTrue(flags.contains(" --add-modules jdk.incubator.vector "), flags);
        assertTrue(program.err().contains(flags), program.err());
    }

    /** A debugger's port can be taken once. */
    @Test
    void whereAnAgentLetsNoSecondJvmStartTheFirstComputes() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assumeTrue(ModuleFinder.ofSystem().find("jdk.jdwp.agent").isPresent(), "this Java has no debugger's agent");
        Program program = Program.run(Program.probe(List.of(), "show"), Map.of("JAVA_TOOL_OPTIONS",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port), "");
        assertEquals(0, program.exitCode(), program.err());
        assertTrue(program.out().contains("vector false\nchild false\n"), program.out());
        assertTrue(program.err().endsWith("note: the second JVM did not start (exit code 2): "
                + "scalar kernels compute the same bits, slower\n"), program.err());
    }

    /** Whoever reads our standard output gets no words of a JVM between the rows. */
    @Test
    void whatASecondJvmSaysItselfGoesToStandardError() {
        List<String> command = Program.java(LaunchFlags.ALL.toArray(String[]::new));
        command.addAll(List.of("-Xms64m", "-Xmx32m", "-version"));
        Program program = Program.run(command);
        assertEquals(1, program.exitCode());
        assertEquals("", program.out());
        assertTrue(program.err().contains("Error occurred during initialization of VM"), program.err());
    }

    @Test
    void whatASecondJvmBeganIsNotDoneOnceMore() {
        Program program = Program.run(Program.probe(List.of(), "halt"));
        assertEquals(78, program.exitCode(), program.err());
        assertEquals("half\n", program.out());
        assertTrue(program.err().contains("error: the second JVM ended with exit code 1, before its work was done\n"
                + "fix: --no-relaunch (or HOURGLASS_RELAUNCH=0) does without it"), program.err());
    }

    /** In a process namespace whose /proc shows the numbers of the outer one. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aParentThatCannotBeSeenIsNotTakenForADeadOne() {
        List<String> unshare = List.of("unshare", "--map-root-user", "--pid", "--fork");
        assumeTrue(canRun(unshare), "no process namespaces here");
        List<String> command = new ArrayList<>(unshare);
        // The shell stays, so that the first JVM is not the first process, which every namespace has.
        command.addAll(List.of("sh", "-c", "\"$@\"; exit $?", "sh"));
        command.addAll(Program.probe(List.of(), "nap"));
        Program program = Program.run(command);
        assertEquals(0, program.exitCode(), program.err());
        assertEquals("awake, vector true\n", program.out());
    }

    private static boolean canRun(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return Program.exitCode(new ProcessBuilder(command).start()) == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
