package dev.hourglass.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FilePatternTest {
    private static final List<String> NAMES =
            List.of("B.csv", "a-b.csv", "a.csv", "a1.csv", "a10.csv", "a2.csv", "y-z/a.csv", "y/a.csv");

    @TempDir
    Path folder;

    @BeforeEach
    void make() throws IOException {
        Files.createDirectories(folder.resolve("y"));
        Files.createDirectories(folder.resolve("y-z"));
        Files.createDirectories(folder.resolve(".hidden"));
        List<String> made = new ArrayList<>(NAMES);
        made.addAll(List.of(".a.csv", ".hidden/a.csv"));
        Collections.reverse(made);
        for (String name : made) {
            Files.createFile(folder.resolve(name));
        }
    }

    private List<String> found(String pattern) throws IOException {
        return FilePattern.files(folder + "/" + pattern).stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/')).toList();
    }

    @Test
    void filesComeInTheOrderOfTheirNames() throws IOException {
        assertEquals(NAMES.subList(0, 6), found("*.csv"));
        assertEquals(NAMES, found("**"));
        assertEquals(NAMES, found("**/*.csv"));
        assertEquals(NAMES.subList(6, 8), found("*/*"));
        assertEquals(NAMES.subList(6, 8), found("y*/a.csv"));
        assertEquals(List.of("a.csv", "y-z/a.csv", "y/a.csv"), found("**/a.csv"));
        assertEquals(List.of("y/a.csv"), found("y/**/a.csv"));
    }

    @Test
    void signsStandForOthers() throws IOException {
        assertEquals(List.of("B.csv"), found("[A-Z].csv"));
        assertEquals(List.of("a.csv"), found("[z-ya].csv"));
        assertEquals(List.of("a-b.csv"), found("a[+-]b.csv"));
        assertEquals(List.of("B.csv", "a.csv"), found("?.csv"));
        assertEquals(List.of("a1.csv", "a2.csv"), found("a[0-9].csv"));
        assertEquals(List.of("a2.csv"), found("a[!1-].csv"));
        assertEquals(List.of("a-b.csv", "a2.csv"), found("a[^1]*csv").stream().filter(name -> !name.equals("a.csv"))
                .toList());
        assertEquals(List.of("a1.csv", "a10.csv"), found("a[]1[&^]*"));
        assertEquals(List.of(".a.csv"), found(".*"));
        assertEquals(List.of(".hidden/a.csv"), found(".h*/*"));
        assertEquals(List.of("a.csv"), found("a?csv"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileOfTheVeryNameIsItself() throws IOException {
        assertEquals(List.of("a1.csv"), found("a[1].csv"));
        Files.createFile(folder.resolve("a[1].csv"));
        Files.createFile(folder.resolve("a*"));
        assertEquals(List.of("a[1].csv"), found("a[1].csv"));
        assertEquals(List.of("a*"), found("a*"));
        assertEquals(List.of("a[1].csv"), found("a[[]1].csv"));
    }

    @Test
    void namesWithoutWildcardsNeedNotBeThere() throws IOException {
        assertEquals(List.of("none.csv"), found("none.csv"));
        assertEquals(List.of(Path.of("-")), FilePattern.files("-"));
        assertThrows(IllegalArgumentException.class, () -> FilePattern.files(""));
    }

    @Test
    void aPatternIsOfFilesThatAreThere() {
        for (String none : List.of("x*", "x/*.csv", "a.csv/*", "[b-c]*", "y?", "A*.csv")) {
            InputFileException refusal = assertThrows(InputFileException.class, () -> found(none));
            assertEquals(InputFileException.Kind.NO_FILE, refusal.kind());
            assertEquals(folder + "/" + none + ": no file matches", refusal.getMessage());
        }
    }

    /** Behind the private letters, though the first half of its pair of chars stands before them. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theOrderIsThatOfCodePoints() throws IOException {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")));
        for (String name : List.of("q\uD83D\uDE00", "q\uE000", "q\u00e9", "qz")) {
            Files.createFile(folder.resolve(name));
        }
        assertEquals(List.of("qz", "q\u00e9", "q\uE000", "q\uD83D\uDE00"), found("q*"));
    }

    /** As in shells; what it stands for is not there, so nothing matches. */
    @Test
    void aRangeThatEndsBeforeItBeginsHoldsNothing() {
        assertThrows(InputFileException.class, () -> found("[z-a].csv"));
    }

    @Test
    void signsOfTwoCharactersAreOneSign() throws IOException {
        String name = Character.toString(0x1F600) + "1.csv";
        try {
            Files.createFile(folder.resolve(name));
        } catch (InvalidPathException plainNames) {
            assumeTrue(false, "names of files here are plain");
        }
        assertEquals(List.of(name), found(Character.toString(0x1F600) + "*.csv"));
        assertEquals(List.of(name), found("[" + Character.toString(0x1F600) + "]1.csv"));
    }
}
