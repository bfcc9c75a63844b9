package dev.hourglass.recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to get vectors where there is one jar, and ways that give none. */
class FatJarIT {
    private static final String JAR = Recipe.jar("fat-jar");
    private static final String PLAIN = "example.Encode";

    @TempDir
    Path folder;

    @BeforeEach
    void train() throws IOException, InterruptedException {
        Recipe.train(folder);
    }

    /** What the program says on standard error, its last line being whether it used vectors. */
    private String run(Map<String, String> variables, List<String> options, String... program)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Recipe.java(options, program));
        command.addAll(List.of(folder.resolve("encoder.safetensors").toString(), Recipe.TABLE.toString()));
        Recipe.Ended ended = Recipe.run(folder, variables, command);
        assertEquals(401, ended.out().lines().count());
        return ended.err();
    }

    private static void assertVectors(boolean expected, String err) {
        assertTrue(err.endsWith("vectors: " + expected + System.lineSeparator()), err);
    }

    @Test
    void theLauncherStartsASecondJvm() throws IOException, InterruptedException {
        assertVectors(true, run(Map.of(), List.of(), "-jar", JAR));
        assertVectors(true, run(Map.of(), List.of("-Xmx64m"), "-jar", JAR));
        assertVectors(true, run(Map.of(), Recipe.VECTORS, "-jar", JAR));
    }

    @Test
    void withoutTheLauncherAnOptionOrAVariableOrAFileDoes() throws IOException, InterruptedException {
        assertVectors(false, run(Map.of(), List.of(), "-cp", JAR, PLAIN));
        assertVectors(true, run(Map.of(), Recipe.VECTORS, "-cp", JAR, PLAIN));
        assertVectors(true, run(Map.of("JDK_JAVA_OPTIONS", "--add-modules jdk.incubator.vector"), List.of(),
                "-cp", JAR, PLAIN));
        assertVectors(true, run(Map.of("JAVA_TOOL_OPTIONS", "--add-modules=jdk.incubator.vector"), List.of(),
                "-cp", JAR, PLAIN));
        Path file = Files.writeString(folder.resolve("encode.args"), "--add-modules jdk.incubator.vector");
        assertVectors(true, run(Map.of(), List.of("@" + file), "-cp", JAR, PLAIN));
    }

    @Test
    void noLineOfAManifestDoes() throws IOException, InterruptedException {
        String line = run(Map.of(), List.of(), "-jar", jarThatSays("Add-Modules", "jdk.incubator.vector"));
        assertVectors(false, line);
        String agent = run(Map.of(), List.of(), "-jar", jarThatSays("Launcher-Agent-Class",
                VectorAgent.class.getName()));
        assertTrue(agent.contains("agent: Class loader must be the boot class loader"), agent);
        assertVectors(false, agent);
    }

    /** A jar whose manifest starts the program of the fat jar, with a line more. */
    private String jarThatSays(String name, String value) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, PLAIN);
        attributes.put(Attributes.Name.CLASS_PATH, Path.of(JAR).toUri().toString());
        attributes.putValue(name, value);
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            String agent = VectorAgent.class.getName().replace('.', '/') + ".class";
            out.putNextEntry(new ZipEntry(agent));
            out.write(VectorAgent.class.getResourceAsStream("VectorAgent.class").readAllBytes());
        }
        return jar.toString();
    }
}
