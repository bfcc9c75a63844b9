package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.architecture.ClassDependencies;
import dev.hourglass.matrix.Matrix;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the packages of the command line to their table in {@code docs/architecture.md}, and classes to no circle. */
class PackagesTest {
    private static final String PREFIX = "dev.hourglass.";
    private static final String OURS = PREFIX + "cli";
    private static final Path PAGE = Path.of("..", "docs", "architecture.md");
    private static final Pattern ROW = Pattern.compile("\\| `(cli(?:\\.[a-z]+)?)` \\| .+ \\| ([a-z., ]+|–) \\|");
    /** A package may name those it has here, all of which stand above it. */
    private static final Map<String, Set<String>> ALLOWED = new LinkedHashMap<>();
    private static ClassDependencies dependencies;

    @BeforeAll
    static void read() throws IOException, URISyntaxException {
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertTrue(ALLOWED.keySet().containsAll(imports(row)), line);
                ALLOWED.put(row.group(1), imports(row));
            }
        }
        dependencies = ClassDependencies.of(home(Main.class), PREFIX, home(Matrix.class));
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Set<String> imports(Matcher row) {
        return row.group(2).equals("–") ? Set.of() : Set.of(row.group(2).split(", "));
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> found = new TreeSet<>();
        dependencies.classes().stream().map(type -> type.substring(0, type.lastIndexOf('.')))
                .filter(name -> name.startsWith(OURS)).forEach(name -> found.add(name.substring(PREFIX.length())));
        assertEquals(new TreeSet<>(ALLOWED.keySet()), found);
    }

    @Test
    void packagesNameOnlyWhatTheTableAllows() {
        ALLOWED.forEach((name, allowed) -> {
            Set<String> imports = new TreeSet<>();
            dependencies.importsOf(PREFIX + name).stream().filter(used -> used.startsWith(OURS))
                    .forEach(used -> imports.add(used.substring(PREFIX.length())));
            imports.removeAll(allowed);
            assertEquals(Set.of(), imports, name);
        });
    }

    /** With the engine's classes among them, without which they are none of kernels, either. */
    @Test
    void kernelsAreTheEnginesOwn() {
        assertTrue(dependencies.importsOf(OURS + ".data").contains(PREFIX + "csv"));
        ALLOWED.keySet().forEach(name ->
                assertTrue(!dependencies.importsOf(PREFIX + name).contains(PREFIX + "kernel"), name));
    }

    @Test
    void noClassesNameEachOther() {
        assertEquals(List.of(), dependencies.circles().stream()
                .filter(circle -> circle.stream().anyMatch(type -> type.startsWith(OURS))).toList());
    }
}
