package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The jar in run-time images that jlink makes: one with it inside, and one of a Java without the vector module. */
@DisabledOnOs(OS.WINDOWS)
class ImageIT {
    @TempDir
    Path folder;

    private Path link(String... arguments) {
        Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
        assumeTrue(Files.exists(jlink), "this JDK has no jlink");
        Path image = folder.resolve("image");
        List<String> command = new ArrayList<>(List.of(jlink.toString(), "--output", image.toString()));
        command.addAll(List.of(arguments));
        Program program = Program.run(command);
        assertEquals(0, program.exitCode(), program.out() + program.err());
        return image;
    }

    @Test
    void anImageStartsWithTheVectorModule() {
        Path image = link("-p", Program.JAR, "--add-modules", "dev.hourglass", "--launcher", "hourglass=dev.hourglass");
        Program program = Program.run(List.of(image.resolve("bin/hourglass").toString(), "--version"));
        assertEquals(new Program(0, "hourglass " + System.getProperty("hourglass.version") + "\n",
                "WARNING: Using incubator modules: jdk.incubator.vector\n"), program);
    }

    @Test
    void aJavaWithoutTheVectorModuleComputesWithOneNote() {
        Path image = link("--add-modules", "java.base");
        List<String> command = Program.probe(List.of(), "show");
        command.set(0, image.resolve("bin/java").toString());
        Program program = Program.run(command);
        assertEquals(0, program.exitCode(), program.err());
        assertEquals("vector false\nchild false\n", program.out().substring(0, program.out().indexOf("heap")));
        assertEquals("note: this Java has no module jdk.incubator.vector: "
                + "scalar kernels compute the same bits, slower\n", program.err());
    }

    @Test
    void whereNoSecondJvmComesUpTheFirstComputes() throws IOException {
        Path image = link("--add-modules", "java.base,jdk.incubator.vector");
        Path java = image.resolve("bin/java");
        Path renamed = Files.move(java, image.resolve("bin/renamed"));
        List<String> command = Program.probe(List.of(), "show");
        command.set(0, renamed.toString());
        assertComputesHere(Program.run(command), "note: a second JVM cannot be started: ");
        for (String script : List.of("exit 1", "exit 3", "kill -9 $$")) {
            Files.writeString(java, "#!/bin/sh\n" + script + "\n");
            Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
            assertComputesHere(Program.run(command), "note: the second JVM did not start (exit code ");
        }
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rw-r--r--"));
        assertComputesHere(Program.run(command), "note: a second JVM cannot be started: ");
    }

    private static void assertComputesHere(Program program, String note) {
        assertEquals(0, program.exitCode(), program.err());
        assertTrue(program.out().startsWith("vector false\nchild false\n"), program.out());
        assertTrue(program.err().startsWith(note), program.err());
        assertTrue(program.err().endsWith(": scalar kernels compute the same bits, slower\n"), program.err());
    }
}
