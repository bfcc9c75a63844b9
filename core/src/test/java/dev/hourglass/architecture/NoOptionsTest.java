package dev.hourglass.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.matrix.Matrix;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The engine does not speak of the options of a program that it does not know: whoever embeds it may have no command
 * line. What helps is a {@link dev.hourglass.remedy.Remedy}. Texts are taken from the compiled classes, where no quote
 * in a comment or a character hides one, and none is put together of pieces unseen.
 */
class NoOptionsTest {
    /** Options of others: of programs that convert files, and of the JVM and jlink, which embedders have as well. */
    private static final List<String> OF_OTHERS = List.of("--add-modules", "--add-options",
            "soffice --headless --convert-to", "xz --format");
    private static final Pattern OTHERS =
            Pattern.compile(OF_OTHERS.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    /** Marks of missing values. */
    private static final List<String> NO_OPTIONS = List.of("MissingMarks.class: --");
    /**
     * With a name, or one that a variable gives, or dashes at the end, which a name may be put behind; and words for
     * what was typed. Where a program tells of its own command, it hands the words in.
     */
    private static final Pattern OPTION = Pattern.compile("(?<!-)--(?:[a-z" + StringConstants.VARIABLE
            + "]|$)|\\b(?:command lines?|flags?|own options?|the command|fit-classifier)\\b");

    @Test
    void noTextNamesAnOption() throws IOException, URISyntaxException {
        List<String> found = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        int texts = 0;
        Path classes = Path.of(Matrix.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
                List<String> constants = constants(file);
                texts += constants.size();
                constants.stream().filter(NoOptionsTest::namesOption)
                        .forEach(text -> found.add(file.getFileName() + ": " + text));
                OF_OTHERS.stream().filter(option -> constants.stream().anyMatch(text -> text.contains(option)))
                        .forEach(used::add);
            }
        }
        assertEquals(NO_OPTIONS, found, "say it as a Remedy");
        assertTrue(texts > 4000, texts + " texts");
        assertEquals(new TreeSet<>(OF_OTHERS), used, "exceptions that nothing needs");
    }

    private static List<String> constants(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return StringConstants.of(in);
        }
    }

    private static boolean namesOption(String text) {
        return OPTION.matcher(OTHERS.matcher(text).replaceAll("")).find();
    }

    /** What a look at the source would pass over; the numbers take two places of the pool. */
    private static final class Planted {
        private static final char QUOTE = '"';
        private static final long LONG = 1L << 40;

        private Planted() {
        }

        // A comment with one quote: "
        static String texts(String name, double number) {
            return name.charAt(0) == QUOTE && number * 1.5 < LONG ? "spaces go with --strip" : """
                    "Fill it in"
                    with --impute""" + name.indexOf("--" + name) + "a --- b -- c <!-- -->".concat("xz --format=lzma");
        }
    }

    @Test
    void optionsAreFoundWhateverTheSourceLooksLike() throws IOException {
        try (InputStream in = NoOptionsTest.class.getResourceAsStream("NoOptionsTest$Planted.class")) {
            assertEquals(List.of("spaces go with --strip", "--\1", "\"Fill it in\"\nwith --impute\1\1"),
                    StringConstants.of(in).stream().filter(NoOptionsTest::namesOption).toList());
        }
    }
}
