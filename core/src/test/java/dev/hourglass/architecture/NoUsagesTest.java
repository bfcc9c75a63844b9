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

/** A remedy of the engine names a setting, not how a program's user writes it: no command before, no FILE behind. */
class NoUsagesTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    /** A setting behind a command, or with what help texts write for its value. */
    private static final Pattern USAGE = Pattern.compile("(?:\"|[ ,])(?:train|encode|predict|evaluate|compare|search"
            + "|inspect|export|score|drift|reconstruct) \"\\)\\s*+\\.(?:with|choosing)\\([^)]*+\\)"
            + "|\\.with\\([^)\"]*+\\)\\s*+\\.and\\(\" ?[A-Z]{2,}\\b[^\"]*+\"\\)"
            + "|\\.with\\([^)\",]*+, \"[A-Z]{2,}\"\\)");

    @Test
    void noRemedyWritesACommand() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                usages(Files.readString(file)).forEach(text -> found.add(file.getFileName() + ": " + text));
            }
        }
        assertEquals(List.of(), found, "let the program find the words");
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

    private static List<String> usages(String source) {
        return USAGE.matcher(source).results().map(MatchResult::group).toList();
    }
}
