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
    /** An option, and words for what was typed; where a program tells of its own command, it hands the words in. */
    private static final Pattern OPTION =
            Pattern.compile("--[a-z]|\\b(?:command lines?|flags?|own options?|the command|fit-classifier)\\b");
    /** A setting as the value of a command, or with what help texts write for its value. */
    private static final Pattern USAGE = Pattern.compile("(?:\"|[ ,])(?:train|encode|predict|evaluate|compare|search"
            + "|inspect|export|score|drift|reconstruct) \"\\)\\s*+\\.(?:with|choosing)\\([^)]*+\\)"
            + "|\\.with\\([^)\"]*+\\)\\s*+\\.and\\(\" ?[A-Z]{2,}\\b[^\"]*+\"\\)"
            + "|\\.with\\([^)\",]*+, \"[A-Z]{2,}\"\\)");

    @Test
    void noTextNamesAnOption() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                String source = Files.readString(file);
                Stream.concat(texts(source).stream().filter(NoOptionsTest::namesOption), usages(source).stream())
                        .forEach(text -> found.add(file.getFileName() + ": " + text));
            }
        }
        assertEquals(List.of(), found, "say it as a Remedy");
    }

    @Test
    void usagesAreFound() {
        for (String source : List.of("of(\"the file that train \").with(Setting.CHECKPOINT)",
                ".with(CATEGORICAL)\n        .and(\" NAME, or leave it out\")", ".with(Setting.OUT, \"FILE\")")) {
            assertEquals(1, usages("Remedy" + source + ";").size(), source);
        }
        for (String source : List.of("of(\"train with \").with(Setting.IMPUTE)", ".with(STRIP).and(\" CSV\" + x)",
                ".choosing(Setting.OUT).and(\" names one\")", ".with(Setting.IMPUTE, \"median\")")) {
            assertEquals(List.of(), usages("Remedy" + source + ";"), source);
        }
    }

    @Test
    void optionsAreFound() {
        assertEquals(List.of("\"fill it in with --impute\""), texts("a(\"b\", \"fill it in with --impute\"); // --c")
                .stream().filter(NoOptionsTest::namesOption).toList());
        assertEquals(List.of("\"the report of the command\""), texts("f(\"the report of the command\", \"command\")")
                .stream().filter(NoOptionsTest::namesOption).toList());
    }

    private static List<String> texts(String source) {
        return TEXT.matcher(source).results().map(MatchResult::group).toList();
    }

    private static List<String> usages(String source) {
        return USAGE.matcher(source).results().map(MatchResult::group).toList();
    }

    private static boolean namesOption(String text) {
        return OPTION.matcher(OTHERS_OPTION.matcher(text).replaceAll("")).find();
    }
}
