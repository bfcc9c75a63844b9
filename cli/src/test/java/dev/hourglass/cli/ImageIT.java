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
    void aSecondJvmThatCannotBeStartedIsSaidPlainly() throws IOException {
        Path image = link("--add-modules", "java.base,jdk.incubator.vector");
        Path java = image.resolve("bin/java");
        Path renamed = Files.move(java, image.resolve("bin/renamed"));
        List<String> command = Program.probe(List.of(), "show");
        command.set(0, renamed.toString());
        assertCannotStart(Program.run(command), "error: a second JVM cannot be started: ");
        Files.writeString(java, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertCannotStart(Program.run(command), "error: the second JVM did not start\n");
    }

    private static void assertCannotStart(Program program, String error) {
        assertEquals(78, program.exitCode());
        assertTrue(program.err().startsWith(error), program.err());
        assertTrue(program.err().contains("\nfix: --no-relaunch (or HOURGLASS_RELAUNCH=0) does without"), program.err());
    }
}
