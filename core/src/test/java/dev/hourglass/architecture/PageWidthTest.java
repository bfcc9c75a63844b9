package dev.hourglass.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Prose of the pages keeps to the 120 columns of the code. Tables and blocks of code are as wide as they need be. */
class PageWidthTest {
    private static final Path ROOT = Path.of("..");
    private static final int WIDTH = 120;

    @Test
    void proseFits() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> pages = pages();
        assertTrue(pages.size() > 30, pages.toString());
        for (Path page : pages) {
            tooWide(Files.readAllLines(page)).forEach(line -> found.add(ROOT.relativize(page) + ":" + line));
        }
        assertEquals(List.of(), found);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")),
                    files.filter(file -> file.toString().endsWith(".md")).sorted()).toList();
        }
    }

    /** The numbers of lines of prose that are too long, from 1; a line that is one word has no place to break. */
    private static List<Integer> tooWide(List<String> lines) {
        List<Integer> found = new ArrayList<>();
        boolean isCode = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            isCode ^= line.startsWith("```");
            boolean isProse = !isCode && !line.startsWith("```") && !line.startsWith("|") && line.contains(" ");
            if (isProse && lines.get(i).codePointCount(0, lines.get(i).length()) > WIDTH) {
                found.add(i + 1);
            }
        }
        return found;
    }

    @Test
    void longLinesOfProseAreFound() {
        String wide = "two " + "words".repeat(30);
        assertEquals(List.of(1, 7), tooWide(List.of(wide, "| " + wide, "```", wide, "```", "words".repeat(30), wide)));
    }
}
