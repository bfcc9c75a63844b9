package dev.hourglass.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What others may call never takes or gives null to mean something. Javadoc has to say what arguments and results may
 * be, so what is null by intent is found by reading it: of all public types of exported packages, and of their members.
 */
class NullFreeTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern EXPORTED = Pattern.compile("exports ([a-z.]+);");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:abstract|final|sealed|non-sealed) )*(class|interface|record|enum) ", Pattern.MULTILINE);
    /** A comment and what it is about, annotations left out. */
    private static final Pattern DOCUMENTED = Pattern.compile(
            "/\\*\\*((?:[^*]|\\*(?!/))*+)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s+)*([^{;]*)");
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");
    /** Null that is refused, and that of others: of JSON, of SQL, of rows that a program made for itself. */
    private static final Pattern REFUSED = Pattern.compile(
            "@throws NullPointerException[^@]*|none of them null"
            + "|written as \\{@code null\\}|(?:JSON|SQL|a row)'s \\{@code null\\}");

    @Test
    void nobodyIsToldOfNull() throws IOException {
        List<String> found = new ArrayList<>();
        int types = 0;
        for (Path file : exported()) {
            String source = Files.readString(file);
            if (PUBLIC_TYPE.matcher(source).find()) {
                types++;
                told(source).forEach(text -> found.add(file.getFileName() + ": " + text));
            }
        }
        assertTrue(types > 100, types + " types");
        assertEquals(List.of(), found, "take or return an Optional, an empty list, a value of its own, or overload");
    }

    @Test
    void nullIsFound() {
        assertEquals(List.of("@return the name, or null"), told("""
                public final class Name {
                    /** @return the name, or null */
                    @SuppressWarnings("exports")
                    public String name() {
                    }

                    /** @param file the file, or null */
                    private void see(Path file) {
                    }

                    /**
                     * Copies.
                     *
                     * @param texts none of them null
                     * @throws NullPointerException if one is null
                     */
                    public void copy(List<String> texts) {
                    }
                """));
        assertEquals(List.of("{@return the name; null if there is none}"), told("""
                public interface Named {
                    /** {@return the name; null if there is none} */
                    String name();
                }
                """));
        assertEquals(List.of("@param name or null"), told("""
                /** @param name or null */
                public record Named(String name) {
                }
                """));
    }

    private static List<Path> exported() throws IOException {
        List<Path> files = new ArrayList<>();
        List<String> packages = EXPORTED.matcher(Files.readString(SOURCES.resolve("module-info.java"))).results()
                .map(result -> result.group(1)).toList();
        for (String name : packages) {
            try (Stream<Path> list = Files.list(SOURCES.resolve(name.replace('.', '/')))) {
                list.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /** What the comments on things that others see say of null. */
    private static List<String> told(String source) {
        Matcher type = PUBLIC_TYPE.matcher(source);
        boolean open = type.find() && type.group(1).equals("interface");
        return DOCUMENTED.matcher(source).results().filter(thing -> isSeen(thing, open))
                .map(thing -> REFUSED.matcher(thing.group(1).replaceAll("\\n\\s*\\* ?", "\n")).replaceAll(""))
                .filter(text -> NULL.matcher(text).find()).map(String::strip).toList();
    }

    private static boolean isSeen(MatchResult thing, boolean open) {
        String declaration = thing.group(2);
        return declaration.startsWith("public ") || declaration.startsWith("protected ")
                || open && !declaration.startsWith("private ");
    }
}
