package dev.hourglass.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The engine prints nothing: standard output and standard error belong to the program that embeds it. What it has to
 * say goes to a {@link System.Logger} whose name begins with that of the engine.
 */
class NoPrintingTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern COMMENT = Pattern.compile("/\\*(?:[^*]|\\*(?!/))*+\\*/|//[^\n]*");
    private static final Pattern PRINTING = Pattern.compile(
            "System\\s*\\.\\s*(?:out|err|console)\\b"
                    + "|\\bprintStackTrace\\s*\\(\\s*\\)|FileDescriptor\\s*\\.\\s*(?:out|err)");
    private static final Pattern LOGGER = Pattern.compile("getLogger\\(([^)]*)\\)");

    @Test
    void nothingInTheEnginePrints() throws IOException {
        List<String> found = new ArrayList<>();
        List<String> loggers = new ArrayList<>();
        int files = 0;
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            for (Path file : walk.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                files++;
                String source = Files.readString(file);
                printed(source).forEach(text -> found.add(file.getFileName() + ": " + text));
                LOGGER.matcher(COMMENT.matcher(source).replaceAll("")).results()
                        .forEach(hit -> loggers.add(file.getFileName() + ": " + hit.group(1)));
            }
        }
        assertTrue(files > 300, files + " files");
        assertEquals(List.of(), found, "log it, or throw it");
        assertEquals(List.of("SimdHint.java: LOGGER"), loggers, "each is told of in docs/embedding.md");
    }

    @Test
    void printingIsFound() {
        assertEquals(List.of("System.out", "System.err", "printStackTrace()"), printed("""
                /** As {@code System.out.println} does. */
                void print() {
                    System.out.println("a"); // System.err
                    PrintStream errors = System.err;
                    failure.printStackTrace();
                }
                """));
        assertEquals(List.of("System.out"), printed("import static java.lang.System.out;"));
    }

    private static List<String> printed(String source) {
        return PRINTING.matcher(COMMENT.matcher(source).replaceAll("")).results().map(hit -> hit.group()).toList();
    }
}
