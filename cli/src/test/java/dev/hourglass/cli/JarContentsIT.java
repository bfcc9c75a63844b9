package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The single jar holds the class files that were tested, byte for byte, and always in the same bytes. */
class JarContentsIT {
    private static final String DESCRIPTOR = "module-info.class";

    /** The class files of both modules, by their names in the jar; descriptors are theirs alone. */
    private static Map<String, Path> tested() throws IOException {
        Map<String, Path> classes = new TreeMap<>();
        for (String property : List.of("hourglass.coreClasses", "hourglass.classes")) {
            Path root = Path.of(System.getProperty(property));
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".class")).forEach(file ->
                        classes.put(root.relativize(file).toString().replace('\\', '/'), file));
            }
        }
        classes.remove(DESCRIPTOR);
        return classes;
    }

    @Test
    void itsClassesAreThoseThatWereTested() throws IOException {
        Map<String, Path> tested = tested();
        assertFalse(tested.isEmpty());
        try (JarFile jar = new JarFile(Program.JAR)) {
            Set<String> names = jar.stream().map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.equals(DESCRIPTOR)).collect(Collectors.toSet());
            assertEquals(tested.keySet(), names);
            for (Map.Entry<String, Path> file : tested.entrySet()) {
                assertArrayEquals(Files.readAllBytes(file.getValue()),
                        jar.getInputStream(jar.getEntry(file.getKey())).readAllBytes(), file.getKey());
            }
        }
    }

    @Test
    void besidesItHoldsADescriptorTheLicenseAndTheVersion() throws IOException {
        try (JarFile jar = new JarFile(Program.JAR)) {
            assertEquals(List.of("META-INF/LICENSE", "META-INF/MANIFEST.MF", "dev/hourglass/cli/version.properties",
                    DESCRIPTOR), jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName)
                            .filter(name -> name.equals(DESCRIPTOR) || !name.matches("dev/hourglass/.*\\.class"))
                            .sorted().toList());
        }
    }

    /** Also the engine's own jars, of which the one for tests is published as well. */
    @Test
    void eachJarHoldsTheLicenseAndItsTitleAndVersion() throws IOException {
        String version = System.getProperty("hourglass.version");
        Path core = Path.of(System.getProperty("hourglass.coreJars"));
        assertLicenseAndVersion(Program.JAR, "Hourglass cli", version);
        for (String end : List.of(".jar", "-tests.jar")) {
            assertLicenseAndVersion(core.resolve("hourglass-core-" + version + end).toString(), "Hourglass core",
                    version);
        }
    }

    private static void assertLicenseAndVersion(String file, String title, String version) throws IOException {
        try (JarFile jar = new JarFile(file)) {
            assertArrayEquals(Files.readAllBytes(Path.of(System.getProperty("hourglass.license"))),
                    jar.getInputStream(jar.getEntry("META-INF/LICENSE")).readAllBytes(), file);
            Attributes attributes = jar.getManifest().getMainAttributes();
            assertEquals(title, attributes.getValue(Attributes.Name.IMPLEMENTATION_TITLE), file);
            assertEquals(version, attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION), file);
        }
    }

    /** Neither the clock nor the order in which a file system lists its files may show in it. */
    @Test
    void itsEntriesAreInOrderAndOfOneTime() throws IOException {
        Instant instant = Instant.parse(System.getProperty("hourglass.timestamp"));
        try (JarFile jar = new JarFile(Program.JAR)) {
            assertEquals(Set.of(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)),
                    jar.stream().map(JarEntry::getTimeLocal).collect(Collectors.toSet()));
            List<String> names = jar.stream().map(JarEntry::getName)
                    .filter(name -> name.startsWith("dev/") && name.endsWith(".class")).toList();
            assertEquals(names.stream().sorted().toList(), names);
        }
    }
}
