package dev.hourglass.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The engine does not speak of the options of a program that it does not know: whoever embeds it may have no command
 * line. What helps is a {@link dev.hourglass.remedy.Remedy}.
 */
class NoOptionsTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    /** Options of the JVM and of jlink, which embedders have as well, and of programs that convert files. */
    private static final Pattern OTHERS_OPTION =
            Pattern.compile("--add-(?:modules|options)|(?:soffice|xz) --[a-z]+( --[a-z]+)*");
    private static final Pattern OPTION = Pattern.compile("--[a-z]");

    @Test
    void noTextNamesAnOption() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                texts(Files.readString(file)).stream().filter(NoOptionsTest::namesOption)
                        .forEach(text -> found.add(file.getFileName() + ": " + text));
            }
        }
        assertEquals(List.of(), found, "say it as a Remedy");
    }

    @Test
    void optionsAreFound() {
        assertEquals(List.of("\"fill it in with --impute\""), texts("a(\"b\", \"fill it in with --impute\"); // --c")
                .stream().filter(NoOptionsTest::namesOption).toList());
    }

    private static List<String> texts(String source) {
        return TEXT.matcher(source).results().map(MatchResult::group).toList();
    }

    private static boolean namesOption(String text) {
        return OPTION.matcher(OTHERS_OPTION.matcher(text).replaceAll("")).find();
    }
}
