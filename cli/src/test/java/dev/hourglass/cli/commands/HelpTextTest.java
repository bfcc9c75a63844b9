package dev.hourglass.cli.commands;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.arguments.ArgumentParser;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.cli.arguments.PathType;
import dev.hourglass.cli.arguments.Positional;
import dev.hourglass.text.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTextTest {
    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    static Stream<CommandSpec> commands() {
        return new Commands().commands().stream().map(Command::spec);
    }

    /** The example must be a command line of the command itself that its own parser takes. */
    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAnExampleThatParses(CommandSpec spec) {
        List<String> lines =
                spec.example().lines().filter(line -> line.startsWith("hourglass " + spec.name())).toList();
        assertFalse(lines.isEmpty(), spec.name() + " has no example");
        for (String line : lines) {
            List<String> words = new ArrayList<>(List.of(line.split(" [|<>]|  +#")[0].split(" ")));
            words.subList(0, 2).clear();
            assertDoesNotThrow(() -> ArgumentParser.parse(spec, words), line);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandFitsTheTerminalAndTheList(CommandSpec spec) {
        HelpText.of(spec).forEach(line -> assertTrue(line.length() <= 80, line));
        assertFalse(spec.summary().endsWith("."), spec.name());
        assertTrue(text(HelpText.of(new Commands())).contains("\n  " + spec.name() + " "), spec.name());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noTwoOptionsOfACommandHaveOneName(CommandSpec spec) {
        List<String> names = new ArrayList<>();
        spec.allOptions().forEach(option -> {
            names.add(option.spelling());
            if (!option.letter().isEmpty()) {
                names.add("-" + option.letter());
            }
        });
        assertEquals(names.stream().distinct().toList(), names);
    }

    /** The table has names of its own, so that no other command need be made; they must be those of the commands. */
    @Test
    void everyCommandIsFoundByItsName() {
        List<String> names = new Commands().names();
        assertEquals(names, commands().map(CommandSpec::name).toList());
        names.forEach(name -> assertEquals(name, new Commands().find(name).spec().name()));
    }

    private static String help(String command) {
        return text(HelpText.of(new Commands().find(command).spec())).replaceAll("\\s+", " ");
    }

    /** What a search refuses it does not offer. */
    @Test
    void aSearchOffersNoRecipeThatIsFound() {
        assertTrue(help("train").contains("which hourglass help recipes explains, or auto, which finds"), "train");
        assertTrue(help("search").contains("which hourglass help recipes explains (default: tutorial)"), "search");
    }

    /** The rows of docs/evidence.md that begin so, and the number of each of its columns. */
    private static Map<String, String> measured(String row) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "docs", "evidence.md"));
        String[] names = cells(lines, "| table |");
        String[] numbers = cells(lines, "| " + row + " |");
        Map<String, String> measured = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            measured.put(names[i], numbers[i]);
        }
        return measured;
    }

    private static String[] cells(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow()
                .split(" *\\| *");
    }

    @Test
    void whatRecipesGainedIsTheEvidence() throws IOException {
        Map<String, String> mean = measured("mean gain over raw columns, points");
        Map<String, String> worst = measured("worst");
        String help = text(HelpText.ofRecipes()).replaceAll("\\s+", " ");
        Object[] figures = Stream.of("tutorial", "denoise", "whiten", "auto")
                .flatMap(recipe -> Stream.of(mean.get(recipe), worst.get(recipe))).toArray();
        assertTrue(help.contains(String.format("by %s points on average with tutorial (at worst %s), %s with denoise"
                + " (%s), %s with whiten (%s) and %s with auto (%s);", figures)), help);
        assertEquals("-16.5", worst.get("tutorial"));
    }

    /** A default that hangs on a recipe is called so; and where recipes may be found, what is usual then. */
    @Test
    void defaultsAreThoseOfTheRecipe() {
        for (String command : List.of("train", "evaluate")) {
            assertTrue(help(command).contains("(default: code; deep with --recipe auto)"), command);
            assertTrue(help(command).contains("(default: 1; auto with --recipe auto)"), command);
        }
        assertTrue(help("fit-classifier").contains("(default: code)"), "fit-classifier");
        for (String command : List.of("train", "compare", "search")) {
            assertTrue(help(command).contains("(default: the recipe's; of the tutorial 16)"), command);
            assertTrue(help(command).contains("(default: the recipe's; of the tutorial minmax)"), command);
        }
    }

    @Test
    void theTextIsMadeFromTheDeclarations() {
        Option<Integer> epochs = Option.of("epochs", "N", ValueType.wholeNumber(1, 1000),
                "how many times the network sees every row of the table, in an order shuffled anew").orElse(200);
        Option<String> output = Option.of("output", "FILE", ValueType.text(), "where to").abbreviated("o").mandatory();
        Option<String> drop = Option.of("drop-every-column-like", "NAME", ValueType.text(), "left out").several();
        CommandSpec spec = new CommandSpec("train", "learn", "One.\n\nTwo.",
                List.of(Positional.of("DATA", ValueType.listOf(PathType.path()), "the tables")),
                List.of(epochs, output, drop),
                "hourglass train a.csv -o m");
        String expected = """
                Usage: hourglass train [options] DATA...

                One.

                Two.

                Arguments:
                  DATA...                 the tables

                Options:
                  --epochs N              how many times the network sees every row of the
                                          table, in an order shuffled anew (default: 200)
                  -o, --output FILE       where to (required)
                  --drop-every-column-like NAME
                                          left out (may be repeated)

                Common options:
                """;
        assertEquals(expected, text(HelpText.of(spec)).substring(0, expected.length()));
        assertTrue(text(HelpText.of(spec)).endsWith("\nExample:\n  hourglass train a.csv -o m\n"));
    }
}
