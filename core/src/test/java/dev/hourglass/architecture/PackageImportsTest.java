package dev.hourglass.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.Matrix;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the packages to the table of allowed imports in {@code docs/architecture.md}, as {@code jdeps} sees them in the
 * compiled classes: nothing escapes it, not even a name written out in full.
 */
class PackageImportsTest {
    private static final String PREFIX = "dev.hourglass.";
    private static final String VECTOR_MODULE = "jdk.incubator.vector";
    private static final Import DATABASES = new Import(PREFIX + "sql", "java.sql");

    /** Where the table is, seen from the folder of this module. */
    private static final Path PAGE = Path.of("..", "docs", "architecture.md");

    /** A row of the table: the package, what lives there, what it may import. */
    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\| .+ \\| ([a-z, ]+|–) \\|");

    /** Ground floor first: a package may import those it names here, all of which stand above it. */
    private static final Map<String, Set<String>> ALLOWED = new LinkedHashMap<>();

    private static final List<Import> IMPORTS = new ArrayList<>();

    /** A package that uses another. */
    private record Import(String from, String to) {
    }

    private static String jdeps(String detail) throws URISyntaxException {
        Path classes = Path.of(Matrix.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        StringWriter output = new StringWriter();
        int status = ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintWriter(output),
                new PrintWriter(output), detail, "-filter:none", "--add-modules", VECTOR_MODULE + ',' + DATABASES.to(),
                classes.toString());
        assertEquals(0, status, output.toString());
        return output.toString();
    }

    @BeforeAll
    static void readTable() throws IOException {
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                ALLOWED.put(row.group(1), row.group(2).equals("–") ? Set.of() : Set.of(row.group(2).split(", ")));
            }
        }
    }

    @BeforeAll
    static void runJdeps() throws URISyntaxException {
        jdeps("-verbose:package").lines().map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length >= 4 && words[1].equals("->") && words[0].startsWith(PREFIX))
                .forEach(words -> IMPORTS.add(new Import(words[0], words[2])));
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> found = new TreeSet<>();
        IMPORTS.forEach(seen -> found.add(shortName(seen.from())));
        assertEquals(new TreeSet<>(ALLOWED.keySet()), found, "add a new package to the table in " + PAGE);
    }

    @Test
    void packagesImportOnlyWhatTheTableAllows() {
        for (Import seen : IMPORTS) {
            if (seen.to().startsWith(PREFIX) && !seen.from().equals(seen.to())) {
                assertTrue(ALLOWED.get(shortName(seen.from())).contains(shortName(seen.to())),
                        () -> seen.from() + " imports " + seen.to() + ", but may import only "
                                + ALLOWED.get(shortName(seen.from())) + ": move the code down to where it may");
            }
        }
    }

    /** Kernels, and those kinds of parts that bring their arithmetic along. */
    @Test
    void onlyArithmeticSeesTheVectorModule() {
        Set<String> users = new TreeSet<>();
        IMPORTS.stream().filter(seen -> seen.to().startsWith(VECTOR_MODULE)).forEach(seen -> users.add(seen.from()));
        assertEquals(Set.of(PREFIX + "kernel", PREFIX + "layer", PREFIX + "loss", PREFIX + "optimizer"), users);
    }

    /**
     * A nested class is loaded when it is first used: so what is used without the module must not be one that names it.
     */
    @Test
    void outsideOfKernelOnlyNestedClassesSeeTheVectorModule() throws URISyntaxException {
        List<String> users = jdeps("-verbose:class").lines().map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length >= 3 && words[0].startsWith(PREFIX)
                        && words[2].startsWith(VECTOR_MODULE + "."))
                .map(words -> words[0]).distinct().filter(name -> !name.startsWith(PREFIX + "kernel.")).toList();
        users.forEach(name -> assertTrue(name.endsWith("$Vectors"), () -> name + " is not loaded by itself alone"));
        assertTrue(users.containsAll(List.of(PREFIX + "layer.ReLU$Vectors", PREFIX + "optimizer.SGD$Momentum$Vectors")),
                users::toString);
    }

    /** Rows of databases are for those who have the module, and reach them by their package. */
    @Test
    void nothingRefersToThePackageOfDatabases() {
        IMPORTS.forEach(seen -> assertTrue(!seen.to().equals(DATABASES.from()) || seen.from().equals(seen.to()),
                () -> seen.from() + " imports " + seen.to()));
    }

    @Test
    void onlyTheBaseModuleIsNeededBesides() {
        for (Import seen : IMPORTS) {
            assertTrue(seen.to().startsWith(PREFIX) || seen.to().startsWith(VECTOR_MODULE) || seen.equals(DATABASES)
                            || seen.to().startsWith("java.")
                                    && Object.class.getModule().getPackages().contains(seen.to()),
                    () -> seen.from() + " uses " + seen.to() + ", which is not in java.base");
        }
    }

    /** The order of the table leaves no room for circles: a package names only those above it. */
    @Test
    void theTableHasNoCircles() {
        Set<String> above = new TreeSet<>();
        ALLOWED.forEach((name, imports) -> {
            assertTrue(above.containsAll(imports), () -> name + " names a package that stands below it");
            above.add(name);
        });
    }

    private static String shortName(String qualified) {
        return qualified.substring(PREFIX.length());
    }
}
