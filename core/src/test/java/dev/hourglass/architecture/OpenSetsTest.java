package dev.hourglass.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nobody asks which kind of layer, loss, optimizer or schedule something is: by {@code instanceof}, by a cast, or by
 * its class. All that is asked of a kind, the kind answers, so that a new one is one file.
 */
class OpenSetsTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/hourglass");
    private static final List<String> OPEN = List.of("layer", "loss", "optimizer", "schedule");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern QUESTION = Pattern.compile(
            "\\binstanceof\\s+(?:final\\s+)?([\\w.]+)"
            + "|\\(\\s*([\\w.]+)(?:<[^()]*>)?\\s*\\)\\s*[\\w(]|\\b([\\w.]+)\\.class\\b");

    @Test
    void nobodyAsksWhichKindAPartIs() throws IOException {
        Set<String> types = new TreeSet<>();
        for (String open : OPEN) {
            sources(SOURCES.resolve(open)).forEach(file ->
                    types.add(file.getFileName().toString().replace(".java", "")));
        }
        assertTrue(types.containsAll(List.of("Dense", "LeakyReLU", "MeanSquaredError", "Adam", "ConstantRate")));
        List<String> questions = new ArrayList<>();
        for (Path file : sources(SOURCES)) {
            questions(Files.readString(file, StandardCharsets.UTF_8), types).forEach(
                    question -> questions.add(SOURCES.relativize(file) + ": " + question));
        }
        assertEquals(List.of(), questions, "let the kind answer for itself");
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static List<String> questions(String source, Set<String> types) {
        Matcher matcher = QUESTION.matcher(COMMENT.matcher(source).replaceAll(" "));
        List<String> questions = new ArrayList<>();
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String name = matcher.group(group);
                if (name != null && types.contains(name.substring(name.lastIndexOf('.') + 1))) {
                    questions.add(matcher.group());
                }
            }
        }
        return questions;
    }

    @ParameterizedTest
    @ValueSource(strings = {"if (layer instanceof Dense) {", "if (layer instanceof final Dense dense) {",
        "(Dense) layer", "((Dense) layer).units()", "(dev.hourglass.layer.Dense) layer", "(Dense) (x)",
        "layer.getClass() == Dense.class", "if (layer instanceof dev.hourglass.layer.Dense\n dense)"})
    void questionsAreFound(String source) {
        assertEquals(1, questions(source, Set.of("Dense")).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"new Dense(3)", "// instanceof Dense", "/* (Dense) layer */", "Dense dense = make()",
        "f(Dense layer)", "layer instanceof Tensor"})
    void nothingElseIs(String source) {
        assertEquals(List.of(), questions(source, Set.of("Dense")));
    }
}
