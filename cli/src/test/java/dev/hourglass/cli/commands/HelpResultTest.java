package dev.hourglass.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.JsonResult;
import dev.hourglass.cli.Program;
import dev.hourglass.cli.Recorded;
import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Option;
import dev.hourglass.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What help texts tell people, machines are told as well. */
class HelpResultTest {
    static Stream<CommandSpec> commands() {
        return new Commands().commands().stream().map(Command::spec);
    }

    private static JsonResult json(String... arguments) {
        Program program = Recorded.command("", arguments);
        assertEquals(0, program.exitCode(), program.err());
        return JsonResult.of(program.out());
    }

    private static List<String> texts(JsonResult result, String list, String name) {
        return result.list(list).stream().map(each -> new JsonResult((JsonObject) each).text(name)).toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandTellsAllThatItTakes(CommandSpec spec) {
        JsonResult help = json("help", spec.name(), "--json");
        assertEquals(spec.summary(), help.text("summary"));
        assertEquals(spec.allOptions().stream().map(Option::spelling).toList(), texts(help, "options", "name"));
        assertEquals(spec.positionals().size(), help.list("arguments").size());
        assertEquals(Recorded.command("", "help", spec.name(), "--json").out(),
                Recorded.command("", spec.name(), "--json", "--help").out());
    }

    @Test
    void anOptionTellsWhatItMayBeAndWhatStandsWithoutIt() {
        JsonResult help = json("help", "train", "--json");
        JsonResult epochs = new JsonResult((JsonObject) help.list("options").stream()
                .filter(each -> new JsonResult((JsonObject) each).text("name").equals("--epochs")).findFirst()
                .orElseThrow());
        assertEquals(List.of("name", "value", "expected", "default", "required", "repeatable", "help"),
                epochs.names());
        assertEquals("200", epochs.text("default"));
        assertEquals("a whole number from 1 to 2147483647", epochs.text("expected"));
    }

    @Test
    void withoutACommandAllAreListed() {
        List<String> names = new Commands().names();
        assertEquals(names, texts(json("help", "--json"), "commands", "name"));
        assertEquals(names, texts(json("--help", "--json"), "commands", "name"));
    }

    @Test
    void recipesAreTold() {
        assertTrue(texts(json("help", "recipes", "--json"), "recipes", "name").contains("whiten"));
    }
}
