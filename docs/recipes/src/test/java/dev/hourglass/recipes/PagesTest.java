package dev.hourglass.recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page shows of a program is the text of a file that is built and run. */
class PagesTest {
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile("<!-- (\\S+) -->\n$");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    @Test
    void everyBlockOfCodeIsTheTextOfItsFile() throws IOException {
        int blocks = 0;
        for (Path page : pages()) {
            String text = Files.readString(page);
            for (MatchResult block : BLOCK.matcher(text).results().toList()) {
                // Blocks without a language are commands for a shell.
                if (!block.group(1).isEmpty()) {
                    assertIsOfFile(page, text.substring(0, block.start()), block.group(2));
                    blocks++;
                }
            }
        }
        assertTrue(blocks >= 8, blocks + " blocks");
    }

    private static void assertIsOfFile(Path page, String before, String code) throws IOException {
        var source = SOURCE.matcher(before);
        assertTrue(source.find(), page + ": a block of code has no line <!-- FILE --> above it:\n" + code);
        String file = Files.readString(Path.of(source.group(1)));
        assertTrue(("\n" + file).contains("\n" + code), page + ": not the text of " + source.group(1) + ":\n" + code);
    }

    @Test
    void everyProjectDependsOnThisVersion() throws IOException {
        Pattern version = Pattern.compile("<artifactId>hourglass-core</artifactId>\\s+<version>([^<]+)</version>");
        String own = System.getProperty("recipes.version");
        assertFalse(own.isEmpty());
        int projects = 0;
        try (Stream<Path> files = Files.walk(Path.of(""), 2)) {
            for (Path pom : files.filter(file -> file.endsWith("pom.xml") && file.getNameCount() == 2).toList()) {
                assertEquals(List.of(own), version.matcher(Files.readString(pom)).results()
                        .map(found -> found.group(1)).toList(), pom.toString());
                projects++;
            }
        }
        assertTrue(projects >= 3, projects + " projects");
    }
}
